package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.joda.money.Money;

/** What must hold between the parts of a budget. */
final class BudgetChecks {

  private BudgetChecks() {}

  static void check(Budget budget) {
    checkArgument(
        budget.currencies().size() <= 1,
        "Budget mixes currencies: found %s, expected one",
        budget.currencies());
    checkNotNegative("Budget total", budget.total());
    checkNotNegative("Amount received", budget.received());
    checkNoOverlap(budget.lines());
    checkWithinTotal(budget);
    checkDuration(budget);
  }

  private static void checkNotNegative(String what, Amount amount) {
    checkArgument(
        !amount.money().map(Money::isNegative).orElse(false),
        "%s is negative: found %s, expected zero or more",
        what,
        amount);
  }

  private static void checkNoOverlap(ImmutableList<BudgetLine> lines) {
    for (BudgetStage stage : BudgetStage.values()) {
      for (LineKind kind : LineKind.values()) {
        checkNoOverlap(lines, stage, kind);
      }
    }
  }

  private static void checkNoOverlap(
      ImmutableList<BudgetLine> lines, BudgetStage stage, LineKind kind) {
    BudgetLine previous = null;
    for (BudgetLine line : lines) {
      if (line.stage() == stage && line.kind() == kind) {
        checkArgument(
            previous == null || !previous.period().overlaps(line.period()),
            "Budget lines overlap: found %s and %s, expected periods without a day in common",
            previous,
            line);
        previous = line;
      }
    }
  }

  private static void checkWithinTotal(Budget budget) {
    if (budget.total().money().isEmpty()) {
      return;
    }
    Money total = budget.total().money().get();
    for (BudgetStage stage : BudgetStage.values()) {
      Money sum = Money.zero(total.getCurrencyUnit());
      for (BudgetLine line : budget.lines()) {
        if (line.stage() == stage) {
          sum = sum.plus(line.amount().money().orElse(Money.zero(total.getCurrencyUnit())));
        }
      }
      checkArgument(
          !sum.isGreaterThan(total),
          "Budget lines exceed the total: found %s in lines, expected at most %s",
          sum,
          total);
    }
  }

  private static void checkDuration(Budget budget) {
    budget
        .durationMonths()
        .ifPresent(
            months ->
                checkArgument(
                    months > 0,
                    "Duration is out of range: found %s months, expected one or more",
                    months));
    if (budget.period().isEmpty()) {
      return;
    }
    DateRange period = budget.period().get();
    for (BudgetLine line : budget.lines()) {
      checkArgument(
          period.contains(line.period()),
          "Budget line lies outside the budget's period: found %s, expected a part of %s",
          line.period(),
          period);
    }
    int stated = budget.durationMonths().orElse(period.months().orElse(0));
    checkArgument(
        period.months().isEmpty() || period.months().getAsInt() == stated,
        "Duration differs from the budget's period: found %s months, expected %s (%s)",
        stated,
        period.months().orElse(0),
        period);
  }
}
