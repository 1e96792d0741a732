package org.openappeal.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalInt;
import org.openappeal.money.PercentRounding;

/**
 * How exactly a figure is stated, after XBRL Calculations 1.1: to so many decimals, rounded to the
 * nearest or cut off. Figures agree where the intervals that they stand for meet, and the interval
 * of a sum is the sum of the intervals.
 *
 * <pre>{@code
 * Accuracy.toThousands().interval(new BigDecimal(24_661_000));   // [24660500, 24661500]
 * Accuracy.truncated(0).interval(new BigDecimal(1));             // [1, 2)
 * }</pre>
 *
 * @param decimals how many decimals count, negative for tens, hundreds, thousands; empty if all do
 * @param mode what was done with the others
 */
public record Accuracy(OptionalInt decimals, Mode mode) {

  private static final int MAX_DECIMALS = 100;
  private static final Accuracy EXACT = new Accuracy(OptionalInt.empty(), Mode.NEAREST);

  /** What is done with the decimals that don't count. */
  public enum Mode {
    /** Rounded to the nearest number, a half to the even one. Both ends of the interval count. */
    NEAREST,
    /** Cut off, towards zero. */
    TRUNCATION
  }

  /**
   * Checks the number of decimals.
   *
   * @throws IllegalArgumentException if there are fewer than -100 or more than 100
   */
  public Accuracy {
    Objects.requireNonNull(mode, "mode");
    int count = decimals.orElse(0);
    checkArgument(
        Math.abs((long) count) <= MAX_DECIMALS,
        "Accuracy is out of range: found %s decimals, expected -%s to %s",
        count,
        MAX_DECIMALS,
        MAX_DECIMALS);
  }

  /** Returns the accuracy of a figure that is exact. */
  public static Accuracy exact() {
    return EXACT;
  }

  /**
   * Returns the accuracy of a figure that is rounded to so many decimals.
   *
   * @throws IllegalArgumentException if there are fewer than -100 or more than 100
   */
  public static Accuracy decimals(int decimals) {
    return new Accuracy(OptionalInt.of(decimals), Mode.NEAREST);
  }

  /**
   * Returns the accuracy of a figure of which all further decimals are cut off.
   *
   * @throws IllegalArgumentException if there are fewer than -100 or more than 100
   */
  public static Accuracy truncated(int decimals) {
    return new Accuracy(OptionalInt.of(decimals), Mode.TRUNCATION);
  }

  /** Returns the accuracy of a figure that is rounded to thousands. */
  public static Accuracy toThousands() {
    return decimals(-3);
  }

  /** Returns the accuracy of a figure that is rounded to its own last decimal. */
  public static Accuracy ofDecimalsIn(BigDecimal figure) {
    return decimals(figure.scale());
  }

  /**
   * Returns the accuracy to which all these figures may have been rounded: that of the zeros in
   * which they all end. It is exact if there are no such zeros.
   */
  public static Accuracy inferred(Iterable<BigDecimal> figures) {
    int decimals = Integer.MIN_VALUE;
    for (BigDecimal figure : figures) {
      if (figure.signum() != 0) {
        decimals = Math.max(decimals, figure.stripTrailingZeros().scale());
      }
    }
    return decimals < 0 && decimals >= -MAX_DECIMALS ? decimals(decimals) : exact();
  }

  /** Returns the last unit that counts, such as 1,000; it is 1 if all decimals count. */
  BigDecimal unit() {
    return BigDecimal.ONE.scaleByPowerOfTen(-decimals.orElse(0));
  }

  /** Returns the numbers that the figure may stand for. */
  public Interval interval(BigDecimal figure) {
    if (decimals.isEmpty()) {
      return Interval.exactly(figure);
    }
    BigDecimal unit = unit();
    if (mode == Mode.NEAREST) {
      BigDecimal half = unit.divide(BigDecimal.valueOf(2));
      return new Interval(figure.subtract(half), figure.add(half), false, false);
    }
    return switch (figure.signum()) {
      case 1 -> new Interval(figure, figure.add(unit), false, true);
      case -1 -> new Interval(figure.subtract(unit), figure, true, false);
      default -> new Interval(unit.negate(), unit, true, true);
    };
  }

  /** Returns the number as it is stated with this accuracy. */
  public BigDecimal round(BigDecimal number) {
    return decimals.isEmpty()
        ? number
        : number.setScale(
            decimals.getAsInt(), mode == Mode.NEAREST ? RoundingMode.HALF_EVEN : RoundingMode.DOWN);
  }

  /**
   * Returns whether two figures can be statements of the same number: rounded to the accuracy of
   * the less accurate one, they are the same. So 100 and 200, both to hundreds, contradict each
   * other, though their intervals have 150 in common.
   *
   * @param figure a figure of this accuracy
   * @param otherAccuracy the accuracy of the other figure
   */
  public boolean isSame(BigDecimal figure, BigDecimal otherFigure, Accuracy otherAccuracy) {
    boolean coarser =
        otherAccuracy.decimals.isEmpty()
            || decimals.isPresent() && decimals.getAsInt() <= otherAccuracy.decimals.getAsInt();
    Accuracy coarse = coarser ? this : otherAccuracy;
    return coarse.round(figure).compareTo(coarse.round(otherFigure)) == 0;
  }

  /**
   * Returns whether percentages add up to 100, each being as accurate as its own decimals: 33.3,
   * 33.3 and 33.3 are rounded, 30, 30 and 30 are wrong.
   */
  public static Verdict percentages(Iterable<BigDecimal> percentages) {
    BigDecimal rest = BigDecimal.valueOf(100);
    for (BigDecimal percentage : percentages) {
      rest = rest.subtract(percentage);
    }
    return rest.signum() == 0
        ? Verdict.AGREES
        : PercentRounding.explains(percentages) ? Verdict.ROUNDED : Verdict.DISAGREES;
  }

  /** Returns the verdict on a stated figure and what it should be. */
  Verdict judge(BigDecimal stated, BigDecimal computed, Interval possible) {
    if (stated.compareTo(computed) == 0) {
      return Verdict.AGREES;
    }
    return interval(stated).meets(possible) ? Verdict.ROUNDED : Verdict.DISAGREES;
  }
}
