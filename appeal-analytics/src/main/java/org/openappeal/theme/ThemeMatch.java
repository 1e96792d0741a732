package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A theme for which a text gives evidence.
 *
 * <p>The score is the chance that the evidence doesn't deceive. With the strength {@code s = -ln(1
 * - weight)} of each piece, twice that in the title, half for each repetition of the same phrase
 * (up to the eighth), in descending order, it is {@code 1 - exp(-(s1 + s2/2 + s3/4 + ...))}: a
 * single phrase in a text scores its weight, and hints that come in numbers stay hints. More
 * evidence never lowers it.
 *
 * @param taxonomy the id of the theme's taxonomy
 * @param theme the code of the theme
 * @param score from 0 to 0.9999, in four decimals
 * @param evidence what speaks for it, in the order of title and text; at least one
 */
public record ThemeMatch(
    String taxonomy, String theme, double score, ImmutableList<Evidence> evidence) {

  /** Returns the code, the score and the evidence. */
  @Override
  public String toString() {
    return theme + " " + roundedDown() + " " + evidence;
  }

  /** The score in two decimals, never 1. */
  String roundedDown() {
    return BigDecimal.valueOf(score).setScale(2, RoundingMode.DOWN).toString();
  }
}
