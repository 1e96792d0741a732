package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;

/**
 * An amount of money of each project, and what is told of these amounts in each row: their sum
 * unless another one is asked for. Amounts that a document doesn't state are counted apart and
 * never taken for zero; a project whose money another one carries has none of its own, nor has a
 * whole whose parts ask for it.
 *
 * <pre>{@code
 * Rollup.of(required(), required().average(), required().shareOfParent()).by(country());
 * }</pre>
 */
public final class MoneyMeasure implements Measure {

  private static final long serialVersionUID = 1L;

  enum Kind {
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
  private final Statistic statistic;

  private MoneyMeasure(Kind kind, @Nullable DateRange period, Statistic statistic) {
    this.kind = kind;
    this.period = period;
    this.statistic = statistic;
  }

  static MoneyMeasure of(Kind kind) {
    return new MoneyMeasure(kind, null, Statistic.SUM);
  }

  static MoneyMeasure required(DateRange period) {
    return new MoneyMeasure(Kind.REQUIRED, Objects.requireNonNull(period, "period"), Statistic.SUM);
  }

  /** Returns the sum, which this measure is unless another one has been asked for. */
  public MoneyMeasure sum() {
    return statistic == Statistic.SUM ? this : with(Statistic.SUM);
  }

  /**
   * Returns the average over the projects that state an amount, rounded half even to the minor
   * unit. A project that has only a part of its money in a row counts with this part.
   */
  public MoneyMeasure average() {
    return with(Statistic.AVERAGE);
  }

  /** Returns the smallest amount that one project has in a row. */
  public MoneyMeasure minimum() {
    return with(Statistic.MINIMUM);
  }

  /** Returns the largest amount that one project has in a row. */
  public MoneyMeasure maximum() {
    return with(Statistic.MAXIMUM);
  }

  /**
   * Returns the sum of a row and of all those that come before it below the same row, in the order
   * of the rollup. Rows must not overlap.
   */
  public MoneyMeasure runningTotal() {
    return with(Statistic.RUNNING_TOTAL);
  }

  /** Returns the sum in percent of that of the row above; see {@link RollupRow#percent}. */
  public MoneyMeasure shareOfParent() {
    return with(Statistic.SHARE_OF_PARENT);
  }

  /** Returns the sum in percent of the total; see {@link RollupRow#percent}. */
  public MoneyMeasure shareOfTotal() {
    return with(Statistic.SHARE_OF_TOTAL);
  }

  private MoneyMeasure with(Statistic other) {
    return new MoneyMeasure(kind, period, other);
  }

  @Override
  public String name() {
    return statistic.prefix() + (period == null ? kind.label : kind.label + " " + period);
  }

  /** Returns the name without that of what a statistic is of. */
  String shortName() {
    return statistic == Statistic.SUM ? name() : statistic.label();
  }

  Statistic statistic() {
    return statistic;
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
   * Returns the amounts that make this measure up: dated ones for budget lines and what is spread,
   * undated ones for all else. The requirement of a budget without anything that touches the period
   * is unknown.
   */
  ImmutableList<DatedAmount> amounts(Budget budget, UnscheduledPolicy policy) {
    Optional<DateRange> rest =
        policy == UnscheduledPolicy.SPREAD ? restOfPeriod(budget) : Optional.empty();
    return switch (kind) {
      case REQUIRED -> required(budget, rest);
      case TOTAL_BUDGET -> totalBudget(budget, rest);
      case RECEIVED -> only(budget.received(), FundingState.RECEIVED);
      case REMAINING -> only(budget.remaining(), FundingState.UNSPECIFIED);
      case LATER_YEARS -> ImmutableList.of(later(budget.unscheduled(), rest));
    };
  }

  /** Returns the days of the budget's period that come after all lines, if there are any. */
  private static Optional<DateRange> restOfPeriod(Budget budget) {
    LocalDate end =
        budget.currentLines().stream()
            .map(line -> line.period().last())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return budget
        .period()
        .filter(period -> period.last().isAfter(end))
        .map(
            period ->
                period.first().isAfter(end)
                    ? period
                    : DateRange.of(end.plusDays(1), period.last()));
  }

  private static DatedAmount later(Amount amount, Optional<DateRange> rest) {
    DateRange period = rest.orElse(null);
    return new DatedAmount(amount, period, period, FundingState.LATER_YEARS);
  }

  private static ImmutableList<DatedAmount> only(Amount amount, FundingState state) {
    return ImmutableList.of(DatedAmount.undated(amount, state));
  }

  private ImmutableList<DatedAmount> required(Budget budget, Optional<DateRange> rest) {
    ImmutableList.Builder<DatedAmount> amounts = ImmutableList.builder();
    for (BudgetLine line : budget.currentLines()) {
      counted(line.period()).ifPresent(part -> amounts.add(dated(line, part)));
    }
    Amount unscheduled = budget.unscheduled();
    if (rest.isPresent() && unscheduled.isKnown()) {
      counted(rest.get())
          .ifPresent(
              part ->
                  amounts.add(
                      new DatedAmount(unscheduled, rest.get(), part, FundingState.REQUIRED)));
    }
    ImmutableList<DatedAmount> found = amounts.build();
    return found.isEmpty() ? only(Amount.unknown(), FundingState.REQUIRED) : found;
  }

  private static DatedAmount dated(BudgetLine line, DateRange counted) {
    return new DatedAmount(line.amount(), line.period(), counted, FundingState.REQUIRED);
  }

  /**
   * The lines are dated parts of a total; what they leave of it is not. What has been received
   * fills that first.
   */
  private static ImmutableList<DatedAmount> totalBudget(Budget budget, Optional<DateRange> spread) {
    Amount rest = budget.total();
    ImmutableList.Builder<DatedAmount> amounts = ImmutableList.builder();
    for (BudgetLine line : budget.currentLines()) {
      amounts.add(dated(line, line.period()));
      rest = rest.minus(line.amount());
    }
    if (rest.money().isEmpty()) {
      return only(budget.total(), FundingState.UNSPECIFIED);
    }
    Money unasked = rest.money().get();
    Money received = budget.received().money().orElse(unasked.minus(unasked));
    Money part = received.isGreaterThan(unasked) ? unasked : received;
    if (part.isPositive()) {
      amounts.add(DatedAmount.undated(Amount.of(part), FundingState.RECEIVED));
    }
    return amounts.add(later(Amount.of(unasked.minus(part)), spread)).build();
  }

  /** Measures are equal if they tell the same of the same amounts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MoneyMeasure that
        && kind == that.kind
        && statistic == that.statistic
        && Objects.equals(period, that.period);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, period, statistic);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name();
  }
}
