package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
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

  /** Returns what an explanation costs that is one of so many, of which some are solutions. */
  double score(Cause cause, double variants, long solutions) {
    double bits = cause.bits() + penalty(cause) + log2(Math.max(1, variants / solutions));
    return Math.rint(bits * 10) / 10;
  }

  private int penalty(Cause cause) {
    return switch (wrong.node().context()) {
      case PROPAGATED -> cause.origin() == Cause.Origin.PRINT ? MISPRINT_CARRIED_UP : 0;
      case ISOLATED -> cause.origin() == Cause.Origin.PRINT ? 0 : 1;
      case UNKNOWN, BALANCED -> cause.origin() == Cause.Origin.LIST ? 1 : 0;
    };
  }

  /**
   * Adds an explanation.
   *
   * @param variants what the cause could have done here
   * @param largest the largest result that it could have had
   */
  void add(Cause cause, double variants, BigDecimal largest, List<Solution> solutions, long count) {
    if (count == 0 || !isPossible(cause)) {
      return;
    }
    Diagnosis diagnosis =
        new Diagnosis(
            cause,
            ImmutableList.copyOf(
                solutions.subList(0, Math.min(solutions.size(), Diagnosis.MAX_SOLUTIONS))),
            count,
            score(cause, variants, count),
            variants / numbersUpTo(largest));
    byCause.merge(cause, diagnosis, (a, b) -> a.score() <= b.score() ? a : b);
  }

  /** Adds an explanation that nothing speaks for or against: it could make up any difference. */
  void addUntested(Cause cause, double variants, Solution solution) {
    if (isPossible(cause)) {
      byCause.put(
          cause, new Diagnosis(cause, ImmutableList.of(solution), 1, score(cause, variants, 1), 1));
    }
  }

  /** Returns how many numbers there are up to this one that are as round as the difference. */
  double numbersUpTo(BigDecimal largest) {
    BigDecimal residual = wrong.residual().getAmount().stripTrailingZeros();
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-residual.scale());
    return Math.max(
        1, largest.abs().max(residual.abs()).divide(unit, MathContext.DECIMAL64).doubleValue());
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
