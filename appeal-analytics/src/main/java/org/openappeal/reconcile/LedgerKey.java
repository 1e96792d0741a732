package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;

/**
 * What statements must have in common to be comparable: what they count, of which projects, in
 * which period and currency.
 *
 * @param period the period; what has been received is counted whole, whatever the period
 * @param currency the currency
 * @param figure what is counted
 * @param isOriginal whether only lines count that aren't revisions, rather than what counts now
 * @param service whose projects are counted, or empty if those of all services
 */
record LedgerKey(
    DateRange period,
    CurrencyUnit currency,
    StatedFigure figure,
    boolean isOriginal,
    Optional<ServiceCode> service) {

  static LedgerKey of(Statement statement) {
    return new LedgerKey(
        statement.period(),
        statement.amount().getCurrencyUnit(),
        statement.figure(),
        statement.stage().equals(Optional.of(BudgetStage.ORIGINAL)),
        statement.scope() instanceof Scope.OfService of
            ? Optional.of(of.service())
            : Optional.empty());
  }

  /** Returns the same of the projects of one service. */
  LedgerKey of(ServiceCode code) {
    return new LedgerKey(period, currency, figure, isOriginal, Optional.of(code));
  }

  /** Returns the same of the projects of all services. */
  LedgerKey ofAllServices() {
    return new LedgerKey(period, currency, figure, isOriginal, Optional.empty());
  }

  /** Returns whether what is asked for now is counted, which can be miscounted in many ways. */
  boolean isCurrentRequirement() {
    return figure == StatedFigure.REQUIREMENT && !isOriginal;
  }

  /** Returns whether the appeal has figures of this kind at all. */
  boolean isKnownIn(Appeal appeal) {
    return !isOriginal
        || appeal.projects().stream()
            .flatMap(project -> project.budget().lines().stream())
            .anyMatch(line -> line.stage() == BudgetStage.REVISED);
  }

  /** Returns whether a project is counted: under its main service, or else under each. */
  boolean covers(Project project) {
    return service
        .map(
            code ->
                project
                    .primaryService()
                    .map(code::equals)
                    .orElse(project.furtherServices().contains(code)))
        .orElse(true);
  }

  /** Returns what of a budget is counted. */
  Amount amount(Budget budget) {
    return figure == StatedFigure.RECEIVED ? budget.received() : counted(budget).required(period);
  }

  /** Returns the known amounts that make up what is counted. */
  ImmutableList<Money> amounts(Budget budget) {
    return figure == StatedFigure.RECEIVED
        ? budget.received().money().stream().collect(toImmutableList())
        : counted(budget).currentLines().stream()
            .filter(line -> period.contains(line.period()))
            .map(BudgetLine::amount)
            .flatMap(amount -> amount.money().stream())
            .collect(toImmutableList());
  }

  private Budget counted(Budget budget) {
    return isOriginal
        ? budget.withLines(
            budget.lines().stream()
                .filter(line -> line.stage() == BudgetStage.ORIGINAL)
                .collect(toImmutableList()))
        : budget;
  }
}
