package org.openappeal.format.iati;

/** Ends the reading of a file; why, stands in the log. */
final class StopReadingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StopReadingException() {
    super("reading ends", null, false, false);
  }
}
