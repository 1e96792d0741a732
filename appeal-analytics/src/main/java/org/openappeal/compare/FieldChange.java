package org.openappeal.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * A field that differs between two editions.
 *
 * @param field what differs, such as {@code title} or {@code required}: what is required in the
 *     edition's own period
 * @param before how it reads in the earlier edition, or empty if it isn't said there
 * @param after how it reads in the later edition, or empty if it isn't said there
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {

  /** Refuses null. */
  public FieldChange {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  FieldChange mirrored() {
    return new FieldChange(field, /* before= */ after, /* after= */ before);
  }

  /** Returns field and values, such as {@code title: Water -> Water and sanitation}. */
  @Override
  public String toString() {
    return field + ": " + before.orElse("none") + " -> " + after.orElse("none");
  }
}
