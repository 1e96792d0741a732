package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;

/**
 * What is summed: an amount of money of each project. Amounts that a document doesn't state are
 * counted apart and never taken for zero; a project whose money another one carries has none of its
 * own.
 */
public final class Measure implements Serializable {

  private static final long serialVersionUID = 1L;

  private enum Kind {
    REQUIRED("required"),
    TOTAL_BUDGET("total budget"),
    RECEIVED("received"),
    REMAINING("remaining"),
    LATER_YEARS("later years");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private final Kind kind;
  private final @Nullable DateRange period;

  private Measure(Kind kind, @Nullable DateRange period) {
    this.kind = kind;
    this.period = period;
  }

  /** Returns what is required in all periods of which the budget has a line. */
  public static Measure required() {
    return new Measure(Kind.REQUIRED, null);
  }

  /** Returns what is required in the calendar year; see {@link #required(DateRange)}. */
  public static Measure required(Year year) {
    return required(DateRange.year(year));
  }

  /**
   * Returns what is required in the period. A budget line that crosses its first or last day counts
   * with the part that the query's {@link PeriodPolicy} gives.
   */
  public static Measure required(DateRange period) {
    return new Measure(Kind.REQUIRED, Objects.requireNonNull(period, "period"));
  }

  /** Returns what the projects cost over their whole duration. */
  public static Measure totalBudget() {
    return new Measure(Kind.TOTAL_BUDGET, null);
  }

  /** Returns what has already been received. */
  public static Measure received() {
    return new Measure(Kind.RECEIVED, null);
  }

  /** Returns the total less what has been received; see {@link Budget#remaining()}. */
  public static Measure remaining() {
    return new Measure(Kind.REMAINING, null);
  }

  /** Returns what no budget line asks for yet; see {@link Budget#unscheduled()}. */
  public static Measure laterYears() {
    return new Measure(Kind.LATER_YEARS, null);
  }

  /** Returns the name, such as {@code required 2002} or {@code total budget}. */
  public String name() {
    return period == null ? kind.label : kind.label + " " + period;
  }

  boolean isRequired() {
    return kind == Kind.REQUIRED;
  }

  /** Returns the period outside of which nothing counts, if there is one. */
  Optional<DateRange> requiredPeriod() {
    return Optional.ofNullable(period);
  }

  /** Returns what counts of a budget line's period, if anything does. */
  Optional<DateRange> counted(DateRange line) {
    return period == null ? Optional.of(line) : period.intersection(line);
  }

  /**
   * Returns the amounts that make this measure up: dated ones for budget lines, undated ones for
   * all else. The requirement of a budget without any line that touches the period is unknown.
   */
  ImmutableList<DatedAmount> amounts(Budget budget) {
    return switch (kind) {
      case REQUIRED -> required(budget);
      case TOTAL_BUDGET -> totalBudget(budget);
      case RECEIVED -> ImmutableList.of(DatedAmount.undated(budget.received()));
      case REMAINING -> ImmutableList.of(DatedAmount.undated(budget.remaining()));
      case LATER_YEARS -> ImmutableList.of(DatedAmount.undated(budget.unscheduled()));
    };
  }

  private ImmutableList<DatedAmount> required(Budget budget) {
    ImmutableList.Builder<DatedAmount> amounts = ImmutableList.builder();
    for (BudgetLine line : budget.currentLines()) {
      counted(line.period())
          .ifPresent(part -> amounts.add(new DatedAmount(line.amount(), line.period(), part)));
    }
    ImmutableList<DatedAmount> found = amounts.build();
    return found.isEmpty() ? ImmutableList.of(DatedAmount.undated(Amount.unknown())) : found;
  }

  /** The lines are dated parts of a total; what they leave of it is not. */
  private static ImmutableList<DatedAmount> totalBudget(Budget budget) {
    Amount rest = budget.total();
    ImmutableList.Builder<DatedAmount> amounts = ImmutableList.builder();
    for (BudgetLine line : budget.currentLines()) {
      amounts.add(new DatedAmount(line.amount(), line.period(), line.period()));
      rest = rest.minus(line.amount());
    }
    return rest.isKnown()
        ? amounts.add(DatedAmount.undated(rest)).build()
        : ImmutableList.of(DatedAmount.undated(budget.total()));
  }

  /** Measures are equal if they measure the same in the same period. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Measure that
        && kind == that.kind
        && Objects.equals(period, that.period);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, period);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name();
  }
}
