package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Picks those of the rows right below one row that stand for themselves. */
@FunctionalInterface
interface RowChoice {

  List<RollupRow> of(ImmutableList<RollupRow> rows);

  /** The largest ones, at most so many. */
  static RowChoice largest(int most, Measure measure) {
    checkArgument(most >= 1, "Number of rows is out of range: found %s, expected 1 or more", most);
    Comparator<RollupRow> largest = RowOrder.byMeasure(measure);
    return rows -> rows.stream().sorted(largest).limit(most).toList();
  }

  /** Those that meet a condition. */
  static RowChoice those(Predicate<RollupRow> condition) {
    return rows -> rows.stream().filter(condition).toList();
  }
}
