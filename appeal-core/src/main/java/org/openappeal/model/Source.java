package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.immutables.value.Value;

/**
 * Where something is printed.
 *
 * <pre>{@code
 * Source.builder().page(17).section("Kenya").build();
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract class Source {

  Source() {}

  /** The document, if it isn't the appeal itself. */
  public abstract Optional<String> document();

  /** The printed number of the page, from 1. */
  public abstract OptionalInt page();

  /** The number of the line, from 1. */
  public abstract OptionalInt line();

  /** The heading under which it stands. */
  public abstract Optional<String> section();

  @Value.Check
  void check() {
    checkArgument(
        page().orElse(1) > 0, "Page out of range: found %s, expected 1 or more", page().orElse(1));
    checkArgument(
        line().orElse(1) > 0, "Line out of range: found %s, expected 1 or more", line().orElse(1));
    document().ifPresent(text -> Checks.text("Source document", text));
    section().ifPresent(text -> Checks.text("Source section", text));
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what is known, such as {@code page 17, Kenya}. */
  @Override
  public String toString() {
    StringJoiner joiner = new StringJoiner(", ");
    document().ifPresent(joiner::add);
    page().ifPresent(page -> joiner.add("page " + page));
    line().ifPresent(line -> joiner.add("line " + line));
    section().ifPresent(joiner::add);
    return joiner.toString();
  }

  /** Builds a source; nothing is needed. */
  public static final class Builder extends ImmutableSource.Builder {
    Builder() {}
  }
}
