package org.openappeal.rollup;

import java.util.Comparator;

/** How the rows right below one row are sorted; "All others" always comes last. */
final class RowOrder {

  /** As the appeal prints its places and services; all else by label. */
  static final Comparator<RollupRow> PRINTED = othersLast(Comparator.comparing(RollupRow::key));

  static final Comparator<RollupRow> BY_LABEL =
      othersLast(Comparator.comparing(RollupRow::label).thenComparing(RollupRow::key));

  private RowOrder() {}

  static Comparator<RollupRow> byMeasure(Measure measure) {
    Comparator<RollupRow> byAmount =
        Comparator.comparing((RollupRow row) -> row.money(measure).getAmount()).reversed();
    return othersLast(byAmount.thenComparing(RollupRow::key));
  }

  private static Comparator<RollupRow> othersLast(Comparator<RollupRow> order) {
    return Comparator.comparing(RollupRow::isOthers).thenComparing(order);
  }
}
