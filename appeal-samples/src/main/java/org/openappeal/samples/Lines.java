package org.openappeal.samples;

import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Lines of UTF-8, each of bounded length and decoded for itself, so that a bad one harms no other.
 */
final class Lines {

  /** What a line may have of bytes. */
  static final int LONGEST = 64 << 20;

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final Flushable beforeWaiting;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int filled;
  private long number;
  private boolean isTooLong;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();

  Lines(InputStream in) {
    this(in, () -> {});
  }

  /**
   * Returns lines before whose reading something is flushed whenever no more input is there yet.
   */
  Lines(InputStream in, Flushable beforeWaiting) {
    this.in = in;
    this.beforeWaiting = beforeWaiting;
  }

  /** Steps to the next line; returns false if there is none. */
  boolean next() throws IOException {
    line = new ByteArrayOutputStream();
    isTooLong = false;
    if (at == filled && !fill()) {
      return false;
    }
    number++;
    do {
      int end = at;
      while (end < filled && block[end] != '\n') {
        end++;
      }
      isTooLong |= line.size() + end - at > LONGEST;
      if (!isTooLong) {
        line.write(block, at, end - at);
      }
      boolean ended = end < filled;
      at = ended ? end + 1 : end;
      if (ended) {
        return true;
      }
    } while (fill());
    return true;
  }

  private boolean fill() throws IOException {
    if (in.available() == 0) {
      beforeWaiting.flush();
    }
    at = 0;
    filled = Math.max(0, in.read(block));
    return filled > 0;
  }

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  /** The line without its end. */
  String text() throws BadLineException {
    if (isTooLong) {
      throw new BadLineException("Too long: expected at most " + LONGEST + " bytes");
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadLineException("Not UTF-8: found bytes that are no character");
    }
  }
}
