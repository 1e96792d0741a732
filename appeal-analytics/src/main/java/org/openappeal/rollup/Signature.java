package org.openappeal.rollup;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What queries have in common whose accumulators can be merged, as text. Functions of one's own
 * can't be compared once they have been serialized: the names that they were given stand for them.
 */
final class Signature {

  private Signature() {}

  static String of(RollupQuery query) {
    return Stream.of(
            query.measures().stream().map(Measure::name).toList(),
            query.dimensions().stream().map(Signature::of).toList(),
            query.periodPolicy(),
            query.missingSharePolicy(),
            query.unscheduledPolicy(),
            query.rates(),
            query.folding().levels(),
            query.binding().signature())
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String of(Dimension dimension) {
    if (dimension instanceof LabelDimension labels) {
      return labels.kind() + " " + labels.name() + " " + labels.policy();
    }
    if (dimension instanceof PeriodDimension periods
        && periods.grain() instanceof PeriodDimension.Own) {
      return "periods " + periods.name();
    }
    return dimension.toString();
  }
}
