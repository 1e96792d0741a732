package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Project;

/**
 * Holds the budget that is printed for a whole against those of its parts. Where an amount isn't
 * known, nothing is said; what stands elsewhere is counted there.
 */
final class PartsCheck implements Check {

  @Override
  public String name() {
    return "parts";
  }

  @Override
  public Stream<Finding> check(Appeal appeal) {
    return appeal.projects().stream()
        .filter(Project::isInParts)
        .flatMap(whole -> check(whole, appeal.partsOf(whole.id()), appeal));
  }

  private static Stream<Finding> check(Project whole, ImmutableList<Project> parts, Appeal appeal) {
    ImmutableList<Budget> budgets =
        parts.stream()
            .filter(part -> !part.isCarried())
            .map(Project::budget)
            .collect(toImmutableList());
    return Stream.concat(
        check(
            whole,
            whole.budget().required(appeal.period()),
            budgets.stream().map(budget -> budget.required(appeal.period())),
            "requires another amount than its parts"),
        check(
            whole,
            whole.budget().total(),
            budgets.stream().map(Budget::total),
            "has another total than its parts"));
  }

  private static Stream<Finding> check(
      Project whole, Amount stated, Stream<Amount> parts, String message) {
    ImmutableList<Optional<Money>> amounts = parts.map(Amount::money).collect(toImmutableList());
    return stated.money().stream()
        .flatMap(
            money ->
                sum(money.getCurrencyUnit(), amounts).filter(it -> !it.equals(money)).stream()
                    .map(
                        sum ->
                            Finding.warning(whole).toBuilder()
                                .message(message)
                                .stated(money)
                                .computed(sum)
                                .build()));
  }

  /** Returns the sum, if all amounts are known and in this currency. */
  private static Optional<Money> sum(
      CurrencyUnit currency, ImmutableList<Optional<Money>> amounts) {
    boolean comparable =
        amounts.stream()
            .allMatch(it -> it.map(Money::getCurrencyUnit).equals(Optional.of(currency)));
    return comparable
        ? Optional.of(Money.total(currency, amounts.stream().flatMap(Optional::stream).toList()))
        : Optional.empty();
  }
}
