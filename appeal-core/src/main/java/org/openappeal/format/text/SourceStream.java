package org.openappeal.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of what is read bit by bit. */
public final class SourceStream {

  private SourceStream() {}

  /** Returns a stream of what a reader gives, which closes the source when it is closed. */
  public static <T> Stream<T> of(Spliterator<T> reader, InputStream source) {
    return StreamSupport.stream(reader, false).onClose(() -> close(source));
  }

  private static void close(InputStream source) {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
