package org.openappeal.table;

/** Makes foreign text safe to look at. */
final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * Returns the text on one line: breaks and tabs become spaces; control characters, which could
   * steer a terminal, and those that turn the direction of writing around become U+FFFD.
   */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.replace("\r\n", "\n").codePoints().map(Printable::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int visible(int codePoint) {
    return switch (codePoint) {
      case '\t', '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> ' ';
      default ->
          Character.isISOControl(codePoint)
                  || isDirectional(codePoint)
                  || Character.getType(codePoint) == Character.SURROGATE
              ? REPLACEMENT
              : codePoint;
    };
  }

  private static boolean isDirectional(int codePoint) {
    return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
  }
}
