package org.openappeal.model;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The money of a project: what it costs in all, for how long, what is required in which period, and
 * what has been received. All amounts are in one currency. What the document doesn't say is
 * unknown, which is not zero.
 *
 * <pre>{@code
 * Budget budget = Budget.total(usd(3_000_000)).overMonths(36).requiring(DateRange.year(2002), usd(1_000_000));
 * budget.required(Year.of(2002));   // USD 1000000.00
 * budget.unscheduled();             // USD 2000000.00: of later years
 * budget.required(Year.of(2003));   // unknown
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract class Budget {

  private static final Budget EMPTY = builder().build();

  Budget() {}

  /** What the project costs over its whole duration. */
  @Value.Default
  public Amount total() {
    return Amount.unknown();
  }

  /** How many months the project takes, at least one. */
  public abstract OptionalInt durationMonths();

  /** From when to when the project runs. */
  public abstract Optional<DateRange> period();

  /**
   * What is required in which period, and what of it is taken back, sorted by period, the original
   * before the revised. Requirements of one stage don't overlap each other, nor do corrections; a
   * correction may take back from a requirement of the same days.
   */
  public abstract ImmutableList<BudgetLine> lines();

  /** What has already been received. */
  @Value.Default
  public Amount received() {
    return Amount.unknown();
  }

  /** Amounts that the document mentions and that are no part of what is asked for. */
  public abstract ImmutableList<OtherAmount> otherAmounts();

  /** Returns this budget with another total. */
  public abstract Budget withTotal(Amount total);

  /**
   * Returns this budget with another total.
   *
   * @throws IllegalArgumentException if the total is negative, less than the lines or in another
   *     currency
   */
  public Budget withTotal(Money total) {
    return withTotal(Amount.of(total));
  }

  /** Returns this budget with another amount received. */
  public abstract Budget withReceived(Amount received);

  /**
   * Returns this budget with another amount received.
   *
   * @throws IllegalArgumentException if the amount is negative or in another currency
   */
  public Budget withReceived(Money received) {
    return withReceived(Amount.of(received));
  }

  /** Returns this budget with other lines. */
  public abstract Budget withLines(Iterable<? extends BudgetLine> lines);

  /**
   * Returns this budget running from the first to the last day of the period.
   *
   * @throws IllegalArgumentException if a line lies outside the period, or a stated duration
   *     differs from it
   */
  public Budget over(DateRange period) {
    return toBuilder().period(period).build();
  }

  /**
   * Returns this budget with a duration.
   *
   * @throws IllegalArgumentException if there is less than one month, or the budget's period has
   *     another length
   */
  public Budget overMonths(int months) {
    return toBuilder().durationMonths(months).build();
  }

  /**
   * Returns this budget with one more line.
   *
   * @throws IllegalArgumentException if the line overlaps another or exceeds the total
   */
  public Budget requiring(DateRange period, Money amount) {
    return toBuilder().addLine(BudgetLine.of(period, amount)).build();
  }

  /**
   * Returns this budget with one more line, for which money is required and nobody says how much.
   *
   * @throws IllegalArgumentException if the line overlaps another
   */
  public Budget requiringUnknown(DateRange period) {
    return toBuilder().addLine(BudgetLine.unknown(period)).build();
  }

  /** Returns the currency of all amounts, or empty if no amount is known. */
  public Optional<CurrencyUnit> currency() {
    return currencies().stream().findFirst();
  }

  /**
   * Returns the lines that count: the revised ones, and the original ones that no revised one
   * overlaps.
   */
  @Value.Lazy
  public ImmutableList<BudgetLine> currentLines() {
    return isRevised()
        ? lines().stream().filter(line -> !isReplaced(line)).collect(toImmutableList())
        : lines();
  }

  private boolean isRevised() {
    for (BudgetLine line : lines()) {
      if (line.stage() == BudgetStage.REVISED) {
        return true;
      }
    }
    return false;
  }

  private boolean isReplaced(BudgetLine line) {
    return line.stage() == BudgetStage.ORIGINAL
        && lines().stream()
            .anyMatch(
                other ->
                    other.stage() == BudgetStage.REVISED && other.period().overlaps(line.period()));
  }

  /** Returns what is required in the calendar year; see {@link #required(DateRange)}. */
  public Amount required(Year year) {
    return required(DateRange.year(year));
  }

  /**
   * Returns what is required in the period: the sum of the lines that count and lie in it. It is
   * unknown if no line lies in the period, if the amount of one that does is unknown, or if a line
   * crosses the period's first or last day.
   */
  public Amount required(DateRange period) {
    Amount sum = null;
    for (BudgetLine line : currentLines()) {
      if (period.contains(line.period())) {
        sum = sum == null ? line.amount() : sum.plus(line.amount());
      } else if (period.overlaps(line.period())) {
        return Amount.unknown();
      }
    }
    return sum == null ? Amount.unknown() : sum;
  }

  /**
   * Returns the total less what has been received, or the total if nothing is known to have been
   * received. It is negative where more has been received than the project costs, and unknown if
   * the total is.
   */
  public Amount remaining() {
    return received().isKnown() ? total().minus(received()) : total();
  }

  /**
   * Returns what of the total is neither required in any line nor received: what later (or earlier)
   * periods ask for. It is zero where lines and receipts cover the total, and unknown if the total
   * or the amount of a line that counts is.
   */
  public Amount unscheduled() {
    Amount rest = remaining();
    for (BudgetLine line : currentLines()) {
      rest = rest.minus(line.amount());
    }
    return rest.money().filter(Money::isNegative).map(m -> Amount.of(m.minus(m))).orElse(rest);
  }

  @Value.Check
  Budget check() {
    ImmutableList<BudgetLine> sorted = ImmutableList.sortedCopyOf(BudgetLine.ORDER, lines());
    if (!sorted.equals(lines())) {
      return withLines(sorted);
    }
    BudgetChecks.check(this);
    return this;
  }

  final Set<CurrencyUnit> currencies() {
    Set<CurrencyUnit> found = new LinkedHashSet<>();
    total().money().ifPresent(money -> found.add(money.getCurrencyUnit()));
    for (BudgetLine line : lines()) {
      line.amount().money().ifPresent(money -> found.add(money.getCurrencyUnit()));
    }
    received().money().ifPresent(money -> found.add(money.getCurrencyUnit()));
    otherAmounts().forEach(other -> found.add(other.amount().getCurrencyUnit()));
    return found;
  }

  /** Returns the budget of which nothing is known. */
  public static Budget empty() {
    return EMPTY;
  }

  /**
   * Returns the budget of which only the total is known.
   *
   * @throws IllegalArgumentException if the total is negative
   */
  public static Budget total(Money total) {
    return builder().total(total).build();
  }

  /**
   * Returns the budget that requires an amount in one period, of which nothing else is known.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static Budget of(DateRange period, Money amount) {
    return empty().requiring(period, amount);
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this budget. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a budget; nothing is needed. */
  public static final class Builder extends ImmutableBudget.Builder {
    Builder() {}

    /** Sets the total. */
    public Builder total(Money total) {
      return total(Amount.of(total));
    }

    /** Sets what has been received. */
    public Builder received(Money received) {
      return received(Amount.of(received));
    }
  }
}
