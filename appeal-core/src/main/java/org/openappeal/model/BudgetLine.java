package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What a project requires in one period.
 *
 * @param period the period for which the money is required
 * @param amount the requirement, not negative; unknown if money is required and the document
 *     doesn't say how much
 * @param stage whether this is the original or a revised figure
 */
public record BudgetLine(DateRange period, Amount amount, BudgetStage stage) {

  /** By period, the original before the revised. */
  static final Comparator<BudgetLine> ORDER =
      Comparator.comparing(BudgetLine::period).thenComparing(BudgetLine::stage);

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public BudgetLine {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(stage, "stage");
    checkArgument(
        amount.money().map(money -> !money.isNegative()).orElse(true),
        "Requirement is negative: found %s, expected zero or more for %s",
        amount,
        period);
  }

  /**
   * Returns an original line.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static BudgetLine of(DateRange period, Money amount) {
    return new BudgetLine(period, Amount.of(amount), BudgetStage.ORIGINAL);
  }

  /** Returns the original line of a period for which money is required, nobody says how much. */
  public static BudgetLine unknown(DateRange period) {
    return new BudgetLine(period, Amount.unknown(), BudgetStage.ORIGINAL);
  }

  /**
   * Returns a revised line.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static BudgetLine revised(DateRange period, Money amount) {
    return new BudgetLine(period, Amount.of(amount), BudgetStage.REVISED);
  }

  /** Returns period and amount, such as {@code 2002: USD 1000000.00}. */
  @Override
  public String toString() {
    return period + (stage == BudgetStage.REVISED ? " revised: " : ": ") + amount;
  }
}
