package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects and ranks the explanations of one case; of each cause the simplest is kept. */
final class Diagnoses {

  private static final Comparator<Diagnosis> ORDER =
      Comparator.comparingDouble(Diagnosis::score).thenComparing(Diagnosis::cause);
  private static final int MISPRINT_CARRIED_UP = 8;

  private final Case wrong;
  private final Map<Cause, Diagnosis> byCause = new EnumMap<>(Cause.class);

  Diagnoses(Case wrong) {
    this.wrong = wrong;
  }

  /** Returns whether an explanation of this cause could be true at all. */
  boolean isPossible(Cause cause) {
    return cause.origin() != Cause.Origin.LIST || wrong.node().context() != Node.Context.ISOLATED;
  }

  /**
   * Returns what an explanation costs.
   *
   * @param likelihood how likely the cause makes just this difference
   */
  double score(Cause cause, double likelihood) {
    double bits = cause.bits() + penalty(cause) - log2(Math.min(1, likelihood));
    return Math.rint(bits * 10) / 10;
  }

  private int penalty(Cause cause) {
    return switch (wrong.node().context()) {
      case PROPAGATED ->
          switch (cause.origin()) {
            case PRINT -> MISPRINT_CARRIED_UP;
            case SUM -> 1;
            case LIST, EITHER -> 0;
          };
      case ISOLATED -> cause.origin() == Cause.Origin.PRINT ? 0 : 1;
      case UNKNOWN, BALANCED -> cause.origin() == Cause.Origin.LIST ? 1 : 0;
    };
  }

  /**
   * Adds an explanation all of whose variants are equally likely.
   *
   * @param variants what the cause could have done here
   */
  void add(Cause cause, double variants, List<Solution> solutions, long count) {
    add(cause, count / Math.max(1, variants), expectedByChance(variants), solutions, count);
  }

  /**
   * Adds an explanation.
   *
   * @param likelihood how likely the cause makes just this difference
   * @param byChance how many solutions accidents alone would make
   */
  void add(Cause cause, double likelihood, double byChance, List<Solution> solutions, long count) {
    if (count == 0 || !isPossible(cause)) {
      return;
    }
    Diagnosis diagnosis =
        new Diagnosis(
            cause,
            ImmutableList.copyOf(
                solutions.subList(0, Math.min(solutions.size(), Diagnosis.MAX_SOLUTIONS))),
            count,
            score(cause, likelihood),
            byChance);
    byCause.merge(cause, diagnosis, (a, b) -> a.score() <= b.score() ? a : b);
  }

  /** Returns how many of so many variants would make this difference by accident. */
  double expectedByChance(double variants) {
    return expectedByChance(variants, wrong.ledger().magnitudes().spread());
  }

  /**
   * Returns how many of so many variants would make this difference by accident.
   *
   * @param spread the natural logarithm of the ratio of the largest result to the smallest
   */
  double expectedByChance(double variants, double spread) {
    return variants / Magnitudes.numbersLike(wrong.residual().getAmount(), spread);
  }

  /** Returns the lowest score so far. */
  double best() {
    return byCause.values().stream().mapToDouble(Diagnosis::score).min().orElse(Double.MAX_VALUE);
  }

  ImmutableList<Diagnosis> ranked() {
    ImmutableList<Diagnosis> ranked = ImmutableList.sortedCopyOf(ORDER, byCause.values());
    return ranked.get(0).cause() == Cause.UNEXPLAINED
        ? ranked
        : ranked.stream()
            .filter(diagnosis -> diagnosis.cause() != Cause.UNEXPLAINED)
            .collect(toImmutableList());
  }

  static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }
}
