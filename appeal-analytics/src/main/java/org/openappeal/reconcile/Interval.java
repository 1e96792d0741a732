package org.openappeal.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * The numbers that a printed figure may stand for.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower one
 * @param lowerOpen whether the lower end itself doesn't belong to it
 * @param upperOpen whether the upper end itself doesn't belong to it
 */
public record Interval(BigDecimal lower, BigDecimal upper, boolean lowerOpen, boolean upperOpen) {

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if there is no number in the interval
   */
  public Interval {
    int order = lower.compareTo(upper);
    checkArgument(
        order < 0 || order == 0 && !lowerOpen && !upperOpen,
        "Interval is empty: found %s to %s, expected a lower end below the upper one",
        lower,
        upper);
  }

  /** Returns the interval of this number alone. */
  public static Interval exactly(BigDecimal number) {
    return new Interval(number, number, false, false);
  }

  /** Returns the interval of the sums of a number of this interval and one of the other. */
  public Interval plus(Interval other) {
    return new Interval(
        lower.add(other.lower),
        upper.add(other.upper),
        lowerOpen || other.lowerOpen,
        upperOpen || other.upperOpen);
  }

  /** Returns whether some number lies in both intervals. */
  public boolean meets(Interval other) {
    return !isBelow(other) && !other.isBelow(this);
  }

  private boolean isBelow(Interval other) {
    int order = upper.compareTo(other.lower);
    return order < 0 || order == 0 && (upperOpen || other.lowerOpen);
  }

  /** Returns the interval as mathematicians write it, such as {@code [1, 2)}. */
  @Override
  public String toString() {
    return (lowerOpen ? "(" : "[")
        + lower.toPlainString()
        + ", "
        + upper.toPlainString()
        + (upperOpen ? ")" : "]");
  }
}
