package org.openappeal.format.text;

/** Ends the reading of a file; why, stands in the log. */
public final class StopReadingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes the exception, without a stack trace. */
  public StopReadingException() {
    super("reading ends", null, false, false);
  }
}
