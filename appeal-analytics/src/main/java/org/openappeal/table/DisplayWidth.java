package org.openappeal.table;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * How many columns of a terminal a text takes: East Asian characters and pictographs take two,
 * combining marks and invisible characters none, after Unicode Standard Annex 11.
 */
final class DisplayWidth {

  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI,
          UnicodeScript.TANGUT);

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isConjoining(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    };
  }

  /** The vowels and final consonants of old Hangul spelling, drawn into the syllable before. */
  private static boolean isConjoining(int codePoint) {
    return codePoint >= 0x1160 && codePoint <= 0x11FF;
  }

  private static boolean isWide(int codePoint) {
    boolean halfwidth = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
    boolean ideographicSymbol = codePoint >= 0x3000 && codePoint <= 0x303E;
    boolean fullwidth =
        codePoint >= 0xFF01 && codePoint <= 0xFF60 || codePoint >= 0xFFE0 && codePoint <= 0xFFE6;
    boolean pictograph = codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    return ideographicSymbol
        || fullwidth
        || pictograph
        || !halfwidth && WIDE.contains(UnicodeScript.of(codePoint));
  }
}
