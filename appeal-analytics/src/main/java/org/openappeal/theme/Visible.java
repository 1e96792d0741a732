package org.openappeal.theme;

import com.google.common.html.HtmlEscapers;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Shows the characters of a text that would do something to the screen instead: controls, what
 * turns the direction of writing, halves of characters.
 */
final class Visible {

  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final String SPACES = "\t\n\f\r\u2028\u2029";
  private static final int DELETE = 0x7f;
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int REPLACEMENT = 0xfffd;

  private Visible() {}

  /** Returns whether a character begins or ends a run of text of another direction. */
  static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  /** Returns a text as a quotation in one line, with such characters as escapes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    WHITE
        .matcher(text)
        .replaceAll(" ")
        .codePoints()
        .forEach(
            c -> {
              if (isHarmful(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }

  /** Returns a text escaped for HTML, with pictures of such characters; its spaces stay. */
  static String inHtml(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(picture(c)));
    return HtmlEscapers.htmlEscaper().escape(out.toString());
  }

  private static boolean isHarmful(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || turnsDirection(codePoint);
  }

  private static int picture(int codePoint) {
    if (!isHarmful(codePoint) || SPACES.indexOf(codePoint) >= 0) {
      return codePoint;
    }
    if (codePoint < ' ') {
      return PICTURES + codePoint;
    }
    return codePoint == DELETE ? PICTURE_OF_DELETE : REPLACEMENT;
  }
}
