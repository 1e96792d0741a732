package org.openappeal.theme;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reduces characters to what words are compared by: lower case, without accents, ligatures taken
 * apart.
 *
 * <p>What is invisible is part of the word around it, much as in Unicode's segmentation of words:
 * accents of their own, soft hyphens, joiners, variation selectors, marks of direction. A space of
 * no width parts words, and so does what begins or ends a run of another direction.
 */
final class Folding {

  private static final int LATIN = 0x250;
  private static final int ZERO_WIDTH_SPACE = 0x200b;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final @Nullable String[] TABLE = new String[LATIN];

  /** The letter or digit of ASCII in lower case; 0 for what isn't part of a word. */
  private static final char[] ASCII = new char[128];

  static {
    for (int c = 0; c < LATIN; c++) {
      TABLE[c] = compute(c);
    }
    for (int c = 0; c < ASCII.length; c++) {
      String folded = TABLE[c];
      ASCII[c] = folded == null ? 0 : folded.charAt(0);
    }
  }

  private Folding() {}

  /** Returns an ASCII letter or digit in lower case, or 0 for all other characters. */
  static char ascii(char c) {
    return c < ASCII.length ? ASCII[c] : 0;
  }

  /** Returns an ASCII letter in lower case, and all other letters and digits as they are. */
  static char small(char c) {
    return c < ASCII.length ? ASCII[c] : c;
  }

  /** Returns what a character becomes: maybe nothing, maybe several; null if not in words. */
  static @Nullable String fold(int codePoint) {
    return codePoint < LATIN ? TABLE[codePoint] : compute(codePoint);
  }

  private static @Nullable String compute(int codePoint) {
    if (isInvisible(codePoint)) {
      return "";
    }
    if (!Character.isLetterOrDigit(codePoint)) {
      return null;
    }
    String text = Character.toString(codePoint).toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return letters(plain);
  }

  private static boolean isInvisible(int codePoint) {
    if (codePoint == ZERO_WIDTH_SPACE || Visible.turnsDirection(codePoint)) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static String letters(String text) {
    return text.replace("ß", "ss")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ø", "o")
        .replace("đ", "d")
        .replace("ł", "l")
        .replace("ı", "i");
  }
}
