package org.openappeal.samples;

/** Thrown when a line of the input can't be used. */
final class BadLineException extends Exception {

  private static final long serialVersionUID = 1L;

  BadLineException(String message) {
    super(message);
  }
}
