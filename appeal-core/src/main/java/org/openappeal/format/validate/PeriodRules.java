package org.openappeal.format.validate;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.openappeal.model.DateRange;

/** Whether what is asked for in a year can be told from the periods of the budgets. */
final class PeriodRules {

  private PeriodRules() {}

  static void check(StatedProject project, Findings findings) {
    Optional<MonthDay> newYear = newYear(project);
    for (StatedBudget budget : project.budgets()) {
      check(budget, newYear, findings);
    }
  }

  private static void check(StatedBudget budget, Optional<MonthDay> newYear, Findings findings) {
    DateRange period = budget.period();
    if (!period.last().isBefore(period.first().plusYears(1))) {
      findings.add(
          Rules.TOO_LONG,
          budget.place(),
          "Budget is for more than a year: found " + period + ", expected a year at most",
          period.toString());
    } else if (newYear.map(day -> crosses(period, day)).orElse(false)) {
      findings.add(
          Rules.CROSSES_FISCAL_YEARS,
          budget.place(),
          "Budget crosses the project's years: found "
              + period
              + ", expected a period within years from "
              + newYear.map(MonthDay::toString).orElse("").substring(2),
          period.toString());
    } else if (period.first().getYear() != period.last().getYear()) {
      findings.add(
          Rules.CROSSES_CALENDAR_YEARS,
          budget.place(),
          "Budget crosses calendar years: found " + period,
          period.toString());
    }
  }

  /** Returns the day on which the most budgets of exactly a year begin, at least two of them. */
  private static Optional<MonthDay> newYear(StatedProject project) {
    Multiset<MonthDay> days = HashMultiset.create();
    for (StatedBudget budget : project.budgets()) {
      LocalDate first = budget.period().first();
      if (first.plusYears(1).minusDays(1).equals(budget.period().last())) {
        days.add(MonthDay.from(first));
      }
    }
    return Multisets.copyHighestCountFirst(days).entrySet().stream()
        .findFirst()
        .filter(entry -> entry.getCount() > 1)
        .filter(
            entry ->
                days.entrySet().stream().filter(e -> e.getCount() == entry.getCount()).count() == 1)
        .map(Multiset.Entry::getElement);
  }

  /** Returns whether a year begins after the first day of the period and not after its last. */
  private static boolean crosses(DateRange period, MonthDay newYear) {
    LocalDate next = newYear.atYear(period.first().getYear());
    if (!next.isAfter(period.first())) {
      next = newYear.atYear(period.first().getYear() + 1);
    }
    return !next.isAfter(period.last());
  }
}
