package org.openappeal.compare;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * How to tell which project of one edition is which project of the other.
 *
 * <p>The similarity of two projects is the mean of the similarities of their titles, places and
 * budgets, weighted 3 : 1 : 1; what one of them doesn't say doesn't count. Titles are compared by
 * the cosine of their sequences of three letters, places by how much of the way from the world down
 * to them is the same, budgets by the ratio of the smaller to the larger. Of all ways to match
 * projects one to one, the one with the greatest sum of similarities is taken. Where there are more
 * than 100,000 pairs, only those that share the rarest words of their titles are compared, up to 32
 * with each.
 *
 * <pre>{@code
 * Comparison.between(before, after, MatchPolicy.standard().withThreshold(0.8));
 * }</pre>
 */
@Value.Immutable(singleton = true)
@CompareStyle
public abstract class MatchPolicy {

  private static final double DEFAULT_THRESHOLD = 0.7;

  MatchPolicy() {}

  /** Whether projects of the same id are the same. Where ids are given anew each year, say no. */
  @Value.Default
  public boolean trustsIds() {
    return true;
  }

  /**
   * How similar projects must be at least to be the same if ids don't say so, above 0 and at most
   * 1.
   */
  @Value.Default
  public double threshold() {
    return DEFAULT_THRESHOLD;
  }

  /** Whether projects may be matched by similarity at all. */
  @Value.Default
  public boolean matchesSimilar() {
    return true;
  }

  /** Returns this policy with ids that are trusted, or aren't. */
  public abstract MatchPolicy withTrustsIds(boolean trustsIds);

  /**
   * Returns this policy with another threshold.
   *
   * @throws IllegalArgumentException if it isn't above 0 and at most 1
   */
  public abstract MatchPolicy withThreshold(double threshold);

  abstract MatchPolicy withMatchesSimilar(boolean matchesSimilar);

  @Value.Check
  void check() {
    checkArgument(
        threshold() > 0 && threshold() <= 1,
        "Threshold is out of range: found %s, expected above 0 and at most 1",
        threshold());
    checkArgument(
        trustsIds() || matchesSimilar(), "Nothing to match by: expected ids or similarity");
  }

  /** Returns the policy by id, and by similarity where ids differ. */
  public static MatchPolicy standard() {
    return ImmutableMatchPolicy.of();
  }

  /** Returns the policy by id alone. */
  public static MatchPolicy byId() {
    return standard().withMatchesSimilar(false);
  }

  /** Returns the policy by similarity alone, whatever the ids. */
  public static MatchPolicy bySimilarity() {
    return standard().withTrustsIds(false);
  }
}
