package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the rows of a rollup tell by a measure of money. */
final class RowFigures {

  private static final int PERCENT_DECIMALS = 4;

  /** ISO 4217's code for transactions in which no currency is involved. */
  private static final CurrencyUnit NO_CURRENCY = CurrencyUnit.of("XXX");

  private RowFigures() {}

  static ImmutableMap<CurrencyUnit, Money> byCurrency(
      Rollup rollup, RollupRow row, MoneyMeasure measure) {
    Map<CurrencyUnit, Tally> tallies = sum(rollup, row, measure).byCurrency;
    return switch (measure.statistic()) {
      case SUM -> ImmutableMap.copyOf(Maps.transformValues(tallies, Tally::sum));
      case AVERAGE -> ImmutableMap.copyOf(Maps.transformValues(tallies, Tally::average));
      case MINIMUM -> ImmutableMap.copyOf(Maps.transformValues(tallies, Tally::least));
      case MAXIMUM -> ImmutableMap.copyOf(Maps.transformValues(tallies, Tally::greatest));
      case RUNNING_TOTAL ->
          rollup.runningTotals(measure).getOrDefault(row.key(), ImmutableMap.of());
      case SHARE_OF_PARENT, SHARE_OF_TOTAL ->
          throw new IllegalArgumentException(
              "No measure of money: found %s, which is a percentage".formatted(measure));
    };
  }

  /** Checks that the amounts of each measure have one currency. */
  static void checkCurrency(RollupRow row) {
    for (Cell.Sum sum : row.cell().sums) {
      checkArgument(
          sum.byCurrency.size() <= 1,
          "Currencies can't be added: found %s at %s, expected one, or the dimension currency",
          sum.byCurrency.keySet(),
          row.key());
    }
  }

  static Money money(Rollup rollup, RollupRow row, MoneyMeasure measure) {
    Map<CurrencyUnit, Tally> tallies = sum(rollup, row, measure).byCurrency;
    if (measure.statistic() == Statistic.SUM && tallies.size() == 1) {
      return tallies.values().iterator().next().sum();
    }
    ImmutableMap<CurrencyUnit, Money> amounts = byCurrency(rollup, row, measure);
    checkState(
        amounts.size() <= 1,
        "Currencies can't be added: found %s at %s, expected one",
        amounts.keySet(),
        row.key());
    return amounts.isEmpty()
        ? Money.zero(rollup.currency().orElse(NO_CURRENCY))
        : amounts.values().iterator().next();
  }

  static Cell.Sum sum(Rollup rollup, RollupRow row, MoneyMeasure measure) {
    int index = rollup.query().sums().indexOf(measure.sum());
    checkArgument(
        index >= 0 && (!measure.statistic().isExtreme() || rollup.measures().contains(measure)),
        "No such measure: found %s, expected one of %s",
        measure,
        rollup.measures());
    return row.cell().sums[index];
  }

  static Optional<BigDecimal> share(RollupRow part, RollupRow whole, MoneyMeasure measure) {
    Money all = whole.money(measure.sum());
    return all.isZero()
        ? Optional.empty()
        : Optional.of(
            part.money(measure.sum())
                .getAmount()
                .movePointRight(2)
                .divide(all.getAmount(), PERCENT_DECIMALS, RoundingMode.HALF_UP));
  }

  /** Returns the running totals of all rows, by currency. */
  static ImmutableMap<RollupKey, ImmutableMap<CurrencyUnit, Money>> runningTotals(
      Rollup rollup, MoneyMeasure measure) {
    ImmutableMap.Builder<RollupKey, ImmutableMap<CurrencyUnit, Money>> totals =
        ImmutableMap.builder();
    totals.put(RollupKey.TOTAL, byCurrency(rollup, rollup.total(), measure.sum()));
    for (int level = 0; level < rollup.dimensions().size(); level++) {
      for (RollupRow above : rollup.rowsOf(level)) {
        Map<CurrencyUnit, Money> soFar = new TreeMap<>();
        for (RollupRow row : above.children()) {
          byCurrency(rollup, row, measure.sum())
              .forEach((currency, money) -> soFar.merge(currency, money, Money::plus));
          totals.put(row.key(), ImmutableMap.copyOf(soFar));
        }
      }
    }
    return totals.buildOrThrow();
  }
}
