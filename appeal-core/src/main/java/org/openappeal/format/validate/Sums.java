package org.openappeal.format.validate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Exact sums, one a currency. */
final class Sums {

  private final Map<CurrencyUnit, Money> sums = new TreeMap<>();

  static Sums ofBudgets(StatedProject project) {
    Sums sums = new Sums();
    project.currentBudgets().forEach(budget -> sums.add(budget.amount()));
    return sums;
  }

  static Sums ofAmounts(Iterable<StatedAmount> amounts) {
    Sums sums = new Sums();
    amounts.forEach(stated -> sums.add(stated.amount()));
    return sums;
  }

  void add(Money money) {
    sums.merge(money.getCurrencyUnit(), money, Money::plus);
  }

  void addAll(Sums others) {
    others.sums.values().forEach(this::add);
  }

  boolean isEmpty() {
    return sums.isEmpty();
  }

  Iterable<Money> all() {
    return sums.values();
  }

  /** Returns the sum in the currency of this money, if there is one. */
  Optional<Money> like(Money money) {
    return Optional.ofNullable(sums.get(money.getCurrencyUnit()));
  }
}
