package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.openappeal.model.Project;

/**
 * The leaves of a rollup that knows no projects. Each project counts in one leaf alone, so that
 * leaves can be put together without counting any twice.
 */
record Leaves(ImmutableList<Dimension> dimensions, ImmutableList<RollupRow> rows, Remarks remarks)
    implements Source {

  /**
   * Returns the leaves.
   *
   * @throws IllegalStateException if a project counts in several of them
   */
  static Leaves of(Rollup rollup) {
    ImmutableList<RollupRow> rows = rollup.rowsOf(rollup.dimensions().size());
    checkState(
        rows.stream().mapToLong(RollupRow::projectCount).sum() == rollup.total().projectCount(),
        "The rollup doesn't know its projects, and some count in several rows: it was collected"
            + " from a stream, expected compute(appeal)");
    return new Leaves(rollup.dimensions(), rows, rollup.remarks());
  }

  @Override
  public ImmutableList<Project> projects() {
    return ImmutableList.of();
  }

  @Override
  public void addTo(RollupAccumulator accumulator) {
    int[] asked = accumulator.query().dimensions().stream().mapToInt(dimensions::indexOf).toArray();
    for (RollupRow row : rows) {
      ImmutableList<Member> members = row.key().members();
      accumulator.add(Arrays.stream(asked).mapToObj(members::get).toList(), row.cell());
    }
    accumulator.add(remarks);
  }
}
