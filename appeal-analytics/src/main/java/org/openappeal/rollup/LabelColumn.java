package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openappeal.model.Project;

/**
 * The labels of projects in one dimension.
 *
 * @param sets the different sets of labels, by their codes
 * @param setOf the code of the set that the project of each row has
 */
@SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
record LabelColumn(ImmutableList<ImmutableSortedMap<Member, BigDecimal>> sets, int[] setOf) {

  static LabelColumn of(LabelDimension dimension, AppealIndex index) {
    Codes<Object> sources = new Codes<>();
    List<ImmutableSortedMap<Member, BigDecimal>> sets = new ArrayList<>();
    int[] projectOf = index.columns().projectOf();
    int[] setOf = new int[projectOf.length];
    for (int row = 0; row < setOf.length; row++) {
      Project project = index.projects().get(projectOf[row]);
      setOf[row] = sources.of(dimension.source(project));
      if (setOf[row] == sets.size()) {
        sets.add(dimension.labels(project, index.binding()));
      }
    }
    return new LabelColumn(ImmutableList.copyOf(sets), setOf);
  }
}
