package org.openappeal.samples;

/** Thrown when results can't be written to standard output, which ends a command. */
final class OutputFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputFailedException() {
    super("Can't write the results: standard output is full or closed");
  }
}
