package org.openappeal.table;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** What stands in one place of a table: text, an exact figure, or nothing. */
public sealed interface Cell {

  /** How many decimals, or trailing zeros, a figure may have: no document comes near it. */
  int MAX_SCALE = 1_000;

  /** Returns a cell of text. */
  static Cell text(String text) {
    return new Text(text);
  }

  /** Returns a cell of money. */
  static Cell money(Money money) {
    return new Sum(money);
  }

  /** Returns a cell that counts things. */
  static Cell count(long count) {
    return number(BigDecimal.valueOf(count));
  }

  /** Returns a cell that counts things. */
  static Cell count(BigInteger count) {
    return number(new BigDecimal(count));
  }

  /**
   * Returns a cell of a number, shown with as many decimals as it has.
   *
   * @throws IllegalArgumentException if the number has more than 1,000 decimals or trailing zeros
   */
  static Cell number(BigDecimal number) {
    return new Decimal(number);
  }

  /**
   * Returns a cell of a percentage, shown with as many decimals as it has: 12.50 is 12.50 %.
   *
   * @throws IllegalArgumentException if the number has more than 1,000 decimals or trailing zeros
   */
  static Cell percent(BigDecimal percent) {
    return new Percent(percent);
  }

  /**
   * Returns a cell of the percentage that the part is of the whole, rounded half up to so many
   * decimals; an empty cell if the whole is zero.
   *
   * @throws IllegalArgumentException if there are fewer than 0 or more than 1,000 decimals
   */
  static Cell percentOf(BigDecimal part, BigDecimal whole, int decimals) {
    checkArgument(
        decimals >= 0 && decimals <= MAX_SCALE,
        "Number of decimals is out of range: found %s, expected 0 to %s",
        decimals,
        MAX_SCALE);
    return whole.signum() == 0
        ? empty()
        : percent(part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP));
  }

  /** Returns the cell that holds nothing. */
  static Cell empty() {
    return Empty.EMPTY;
  }

  /** Returns the figure as an exact number, or empty if this is text or nothing. */
  Optional<BigDecimal> figure();

  /**
   * Text.
   *
   * @param value any text, also of several lines
   */
  record Text(String value) implements Cell {

    /** Refuses null. */
    public Text {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<BigDecimal> figure() {
      return Optional.empty();
    }
  }

  /**
   * Money.
   *
   * @param value the exact sum
   */
  record Sum(Money value) implements Cell {

    /** Refuses null. */
    public Sum {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<BigDecimal> figure() {
      return Optional.of(value.getAmount());
    }
  }

  /**
   * A number.
   *
   * @param value the exact number
   */
  record Decimal(BigDecimal value) implements Cell {

    /**
     * Checks the number of digits.
     *
     * @throws IllegalArgumentException if the number has more than 1,000 decimals or trailing zeros
     */
    public Decimal {
      Figures.checkScale(value);
    }

    @Override
    public Optional<BigDecimal> figure() {
      return Optional.of(value);
    }
  }

  /**
   * A percentage.
   *
   * @param value the exact number of percents: 50 for a half
   */
  record Percent(BigDecimal value) implements Cell {

    /**
     * Checks the number of digits.
     *
     * @throws IllegalArgumentException if the number has more than 1,000 decimals or trailing zeros
     */
    public Percent {
      Figures.checkScale(value);
    }

    @Override
    public Optional<BigDecimal> figure() {
      return Optional.of(value);
    }
  }

  /** Nothing. */
  enum Empty implements Cell {
    /** The only value. */
    EMPTY;

    @Override
    public Optional<BigDecimal> figure() {
      return Optional.empty();
    }
  }
}
