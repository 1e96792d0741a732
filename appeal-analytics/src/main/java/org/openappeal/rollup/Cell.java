package org.openappeal.rollup;

import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What has been added up so far at one key. Sums of money have no bounds. */
final class Cell {

  /** One measure: its sums by currency, and from how many projects they come. */
  static final class Sum {
    final Map<CurrencyUnit, Money> byCurrency = new TreeMap<>();
    long known;
    long unknown;

    void add(Money money) {
      byCurrency.merge(money.getCurrencyUnit(), money, Money::plus);
    }

    void merge(Sum other) {
      other.byCurrency.values().forEach(this::add);
      known += other.known;
      unknown += other.unknown;
    }
  }

  final Sum[] sums;
  long projects;
  long carried;

  Cell(int measures) {
    sums = new Sum[measures];
    for (int i = 0; i < measures; i++) {
      sums[i] = new Sum();
    }
  }

  /** Adds what some projects, each of them alike, have at this key; none if only money is added. */
  void add(Iterable<Fact> facts, long alike) {
    boolean[] known = new boolean[sums.length];
    boolean[] unknown = new boolean[sums.length];
    boolean own = true;
    for (Fact fact : facts) {
      own = fact.own();
      if (fact.money() != null) {
        sums[fact.measure()].add(fact.money());
        known[fact.measure()] = true;
      } else {
        unknown[fact.measure()] = own;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i].known += known[i] && !unknown[i] ? alike : 0;
      sums[i].unknown += unknown[i] ? alike : 0;
    }
    projects += alike;
    carried += own ? 0 : alike;
  }

  Cell merge(Cell other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].merge(other.sums[i]);
    }
    projects += other.projects;
    carried += other.carried;
    return this;
  }
}
