package org.openappeal.format.validate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import org.openappeal.model.BudgetStage;

/** Whether it is clear which budgets of a project replace which, and none is there twice. */
final class StageRules {

  private static final Comparator<StatedBudget> BY_PERIOD =
      Comparator.comparing(StatedBudget::period);

  private StageRules() {}

  static void check(StatedProject project, Findings findings) {
    ImmutableList<StatedBudget> originals = project.budgetsOf(BudgetStage.ORIGINAL);
    ImmutableList<StatedBudget> revised = project.budgetsOf(BudgetStage.REVISED);
    checkTwice(originals, findings);
    checkTwice(revised, findings);
    for (StatedBudget budget : revised) {
      for (StatedBudget original : originals) {
        if (budget.period().overlaps(original.period())) {
          checkReplacing(budget, original, findings);
        }
      }
    }
  }

  private static void checkReplacing(
      StatedBudget revised, StatedBudget original, Findings findings) {
    if (revised.period().equals(original.period())) {
      findings.add(
          Rules.ORIGINAL_AND_REVISED,
          revised.place(),
          "Budget is stated originally and revised: found "
              + original.amount()
              + " and "
              + revised.amount()
              + " for "
              + revised.period(),
          revised.amount().toString());
    } else {
      findings.add(
          Rules.REVISES_IN_PART,
          revised.place(),
          "Revised budget overlaps an original of other days: found "
              + revised.period()
              + ", expected "
              + original.period(),
          revised.period().toString());
    }
  }

  /** Compares each with the one before it in the order of their first days, in little time. */
  private static void checkTwice(ImmutableList<StatedBudget> budgets, Findings findings) {
    StatedBudget latest = null;
    for (StatedBudget budget : sorted(budgets)) {
      if (latest != null && latest.period().overlaps(budget.period())) {
        findings.add(
            Rules.STATED_TWICE,
            budget.place(),
            "Budgets have days in common: found "
                + latest.amount()
                + " for "
                + latest.period()
                + " and "
                + budget.amount()
                + " for "
                + budget.period(),
            budget.period().toString());
      }
      latest =
          latest == null || budget.period().last().isAfter(latest.period().last())
              ? budget
              : latest;
    }
  }

  private static ImmutableList<StatedBudget> sorted(ImmutableList<StatedBudget> budgets) {
    return budgets.stream()
        .filter(budget -> !budget.amount().isNegative())
        .sorted(BY_PERIOD)
        .collect(toImmutableList());
  }
}
