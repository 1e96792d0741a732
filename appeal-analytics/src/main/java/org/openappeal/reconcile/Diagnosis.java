package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * One explanation of a difference.
 *
 * <p>Its score is what it costs in bits to say: the price of the cause, and as many as it takes to
 * tell the solutions from all that the cause could have done here. Explanations of the same score
 * are ties. How many solutions chance alone would make is estimated as if the possible results were
 * spread evenly over the numbers as round as the difference.
 *
 * @param cause what happened
 * @param solutions the ways in which it explains the difference: all, or the first ones
 * @param solutionCount how many ways there are
 * @param score the price in bits, to one decimal; the lower, the simpler
 * @param expectedByChance how many solutions there would be by accident
 */
public record Diagnosis(
    Cause cause,
    ImmutableList<Solution> solutions,
    long solutionCount,
    double score,
    double expectedByChance) {

  /** How many solutions are kept. */
  static final int MAX_SOLUTIONS = 10;

  private static final double LIKELY_ACCIDENT = 0.02;

  /** Refuses null. */
  public Diagnosis {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(solutions, "solutions");
  }

  /** Returns whether there are several solutions, so that none of them is proven. */
  public boolean isAmbiguous() {
    return solutionCount > 1;
  }

  /** Returns whether chance alone would make as much as one solution in fifty such cases. */
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
    return cause
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
