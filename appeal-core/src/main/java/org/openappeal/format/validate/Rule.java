package org.openappeal.format.validate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * Something that a file should keep to.
 *
 * @param id the short name by which findings are reported, such as {@code budget-too-long}
 * @param severity how bad it is to break it
 * @param meaning what is wrong where it is broken, in a sentence
 * @param suggestion what to do then, in a sentence
 */
public record Rule(String id, Severity severity, String meaning, String suggestion) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the id isn't of small letters with hyphens between
   */
  public Rule {
    checkArgument(
        id.matches("[a-z]+(-[a-z]+)*"),
        "Not a rule's id: found \"%s\", expected words of small letters with hyphens between",
        id);
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(suggestion, "suggestion");
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
