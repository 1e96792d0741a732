package org.openappeal.samples.duckdb;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.function.Supplier;
import org.openappeal.format.Losses;

/** Makes texts such as a database takes: half a character is replaced, and told. */
final class Texts {

  private static final CharMatcher SURROGATE =
      CharMatcher.inRange(Character.MIN_SURROGATE, Character.MAX_SURROGATE);
  private static final int REPLACEMENT = '\uFFFD';

  private final Losses losses;

  Texts(Losses losses) {
    this.losses = losses;
  }

  String clean(String text, Supplier<String> path) {
    if (SURROGATE.matchesNoneOf(text)) {
      return text;
    }
    int[] replaced = text.codePoints().map(Texts::replaced).toArray();
    String clean = new String(replaced, 0, replaced.length);
    if (!clean.equals(text)) {
      losses.add("text with half a character", path, Optional::empty);
    }
    return clean;
  }

  private static int replaced(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint;
  }
}
