package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A theme for which a text gives evidence.
 *
 * <p>The score is the chance that the evidence doesn't deceive. With the strength {@code s = -ln(1
 * - weight)} of each piece, twice that in the title, half for each repetition of the same phrase
 * (up to the eighth), in descending order, it is {@code 1 - exp(-(s1 + s2/2 + s3/4 + ...))}: a
 * single phrase in a text scores its weight, and hints that come in numbers stay hints. More
 * evidence never lowers it.
 */
public final class ThemeMatch {

  private static final double STEPS = 1e4;
  private static final double HIGHEST = 0.9999;

  /** The least share of the strength of a means that the theme it serves must have. */
  private static final double LEAST_OF_MEANS = 0.5;

  private final Tally tally;
  private final double doubt;
  private final double score;

  /** Made when it is first asked for; if two threads do at once, they make the same. */
  private @Nullable ImmutableList<Evidence> evidence;

  ThemeMatch(Tally tally) {
    this.tally = tally;
    this.doubt = tally.doubt();
    this.score = Math.min(HIGHEST, Math.rint((1 - doubt) * STEPS) / STEPS);
  }

  /** The id of the theme's taxonomy. */
  public String taxonomy() {
    return tally.theme().of().id();
  }

  /** The code of the theme. */
  public String theme() {
    return tally.theme().theme().code();
  }

  /** The score, from 0 to 0.9999, in four decimals. */
  public double score() {
    return score;
  }

  /** The doubt that the evidence leaves; the score is the rest, rounded. */
  double doubt() {
    return doubt;
  }

  /** The strength of the evidence: minus the logarithm of the doubt that it leaves. */
  double strength() {
    return -StrictMath.log(doubt);
  }

  /** What speaks for the theme, in the order of title and text; at least one piece. */
  public ImmutableList<Evidence> evidence() {
    ImmutableList<Evidence> made = evidence;
    if (made == null) {
      made = tally.evidence();
      evidence = made;
    }
    return made;
  }

  /** The code of the theme that this one is part of. */
  Optional<String> parent() {
    return tally.theme().theme().parent();
  }

  boolean isMeans() {
    return tally.theme().theme().isMeans();
  }

  /** Whether a means that has the strongest evidence serves this theme. */
  boolean isSubjectOf(ThemeMatch means) {
    return !isMeans()
        && strength() >= LEAST_OF_MEANS * means.strength()
        && evidence().stream().anyMatch(piece -> piece.field() == Field.TITLE);
  }

  /** The score in two decimals, never 1. */
  String roundedDown() {
    return BigDecimal.valueOf(score).setScale(2, RoundingMode.DOWN).toString();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ThemeMatch other
        && taxonomy().equals(other.taxonomy())
        && theme().equals(other.theme())
        && score == other.score
        && evidence().equals(other.evidence());
  }

  @Override
  public int hashCode() {
    return Objects.hash(taxonomy(), theme(), score);
  }

  /** Returns the code, the score and the evidence. */
  @Override
  public String toString() {
    return theme() + " " + roundedDown() + " " + evidence();
  }
}
