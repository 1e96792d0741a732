package org.openappeal.samples;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Shows on a terminal how much of a large file has been read. */
final class ProgressStream extends FilterInputStream {

  private static final long LARGE = 20_000_000;

  private final long size;
  private final PrintWriter progress;
  private long read;
  private long shown = -1;

  private ProgressStream(InputStream in, long size, PrintWriter progress) {
    super(in);
    this.size = size;
    this.progress = progress;
  }

  /**
   * Opens the file, or standard input for {@code -}; progress is shown if it is large and somebody
   * sits at a terminal.
   */
  static InputStream open(Path file, PrintWriter progress) throws IOException {
    if (OutputFile.isStandard(file)) {
      return System.in;
    }
    InputStream in = Files.newInputStream(file);
    long size = Files.size(file);
    return size < LARGE || !Ansi.AUTO.enabled() ? in : new ProgressStream(in, size, progress);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    show(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    show(Math.max(0, count));
    return count;
  }

  private void show(int more) {
    read += more;
    long percent = read * 100 / size;
    if (percent != shown) {
      shown = percent;
      progress.print(String.format(Locale.ROOT, "\rReading %d %%", percent));
      progress.flush();
    }
  }

  @Override
  public void close() throws IOException {
    progress.print("\r               \r");
    progress.flush();
    super.close();
  }
}
