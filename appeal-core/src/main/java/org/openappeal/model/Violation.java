package org.openappeal.model;

import java.util.Objects;

/**
 * One thing that doesn't fit between the parts of an appeal.
 *
 * @param path where, as a JSON pointer into the appeal's native format, such as {@code
 *     /projects/3/location/place}
 * @param message what is wrong, what was found and what was expected
 */
public record Violation(String path, String message) {

  /** Refuses null. */
  public Violation {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** Returns path and message. */
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
