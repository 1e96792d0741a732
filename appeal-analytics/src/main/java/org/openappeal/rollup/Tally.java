package org.openappeal.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Amounts of one currency.
 *
 * @param sum what they add up to
 * @param count from how many projects they come
 * @param least the smallest that a project has; not so where an index adds many at once
 * @param greatest the largest that a project has; not so where an index adds many at once
 */
record Tally(Money sum, long count, Money least, Money greatest) {

  static Tally of(Money money, long count) {
    return new Tally(money, count, money, money);
  }

  Tally plus(Tally other) {
    return new Tally(
        sum.plus(other.sum),
        count + other.count,
        other.least.isLessThan(least) ? other.least : least,
        other.greatest.isGreaterThan(greatest) ? other.greatest : greatest);
  }

  Money average() {
    return sum.dividedBy(BigDecimal.valueOf(count), RoundingMode.HALF_EVEN);
  }
}
