package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One explanation of a difference.
 *
 * <p>Its score is what it costs in bits to say: the price of the cause, and the logarithm to base
 * two of how unlikely the cause makes this difference. Of causes that miscount what is there, that
 * is the part of all that they could have done here that makes it; of causes that bring in an
 * amount that nobody has seen, how rare such amounts are in the list, given how round they are.
 * What the sums above say is priced too: a misprint that is carried up costs 8 bits more, a sum
 * that is carried up or stands alone 1 bit. Explanations of the same score are ties.
 *
 * <p>Where one error doesn't account for the difference, two may; that costs the price of both
 * causes and 6 bits more.
 *
 * <p>How many solutions chance alone would make is estimated as if all results were spread evenly
 * over magnitudes, and over the numbers as round as the difference.
 *
 * @param cause what happened
 * @param besides what else happened, if it takes two errors to explain the difference
 * @param solutions the ways in which it explains the difference: all, or the first ones
 * @param solutionCount how many ways there are
 * @param score the price in bits, to one decimal; the lower, the likelier
 * @param expectedByChance how many solutions there would be by accident
 */
public record Diagnosis(
    Cause cause,
    Optional<Cause> besides,
    ImmutableList<Solution> solutions,
    long solutionCount,
    double score,
    double expectedByChance) {

  /** How many solutions are kept. */
  static final int MAX_SOLUTIONS = 10;

  private static final double LIKELY_ACCIDENT = 0.05;

  /** Refuses null. */
  public Diagnosis {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(besides, "besides");
    Objects.requireNonNull(solutions, "solutions");
  }

  /** Returns what happened in a few words, such as {@code project left out, and digit dropped}. */
  public String label() {
    return cause + besides.map(other -> ", and " + other).orElse("");
  }

  /** Returns whether there are several solutions, so that none of them is proven. */
  public boolean isAmbiguous() {
    return solutionCount > 1;
  }

  /** Returns whether chance alone would make as much as one solution in twenty such cases. */
  public boolean maybeAccident() {
    return expectedByChance >= LIKELY_ACCIDENT;
  }

  /** Returns cause, solutions and proofs, one a line. */
  public String explain() {
    StringJoiner text = new StringJoiner("\n");
    text.add(toString());
    for (Solution solution : solutions) {
      text.add("  " + solution.sentence());
      solution.proofs().forEach(proof -> text.add("    " + proof));
    }
    return text.toString();
  }

  /** Returns cause and score, such as {@code project left out (4.3 bits)}. */
  @Override
  public String toString() {
    return label()
        + String.format(Locale.ROOT, " (%.1f bits", score)
        + (isAmbiguous()
            ? String.format(Locale.ROOT, "; ambiguous: %,d solutions", solutionCount)
            : "")
        + (maybeAccident()
            ? String.format(Locale.ROOT, "; %.2g expected by chance", expectedByChance)
            : "")
        + ")";
  }
}
