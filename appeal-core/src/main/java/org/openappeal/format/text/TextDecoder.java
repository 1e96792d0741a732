package org.openappeal.format.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a file. Bytes that are no text are an error, which comes after all characters before them
 * have been read, so that the parser knows where they are.
 */
public final class TextDecoder extends Reader {

  private static final int START = 200;
  private static final int BUFFER = 1 << 13;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private boolean atEnd;

  private TextDecoder(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Starts reading a file in UTF-8. */
  public static TextDecoder utf8(InputStream source) {
    return new TextDecoder(source, StandardCharsets.UTF_8);
  }

  /**
   * Starts reading an XML file, in the encoding that its first bytes or its declaration tell.
   *
   * @throws UnsupportedEncodingException if the encoding that it declares isn't known
   * @throws IOException if the file can't be read
   */
  public static TextDecoder xml(InputStream source) throws IOException {
    BufferedInputStream in = new BufferedInputStream(source);
    in.mark(START);
    byte[] start = in.readNBytes(START);
    in.reset();
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return new TextDecoder(in, StandardCharsets.UTF_8);
    }
    return new TextDecoder(in, charset(start));
  }

  private static Charset charset(byte[] start) throws UnsupportedEncodingException {
    if (startsWith(start, 0, 0, 0xFE, 0xFF)
        || startsWith(start, 0xFF, 0xFE, 0, 0)
        || startsWith(start, 0, 0, 0, '<')) {
      return Charset.forName("UTF-32");
    }
    if (startsWith(start, '<', 0, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(start, 0xFE, 0xFF)
        || startsWith(start, 0xFF, 0xFE)
        || startsWith(start, 0, '<')) {
      return StandardCharsets.UTF_16;
    }
    return startsWith(start, '<', 0) ? StandardCharsets.UTF_16LE : declared(start);
  }

  private static Charset declared(byte[] start) throws UnsupportedEncodingException {
    Matcher matcher = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = matcher.group(1);
    Charset charset = Charset.isSupported(name) ? Charset.forName(name) : null;
    boolean isWide = charset != null && charset.name().matches("UTF-(16|32).*");
    if (charset == null || isWide) {
      throw new UnsupportedEncodingException(name);
    }
    return charset;
  }

  private static boolean startsWith(byte[] start, int... expected) {
    if (start.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((start[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0) {
      CoderResult result = decoder.decode(bytes, out, atEnd);
      if (result.isError() && out.position() == 0) {
        result.throwException();
      } else if (out.position() == 0) {
        if (atEnd) {
          return -1;
        }
        fill();
      }
    }
    return out.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  @Override
  public void close() {
    // Who opened the stream closes it.
  }
}
