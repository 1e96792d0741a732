package org.openappeal.reconcile;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.math.BigDecimal;

/**
 * How amounts look that projects ask for: how round they are, how they spread over magnitudes, and
 * how often they recur. So it can be told how likely an amount is that nobody has seen.
 *
 * <p>Amounts are spread evenly over magnitudes, as Benford found (The Law of Anomalous Numbers,
 * 1938); of those with so many zeros at their end there are as many as in the list.
 */
final class Magnitudes {

  static final double LOG_OF_TEN = Math.log(10);

  private static final double PSEUDO_COUNTS = 10;
  private static final double LAST_DIGIT_NOT_ZERO = 0.9;

  private final Multiset<BigDecimal> amounts = HashMultiset.create();
  private final Multiset<Integer> scales = HashMultiset.create();
  private double smallest = 1;
  private double largest = 1;

  void add(BigDecimal amount) {
    if (amount.signum() <= 0) {
      return;
    }
    BigDecimal number = amount.stripTrailingZeros();
    smallest = amounts.isEmpty() ? number.doubleValue() : Math.min(smallest, number.doubleValue());
    largest = Math.max(largest, number.doubleValue());
    amounts.add(number);
    scales.add(number.scale());
  }

  /** Returns how likely it is that a project asks for this amount. */
  double likelihood(BigDecimal amount) {
    return likelihood(amount.abs().stripTrailingZeros(), 0);
  }

  /** Returns how likely it is that a project asks for this amount, not knowing this project's. */
  double likelihoodBesides(BigDecimal amount) {
    return likelihood(amount.abs().stripTrailingZeros(), 1);
  }

  private double likelihood(BigDecimal number, int known) {
    double all = Math.max(1, amounts.size());
    double recurring = 1 - amounts.elementSet().size() / all;
    double seen = Math.max(0, amounts.count(number) - known) / all;
    double asRound = (scales.count(number.scale()) + 1) / (all + PSEUDO_COUNTS);
    return recurring * seen + (1 - recurring) * asRound / numbersLike(number, spread());
  }

  /**
   * Returns the natural logarithm of how many times the largest amount is as large as the least.
   */
  double spread() {
    return Math.max(1, Math.log(largest / smallest));
  }

  /**
   * Returns how many results there could be in the place of this one: as round, and spread evenly
   * over so many magnitudes.
   *
   * @param spread the natural logarithm of the ratio of the largest result to the smallest
   */
  static double numbersLike(BigDecimal number, double spread) {
    double significant = number.stripTrailingZeros().unscaledValue().abs().doubleValue();
    return Math.max(1, significant * LAST_DIGIT_NOT_ZERO * spread);
  }
}
