package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What a project requires in one period, or takes back of what was required.
 *
 * @param period the period for which the money is required
 * @param amount a requirement isn't negative; it is unknown if money is required and the document
 *     doesn't say how much. A correction is known and below zero.
 * @param stage whether this is the original or a revised figure
 * @param kind whether money is asked for or taken back
 */
public record BudgetLine(DateRange period, Amount amount, BudgetStage stage, LineKind kind) {

  /** By period, the original before the revised, a requirement before what corrects it. */
  static final Comparator<BudgetLine> ORDER =
      Comparator.comparing(BudgetLine::period)
          .thenComparing(BudgetLine::stage)
          .thenComparing(BudgetLine::kind);

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if a requirement is negative, or a correction isn't
   */
  public BudgetLine {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(stage, "stage");
    boolean negative = amount.money().map(Money::isNegative).orElse(false);
    if (kind == LineKind.REQUIREMENT) {
      checkArgument(
          !negative,
          "Requirement is negative: found %s, expected zero or more for %s",
          amount,
          period);
    } else {
      checkArgument(
          negative,
          "Correction takes nothing back: found %s, expected less than zero for %s",
          amount,
          period);
    }
  }

  /**
   * Makes a line that asks for money.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public BudgetLine(DateRange period, Amount amount, BudgetStage stage) {
    this(period, amount, stage, LineKind.REQUIREMENT);
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

  /**
   * Returns an original line that takes money back: it lowers every sum in which it stands.
   *
   * @throws IllegalArgumentException if the amount isn't negative
   */
  public static BudgetLine correction(DateRange period, Money amount) {
    return new BudgetLine(period, Amount.of(amount), BudgetStage.ORIGINAL, LineKind.CORRECTION);
  }

  /** Returns whether this line takes money back. */
  public boolean isCorrection() {
    return kind == LineKind.CORRECTION;
  }

  /**
   * Returns this line with another amount.
   *
   * @throws IllegalArgumentException if a requirement became negative, or a correction didn't stay
   *     so
   */
  public BudgetLine withAmount(Amount amount) {
    return new BudgetLine(period, amount, stage, kind);
  }

  /** Returns period and amount, such as {@code 2002: USD 1000000.00}. */
  @Override
  public String toString() {
    return period + (stage == BudgetStage.REVISED ? " revised: " : ": ") + amount;
  }
}
