package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import org.openappeal.model.Project;

/**
 * The labels of projects in one dimension.
 *
 * @param sets the different sets of labels, by their codes
 * @param setOf the code of each project's set
 */
@SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
record LabelColumn(ImmutableList<ImmutableSortedMap<Member, BigDecimal>> sets, int[] setOf) {

  static LabelColumn of(
      LabelDimension dimension, ImmutableList<Project> projects, Binding binding) {
    Codes<ImmutableSortedMap<Member, BigDecimal>> sets = new Codes<>();
    int[] setOf = new int[projects.size()];
    for (int i = 0; i < setOf.length; i++) {
      setOf[i] = sets.of(dimension.labels(projects.get(i), binding));
    }
    return new LabelColumn(sets.values(), setOf);
  }
}
