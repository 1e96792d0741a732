package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Comparator;

/** How the rows right below one row are sorted; "All others" always comes last. */
final class RowOrder {

  /** As the appeal prints its places and services; all else by label. */
  static final Comparator<RollupRow> PRINTED = othersLast(Comparator.comparing(RollupRow::key));

  static final Comparator<RollupRow> BY_LABEL =
      othersLast(Comparator.comparing(RollupRow::label).thenComparing(RollupRow::key));

  private RowOrder() {}

  static Comparator<RollupRow> byMeasure(Measure measure) {
    checkArgument(
        !(measure instanceof MoneyMeasure money) || money.statistic() != Statistic.RUNNING_TOTAL,
        "Rows can't be sorted by what their order makes: found %s, expected another measure",
        measure);
    return othersLast(
        Comparator.comparing((RollupRow row) -> size(row, measure))
            .reversed()
            .thenComparing(RollupRow::key));
  }

  private static BigDecimal size(RollupRow row, Measure measure) {
    if (measure instanceof CountMeasure) {
      return BigDecimal.valueOf(row.projectCount());
    }
    return measure instanceof MoneyMeasure money && money.statistic().isShare()
        ? row.percent(money).orElse(BigDecimal.ZERO)
        : row.money(measure).getAmount();
  }

  private static Comparator<RollupRow> othersLast(Comparator<RollupRow> order) {
    return Comparator.comparing(RollupRow::isOthers).thenComparing(order);
  }
}
