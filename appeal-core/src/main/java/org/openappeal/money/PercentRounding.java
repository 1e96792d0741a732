package org.openappeal.money;

import java.math.BigDecimal;

/**
 * How far percentages may be off that are rounded to the decimals with which they are written: half
 * a unit of the last one each, so that 33 stands for 32.5 to 33.5, and 33.3 for 33.25 to 33.35.
 * Together they may be off by the sum of that, as the interval of a sum is the sum of the
 * intervals.
 *
 * <pre>{@code
 * PercentRounding.of(percentages);        // 0.15 for 33.3, 33.3 and 33.3
 * PercentRounding.explains(percentages);  // true: 99.9 is 100, rounded; false for 30, 30 and 30
 * }</pre>
 */
public final class PercentRounding {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private PercentRounding() {}

  /** Returns by how much a percentage may be off: half a unit of its last decimal. */
  public static BigDecimal of(BigDecimal percent) {
    return BigDecimal.valueOf(5, Math.max(0, percent.scale()) + 1);
  }

  /** Returns by how much the sum of percentages may be off; zero if there is none. */
  public static BigDecimal of(Iterable<BigDecimal> percentages) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal percent : percentages) {
      sum = sum.add(of(percent));
    }
    return sum;
  }

  /** Returns whether percentages may add up to exactly 100 before they are rounded. */
  public static boolean explains(Iterable<BigDecimal> percentages) {
    BigDecimal rest = WHOLE;
    for (BigDecimal percent : percentages) {
      rest = rest.subtract(percent);
    }
    return rest.abs().compareTo(of(percentages)) <= 0;
  }
}
