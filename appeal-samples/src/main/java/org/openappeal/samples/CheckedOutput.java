package org.openappeal.samples;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output that doesn't go on silently when it can't be written. */
final class CheckedOutput extends OutputStream {

  private final PrintStream out;

  private CheckedOutput(PrintStream out) {
    this.out = out;
  }

  /**
   * Returns a writer of UTF-8, which throws an {@link OutputFailedException} when the stream takes
   * no more.
   */
  static PrintWriter writer(PrintStream out) {
    return new PrintWriter(new CheckedOutput(out), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    out.write(bytes, offset, length);
    flush();
  }

  @Override
  public void flush() {
    if (out.checkError()) {
      throw new OutputFailedException();
    }
  }
}
