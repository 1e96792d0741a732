package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;

/** Gives a project another requirement, where the budget allows it. */
final class Repricing {

  private Repricing() {}

  /** Returns the edit, or empty if the project has no single line that can take the amount. */
  static Optional<Edit> of(Case wrong, Project project, Money to) {
    DateRange period = wrong.node().statement().period();
    Budget budget = project.budget();
    ImmutableList<BudgetLine> lines =
        budget.currentLines().stream()
            .filter(line -> period.contains(line.period()))
            .collect(ImmutableList.toImmutableList());
    if (lines.size() != 1 || project.location() instanceof Location.Shared || to.isNegative()) {
      return Optional.empty();
    }
    Money from = lines.get(0).amount().money().orElse(to);
    return fits(budget, to.minus(from))
        ? Optional.of(new Edit.Reprice(project.id(), lines.get(0).period(), from, to))
        : Optional.empty();
  }

  private static boolean fits(Budget budget, Money more) {
    Optional<Money> total = budget.total().money();
    Money lines =
        budget.lines().stream()
            .map(BudgetLine::amount)
            .map(Amount::money)
            .flatMap(Optional::stream)
            .reduce(more, Money::plus);
    return total.isEmpty() || !lines.isGreaterThan(total.get());
  }
}
