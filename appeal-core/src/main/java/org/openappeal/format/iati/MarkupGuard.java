package org.openappeal.format.iati;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes bytes on as long as a {@code <} comes often enough among them, so that no name, tag or
 * text can fill the memory of who must hold it as one piece.
 */
final class MarkupGuard extends FilterInputStream {

  private final long max;
  private long sinceMarkup;

  MarkupGuard(InputStream in, long max) {
    super(in);
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      int last = offset + count - 1;
      while (last >= offset && buffer[last] != '<') {
        last--;
      }
      sinceMarkup = last < offset ? sinceMarkup + count : offset + count - 1 - last;
      if (sinceMarkup > max) {
        throw new TooLongException();
      }
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** A piece of the file is too long to be held. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("too long");
    }
  }
}
