package org.openappeal.format.sheet;

import java.util.Objects;
import java.util.Optional;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;

/** A file is broken, so that no further row can be read; the reader makes a problem of it. */
public final class UnreadableSheetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient Optional<TextPosition> position;
  private final String path;

  /**
   * Makes an exception.
   *
   * @param code what kind of mistake it is
   * @param message what is wrong, what was found and what was expected
   * @param position where in a text file, if it can be told
   * @param path the cell, or the part of the file; empty for the whole
   */
  public UnreadableSheetException(
      ProblemCode code, String message, Optional<TextPosition> position, String path) {
    super(message);
    this.code = Objects.requireNonNull(code, "code");
    this.position = Objects.requireNonNull(position, "position");
    this.path = Objects.requireNonNull(path, "path");
  }

  ProblemCode code() {
    return code;
  }

  Optional<TextPosition> position() {
    return position;
  }

  String path() {
    return path;
  }
}
