package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import org.openappeal.model.Project;

/**
 * The leaves of a rollup that knows no projects. Each project counts in one leaf alone, so that
 * leaves can be put together without counting any twice.
 */
record Leaves(ImmutableList<RollupRow> rows, Remarks remarks) implements Source {

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
    return new Leaves(rows, rollup.remarks());
  }

  @Override
  public ImmutableList<Project> projects() {
    return ImmutableList.of();
  }

  @Override
  public void addTo(RollupAccumulator accumulator) {
    rows.forEach(row -> accumulator.add(row.key(), row.cell()));
    accumulator.add(remarks);
  }
}
