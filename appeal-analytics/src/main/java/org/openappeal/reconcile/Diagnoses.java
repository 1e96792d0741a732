package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects and ranks the explanations of one case; of each cause, or of two, the simplest is kept.
 */
final class Diagnoses {

  private static final Comparator<Diagnosis> ORDER =
      Comparator.comparingDouble(Diagnosis::score)
          .thenComparing(Diagnosis::cause)
          .thenComparing(diagnosis -> diagnosis.besides().map(Cause::ordinal).orElse(-1));
  private static final int MISPRINT_CARRIED_UP = 8;
  private static final int SECOND_ERROR = 6;

  private final Case wrong;
  private final Map<Causes, Diagnosis> byCause = new HashMap<>();

  Diagnoses(Case wrong) {
    this.wrong = wrong;
  }

  /** Returns whether an explanation of this cause could be true at all. */
  boolean isPossible(Cause cause) {
    return cause.origin() != Cause.Origin.LIST || wrong.context() != Node.Context.ISOLATED;
  }

  /**
   * Returns what an explanation costs.
   *
   * @param likelihood how likely the cause makes just this difference
   */
  double score(Cause cause, double likelihood) {
    return toTenths(price(cause) - log2(Math.min(1, likelihood)));
  }

  /** Returns the least that an explanation by two errors costs, one of which is this one. */
  double scoreBesides(Cause cause, double likelihood) {
    return score(cause, likelihood) + SECOND_ERROR + 1;
  }

  /** Returns how likely the cause of an explanation makes just this difference. */
  double likelihood(Diagnosis diagnosis) {
    return Math.pow(2, price(diagnosis.cause()) - diagnosis.score());
  }

  private static double toTenths(double bits) {
    return Math.rint(bits * 10) / 10;
  }

  private int price(Cause cause) {
    return cause.bits() + penalty(cause);
  }

  private int penalty(Cause cause) {
    return switch (wrong.context()) {
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
    add(new Causes(cause, Optional.empty()), score(cause, likelihood), byChance, solutions, count);
  }

  /**
   * Adds an explanation by two errors at once.
   *
   * @param likelihood how likely the two make just this difference
   * @param variants what they could have done here together
   */
  void addTwo(
      Cause one,
      Cause two,
      double likelihood,
      double variants,
      List<Solution> solutions,
      long count) {
    double bits = price(one) + price(two) + SECOND_ERROR - log2(Math.min(1, likelihood));
    Causes both = new Causes(one, Optional.of(two));
    add(both, toTenths(bits), expectedByChance(variants), solutions, count);
  }

  private void add(
      Causes causes, double score, double byChance, List<Solution> solutions, long count) {
    int kept = Math.min(solutions.size(), Diagnosis.MAX_SOLUTIONS);
    Diagnosis diagnosis =
        new Diagnosis(
            causes.cause(),
            causes.besides(),
            ImmutableList.copyOf(solutions.subList(0, kept)),
            count,
            score,
            byChance);
    byCause.merge(causes, diagnosis, (a, b) -> a.score() <= b.score() ? a : b);
  }

  private record Causes(Cause cause, Optional<Cause> besides) {}

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
    ImmutableList<Diagnosis> ranked = all();
    return ranked.get(0).cause() == Cause.UNEXPLAINED
        ? ranked
        : ranked.stream()
            .filter(diagnosis -> diagnosis.cause() != Cause.UNEXPLAINED)
            .collect(toImmutableList());
  }

  /** Returns all explanations, the cheapest first, and that there is none. */
  ImmutableList<Diagnosis> all() {
    return ImmutableList.sortedCopyOf(ORDER, byCause.values());
  }

  static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }
}
