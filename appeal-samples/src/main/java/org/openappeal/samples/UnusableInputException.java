package org.openappeal.samples;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Arguments or input that can't be worked with; the message is for the user. */
final class UnusableInputException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableInputException(String message) {
    super(message);
  }

  UnusableInputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns the exception that says what the cause says. */
  static UnusableInputException of(Exception cause) {
    return new UnusableInputException(String.valueOf(cause.getMessage()), cause);
  }

  /** Returns the exception that says why a file can't be read. */
  static UnusableInputException reading(Path file, IOException cause) {
    String reason =
        cause instanceof NoSuchFileException
            ? "there is no such file"
            : String.valueOf(cause.getMessage());
    return new UnusableInputException("Can't read " + file + ": " + reason, cause);
  }

  /** Returns the exception that says why a file can't be read. */
  static UnusableInputException reading(Path file, UncheckedIOException cause) {
    return reading(file, requireNonNull(cause.getCause()));
  }
}
