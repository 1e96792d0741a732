package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What has been added up so far at one key. Sums of money have no bounds. */
final class Cell {

  /** One measure: its amounts by currency, and from how many projects they come. */
  static final class Sum {
    final Map<CurrencyUnit, Tally> byCurrency = new TreeMap<>();
    long known;
    long unknown;

    void add(Money money, long alike) {
      byCurrency.merge(money.getCurrencyUnit(), Tally.of(money, alike), Tally::plus);
    }

    void merge(Sum other) {
      other.byCurrency.forEach((currency, tally) -> byCurrency.merge(currency, tally, Tally::plus));
      known += other.known;
      unknown += other.unknown;
    }
  }

  final Sum[] sums;
  final Object[] own;
  long projects;
  long carried;
  long inParts;

  Cell(RollupQuery query) {
    sums = new Sum[query.sums().size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Sum();
    }
    own = new Object[query.ownMeasures().size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = query.ownMeasures().get(i).monoid().zero();
    }
  }

  /** Adds what some projects, each of them alike, have at this key; none if only money is added. */
  void add(Iterable<Fact> facts, long alike) {
    @Nullable Money[] known = new Money[sums.length];
    boolean[] unknown = new boolean[sums.length];
    Standing standing = Standing.OWN;
    for (Fact fact : facts) {
      standing = fact.standing();
      Money money = fact.money();
      int measure = fact.measure();
      if (money != null) {
        Money before = known[measure];
        known[measure] = before == null ? money : before.plus(money);
      } else {
        unknown[measure] = standing == Standing.OWN;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      Money money = known[i];
      if (money != null) {
        sums[i].add(money, alike);
      }
      sums[i].known += money != null && !unknown[i] ? alike : 0;
      sums[i].unknown += unknown[i] ? alike : 0;
    }
    projects += alike;
    carried += standing == Standing.CARRIED ? alike : 0;
    inParts += standing == Standing.IN_PARTS ? alike : 0;
  }

  /** Adds the values that measures of one's own have for one project. */
  void addOwn(ImmutableList<OwnMeasure<?>> measures, Object[] values) {
    for (int i = 0; i < own.length; i++) {
      own[i] = measures.get(i).plus(own[i], values[i]);
    }
  }

  Cell merge(Cell other, RollupQuery query) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].merge(other.sums[i]);
    }
    addOwn(query.ownMeasures(), other.own);
    projects += other.projects;
    carried += other.carried;
    inParts += other.inParts;
    return this;
  }
}
