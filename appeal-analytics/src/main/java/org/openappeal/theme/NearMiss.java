package org.openappeal.theme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A theme with evidence that isn't enough, and what it falls short of.
 *
 * <pre>{@code
 * for (NearMiss miss : classification.nearMisses()) {
 *   System.out.println(miss);  // LABOUR_MIGRATION 0.70: 0.21 of the strength of MOVEMENT, ...
 * }
 * }</pre>
 */
public sealed interface NearMiss {

  /** The theme, its score and its evidence. */
  ThemeMatch match();

  /** Tells people what the theme falls short of. */
  String reason();

  /**
   * A theme whose score stays below its taxonomy's threshold.
   *
   * @param match the theme, its score and its evidence
   * @param threshold the score that it would need, see {@link Taxonomy#threshold()}
   */
  record BelowThreshold(ThemeMatch match, double threshold) implements NearMiss {

    @Override
    public String reason() {
      return "below the threshold of " + threshold;
    }

    /** Returns the theme, its score and what it falls short of. */
    @Override
    public String toString() {
      return NearMiss.toString(this);
    }
  }

  /**
   * A theme whose score would do, and that is a passing mention beside what the text is mainly
   * about.
   *
   * @param match the theme, its score and its evidence
   * @param strongest the theme of the same taxonomy that has the strongest evidence
   * @param leastShare the share of its strength that would be needed, see {@link
   *     Taxonomy#leastShare()}
   */
  record BesideStronger(ThemeMatch match, ThemeMatch strongest, double leastShare)
      implements NearMiss {

    /** The strength of the evidence as a share of that of the strongest theme, from 0 to 1. */
    public double share() {
      return match.strength() / strongest.strength();
    }

    @Override
    public String reason() {
      BigDecimal share = BigDecimal.valueOf(share()).setScale(2, RoundingMode.DOWN);
      return share
          + " of the strength of "
          + strongest.theme()
          + ", expected at least "
          + leastShare;
    }

    /** Returns the theme, its score and what it falls short of. */
    @Override
    public String toString() {
      return NearMiss.toString(this);
    }
  }

  private static String toString(NearMiss miss) {
    return miss.match().theme() + " " + miss.match().roundedDown() + ": " + miss.reason();
  }
}
