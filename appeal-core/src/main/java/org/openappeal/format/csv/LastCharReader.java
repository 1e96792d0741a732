package org.openappeal.format.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that was read. */
final class LastCharReader extends FilterReader {

  private char last = '\n';

  LastCharReader(Reader in) {
    super(in);
  }

  boolean endsWithLineBreak() {
    return last == '\n' || last == '\r';
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      last = (char) value;
    }
    return value;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      last = buffer[offset + count - 1];
    }
    return count;
  }
}
