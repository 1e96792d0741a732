package org.openappeal.format.validate;

import java.util.Optional;
import org.joda.money.Money;

/** Whether the amounts of one project fit each other. */
final class AmountRules {

  private AmountRules() {}

  static void check(StatedProject project, Findings findings) {
    project.budgets().forEach(budget -> checkSign(budget, findings));
    checkCommitments(project, findings);
    checkStopped(project, findings);
    checkReceipts(project, findings);
  }

  private static void checkSign(StatedBudget budget, Findings findings) {
    String found = "found " + budget.amount() + " for " + budget.period();
    if (budget.amount().isZero()) {
      findings.add(
          Rules.BUDGET_ZERO,
          budget.place(),
          "Budget is zero: " + found,
          budget.amount().toString());
    } else if (budget.amount().isNegative()) {
      findings.add(
          Rules.BUDGET_NEGATIVE,
          budget.place(),
          "Budget is below zero: " + found,
          budget.amount().toString());
    }
  }

  private static void checkCommitments(StatedProject project, Findings findings) {
    Sums budgets = Sums.ofBudgets(project);
    for (Money committed : Sums.ofAmounts(project.commitments()).all()) {
      Optional<Money> budgeted = budgets.like(committed);
      if (budgeted.isPresent() && committed.isGreaterThan(budgeted.get())) {
        findings.add(
            Rules.COMMITMENTS_ABOVE_BUDGETS,
            project.place(),
            "Commitments exceed the budgets: found "
                + committed
                + ", expected at most "
                + budgeted.get(),
            committed.toString());
      }
    }
  }

  private static void checkStopped(StatedProject project, Findings findings) {
    if (project.stopped().isEmpty()) {
      return;
    }
    for (Money asked : Sums.ofBudgets(project).all()) {
      if (!asked.isZero()) {
        findings.add(
            Rules.STOPPED_PROJECT,
            project.stopped().get(),
            "Project is stopped and has budgets: found " + asked + ", expected none",
            asked.toString());
      }
    }
  }

  private static void checkReceipts(StatedProject project, Findings findings) {
    if (project.total().isEmpty()) {
      return;
    }
    Money total = project.total().get().amount();
    Optional<Money> received = Sums.ofAmounts(project.receipts()).like(total);
    if (received.isPresent() && received.get().isGreaterThan(total)) {
      findings.add(
          Rules.RECEIPTS_ABOVE_TOTAL,
          project.receipts().get(0).place(),
          "Receipts exceed the total: found " + received.get() + ", expected at most " + total,
          received.get().toString());
    }
  }
}
