package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.LineKind;
import org.openappeal.model.OtherAmount;

/** Makes the budget of an activity: its lines, and what was received. */
final class BudgetMaker {

  /** How the label of a planned disbursement starts; its period follows. */
  static final String PLANNED_DISBURSEMENT = "Planned disbursement ";

  private final Values values;
  private final ProblemLog log;
  private final Narratives narratives;

  BudgetMaker(Values values, Narratives narratives) {
    this.values = values;
    this.log = values.log();
    this.narratives = narratives;
  }

  Budget make(IatiActivity activity) {
    ImmutableList<StatedBudget> stated = inOneCurrency(activity.budgets());
    checkPeriods(stated);
    Budget.Builder budget = Budget.builder();
    stated.forEach(line -> budget.addLine(line(line)));
    ImmutableList<Payment> incoming = activity.payments(Codes.INCOMING_FUNDS);
    ImmutableList<StatedBudget> planned = activity.plannedDisbursements();
    CurrencyUnit currency = currency(stated, incoming, planned);
    if (currency != null) {
      budget.received(received(incoming, currency));
      planned.forEach(one -> other(one, currency, budget));
    }
    new PeriodMaker(values, narratives).make(activity.element(), stated).ifPresent(budget::period);
    for (Element at : activity.element().children("planned-disbursement")) {
      if (IatiActivity.isOpen(at)) {
        narratives.lose("planned-disbursement without an end", at);
      }
    }
    tellTransactions(activity.element());
    return budget.build();
  }

  /** Returns the currency of the budgets, or of what else there is, or null if there is nothing. */
  private static @Nullable CurrencyUnit currency(
      ImmutableList<StatedBudget> budgets,
      ImmutableList<Payment> incoming,
      ImmutableList<StatedBudget> planned) {
    if (!budgets.isEmpty()) {
      return budgets.get(0).value().getCurrencyUnit();
    }
    if (!incoming.isEmpty()) {
      return incoming.get(0).value().getCurrencyUnit();
    }
    return planned.isEmpty() ? null : planned.get(0).value().getCurrencyUnit();
  }

  private ImmutableList<StatedBudget> inOneCurrency(ImmutableList<StatedBudget> budgets) {
    for (StatedBudget budget : budgets) {
      CurrencyUnit first = budgets.get(0).value().getCurrencyUnit();
      if (!budget.value().getCurrencyUnit().equals(first)) {
        log.error(
            ProblemCode.INCONSISTENT,
            "Budgets in several currencies: found "
                + budget.value().getCurrencyUnit()
                + ", expected "
                + first
                + " as before",
            budget.at());
        return ImmutableList.of();
      }
    }
    return budgets;
  }

  private void checkPeriods(ImmutableList<StatedBudget> budgets) {
    if (budgets.size() < 2) {
      return;
    }
    Map<Object, StatedBudget> last = new HashMap<>();
    List<StatedBudget> sorted = new ArrayList<>(budgets);
    sorted.sort(Comparator.comparing(StatedBudget::period));
    for (StatedBudget budget : sorted) {
      StatedBudget before = last.put(List.of(budget.stage(), kind(budget)), budget);
      if (before != null && before.period().overlaps(budget.period())) {
        tellOverlap(before, budget);
      }
    }
  }

  private void tellOverlap(StatedBudget one, StatedBudget other) {
    boolean inOrder = one.at().position().compareTo(other.at().position()) < 0;
    StatedBudget first = inOrder ? one : other;
    StatedBudget second = inOrder ? other : one;
    boolean same = one.period().equals(other.period());
    log.error(
        same ? ProblemCode.DUPLICATE : ProblemCode.INVALID,
        (same ? "Period has two budgets" : "Budgets overlap")
            + " of the same type: found "
            + second.period()
            + " "
            + second.value()
            + " after "
            + first.period()
            + " "
            + first.value()
            + ", expected periods without a day in common",
        second.at());
  }

  private static LineKind kind(StatedBudget budget) {
    return budget.value().isNegative() ? LineKind.CORRECTION : LineKind.REQUIREMENT;
  }

  private static BudgetLine line(StatedBudget budget) {
    return new BudgetLine(budget.period(), Amount.of(budget.value()), budget.stage(), kind(budget));
  }

  /** Returns the incoming funds in the currency of the budgets. */
  private Amount received(ImmutableList<Payment> incoming, CurrencyUnit currency) {
    Money sum = Money.zero(currency);
    boolean any = false;
    for (Payment payment : incoming) {
      if (payment.value().getCurrencyUnit().equals(currency)) {
        sum = sum.plus(payment.value());
        any = true;
      } else {
        narratives.lose("incoming funds in another currency than the budgets", payment.at());
      }
    }
    if (sum.isNegative()) {
      narratives.lose("incoming funds below zero in all", incoming.get(0).at());
    }
    return any && !sum.isNegative() ? Amount.of(sum) : Amount.unknown();
  }

  private void other(StatedBudget planned, CurrencyUnit currency, Budget.Builder budget) {
    if (planned.value().getCurrencyUnit().equals(currency)) {
      budget.addOtherAmount(
          new OtherAmount(PLANNED_DISBURSEMENT + planned.period(), planned.value()));
    } else {
      narratives.lose("planned-disbursement in another currency than the budgets", planned.at());
    }
  }

  private void tellTransactions(Element activity) {
    for (Element transaction : activity.children("transaction")) {
      String type = IatiActivity.paymentType(transaction);
      if (!type.equals(Codes.INCOMING_FUNDS)) {
        narratives.lose(
            type.isEmpty() ? "transaction of no type" : "transaction of type " + type, transaction);
      }
    }
  }
}
