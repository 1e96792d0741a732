package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;

/**
 * Adds up each budget: what is required in all its periods and what has been received must not
 * exceed its total, and must reach it where the lines cover the whole duration. Where receipts are
 * part of the total or not, nobody says; so either sum may be the total.
 */
final class BudgetCheck implements Check {

  @Override
  public String name() {
    return "budget";
  }

  @Override
  public Stream<Finding> check(Appeal appeal) {
    return appeal.projects().stream().flatMap(BudgetCheck::check);
  }

  private static Stream<Finding> check(Project project) {
    Budget budget = project.budget();
    Optional<Money> total = budget.total().money();
    Optional<Money> lines =
        budget.currentLines().stream()
            .map(BudgetLine::amount)
            .reduce(Amount::plus)
            .flatMap(Amount::money);
    if (total.isEmpty() || lines.isEmpty()) {
      return Stream.of();
    }
    Money all = budget.received().money().map(lines.get()::plus).orElse(lines.get());
    if (all.isGreaterThan(total.get())) {
      return Stream.of(finding(project, total.get(), all, "lines and receipts exceed the total"));
    }
    boolean isShort = all.isLessThan(total.get()) && coversAll(budget);
    return isShort
        ? Stream.of(
            finding(project, total.get(), all, "lines of all periods don't reach the total"))
        : Stream.of();
  }

  private static Finding finding(Project project, Money total, Money computed, String message) {
    return Finding.warning(project).toBuilder()
        .message(message)
        .stated(total)
        .computed(computed)
        .build();
  }

  private static boolean coversAll(Budget budget) {
    return budget.period().map(period -> covers(budget.currentLines(), period)).orElse(false);
  }

  private static boolean covers(ImmutableList<BudgetLine> sorted, DateRange period) {
    LocalDate next = period.first();
    for (BudgetLine line : sorted) {
      if (!line.period().first().isAfter(next)) {
        next = line.period().last().plusDays(1);
      }
    }
    return next.isAfter(period.last());
  }
}
