package org.openappeal.format;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a file.
 *
 * @param code what kind of mistake it is
 * @param severity how bad it is
 * @param message what is wrong, what was found and what was expected
 * @param file the name of the file
 * @param position where in the file, if it can be told
 * @param path where in the structure, as a JSON pointer such as {@code /projects/3/budget} or what
 *     the format has in its place; empty for the whole
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    String message,
    String file,
    Optional<TextPosition> position,
    String path) {

  /** How bad a problem is. */
  public enum Severity {
    /** Something is lost or can't be trusted. */
    ERROR,
    /** To be looked at. */
    WARNING
  }

  /** Refuses null. */
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(path, "path");
  }

  /** Returns whether it is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Returns {@code file:line:column: /path: message}, as compilers write it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    position.ifPresent(place -> text.append(':').append(place));
    text.append(": ");
    if (!path.isEmpty()) {
      text.append(path).append(": ");
    }
    return text.append(message).toString();
  }
}
