package org.openappeal.samples.xlsx;

import java.util.Locale;
import java.util.regex.Pattern;

/** Characters that XML can't hold stand in workbooks as {@code _xHHHH_} (ISO/IEC 29500-1, 22.4). */
final class Escapes {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern SPECIAL =
      Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F]");

  private Escapes() {}

  static String encode(String text) {
    return SPECIAL
        .matcher(text)
        .replaceAll(match -> String.format(Locale.ROOT, "_x%04X_", (int) match.group().charAt(0)));
  }

  static String decode(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
