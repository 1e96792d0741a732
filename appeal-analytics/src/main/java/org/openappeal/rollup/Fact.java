package org.openappeal.rollup;

import com.google.common.collect.ImmutableMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.DateRange;

/**
 * The smallest part of a project that a query tells apart.
 *
 * @param measure the number of the measure in the query
 * @param placement where
 * @param interval when, or null if it isn't dated; lies within one member of each period dimension
 * @param state what has become of the money
 * @param split the member of each dimension over whose labels the money is split
 * @param money how much, or null if nobody says
 * @param standing whether the project has money of its own
 */
record Fact(
    int measure,
    Placement placement,
    @Nullable DateRange interval,
    FundingState state,
    ImmutableMap<Dimension, Member> split,
    @Nullable Money money,
    Standing standing) {

  /** Returns this part of a project that has no money of its own. */
  Fact without(Standing why) {
    return new Fact(measure, placement, interval, FundingState.UNSPECIFIED, split, null, why);
  }

  Fact negated() {
    Money negated = money == null ? null : money.negated();
    return new Fact(measure, placement, interval, state, split, negated, standing);
  }
}
