package org.openappeal.format.hpc;

import org.openappeal.format.ProblemCode;

/** What makes a part of a file unusable; it is told where the value stands. */
final class Mistake extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient JsonValue at;
  private final String text;

  Mistake(ProblemCode code, JsonValue at, String message) {
    super(message, null, false, false);
    this.code = code;
    this.at = at;
    this.text = message;
  }

  ProblemCode code() {
    return code;
  }

  JsonValue at() {
    return at;
  }

  String text() {
    return text;
  }
}
