package org.openappeal.format.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;

/** The members of one JSON object, while it is read. */
final class Members {

  private final JsonInput in;
  private final MemberNames names;
  private final boolean present;
  private final int errorsBefore;
  private final @Nullable TextPosition start;
  private long seen;
  private int next;

  /** Starts on the current value; if it isn't an object, says so and skips it. */
  Members(JsonInput in, MemberNames names) {
    this.in = in;
    this.names = names;
    this.errorsBefore = in.errors();
    this.present = in.isObject();
    this.start = present ? in.position() : null;
    if (!present) {
      in.wrongType("an object");
    }
  }

  /**
   * Moves to the next member's value and returns its name, or null at the end. Members whose name
   * isn't known, or stands twice, are told and skipped.
   */
  @Nullable String next() {
    if (!present) {
      return null;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      int index = names.indexOf(name, next);
      if (index >= 0 && (seen & 1L << index) == 0) {
        seen |= 1L << index;
        next = index + 1;
        in.nextToken();
        return name;
      }
      refuse(name, index >= 0);
    }
    checkComplete();
    return null;
  }

  private void refuse(String name, boolean known) {
    if (known) {
      in.problem(
          ProblemCode.DUPLICATE,
          "Property stands twice: found \"%s\" again, expected each property once",
          name);
    } else {
      in.problem(
          ProblemCode.UNKNOWN_NAME,
          "Unknown property: found \"%s\", expected one of %s",
          name,
          names);
    }
    in.nextToken();
    in.skip();
  }

  private void checkComplete() {
    ImmutableList<String> missing = names.missing(seen);
    if (!missing.isEmpty()) {
      missing.forEach(
          name ->
              at(
                  ProblemCode.MISSING,
                  "Property is missing: found no \""
                      + name
                      + "\", expected "
                      + String.join(", ", names.missing(0))));
    } else if (names.isExactlyOne() && Long.bitCount(seen) != 1 && isGood()) {
      at(
          ProblemCode.INVALID,
          "Object must say one thing: found "
              + (seen == 0 ? "none" : String.join(" and ", names.select(seen)))
              + ", expected exactly one of "
              + names);
    }
  }

  private void at(ProblemCode code, String message) {
    in.report(code, message, in.pointer(), Optional.ofNullable(start));
  }

  /** Returns whether no error has been met since this object started. */
  boolean isGood() {
    return in.errors() == errorsBefore;
  }

  /** Makes the value, unless an error was met in the object; what is refused is an error too. */
  <T> @Nullable T build(Supplier<T> maker) {
    if (!isGood()) {
      return null;
    }
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      at(ProblemCode.INVALID, JsonInput.message(e));
      return null;
    }
  }

  /** Tells a mistake in a member that has been read. */
  void problem(ProblemCode code, String name, String message, TextPosition position) {
    in.report(code, message, in.pointer() + "/" + name, Optional.of(position));
  }
}
