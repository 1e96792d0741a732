package org.openappeal.format.validate;

import java.util.Locale;
import java.util.Objects;
import org.openappeal.format.Problem;

/**
 * One place where a file breaks a rule.
 *
 * @param rule the rule
 * @param severity how bad it is here; a problem of reading that is a warning stays one
 * @param message what is wrong, what was found and what was expected
 * @param file the name of the file
 * @param place where in the file
 * @param value what is stated there, as far as it is one value, else empty
 */
public record RuleFinding(
    Rule rule, Severity severity, String message, String file, FilePlace place, String value) {

  /** Refuses null. */
  public RuleFinding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(value, "value");
  }

  /** Returns what the reader of a file found wrong, under the rule of the problem's code. */
  static RuleFinding of(Problem problem) {
    Rule rule = Rules.of(problem.code());
    boolean isWarning = problem.severity() == Problem.Severity.WARNING;
    return new RuleFinding(
        rule,
        isWarning && rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity(),
        problem.message(),
        problem.file(),
        new FilePlace(problem.path(), problem.position()),
        "");
  }

  /** Returns {@code file:line:column: severity: /path: message [rule]}, as compilers write it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    place.position().ifPresent(position -> text.append(':').append(position));
    text.append(": ").append(severity.name().toLowerCase(Locale.ROOT)).append(": ");
    if (!place.path().isEmpty()) {
      text.append(place.path()).append(": ");
    }
    return text.append(message).append(" [").append(rule).append(']').toString();
  }
}
