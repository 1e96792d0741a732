package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.openappeal.model.Amount;
import org.openappeal.table.Table;

/**
 * A rollup of which the last dimension stands in columns, with both margins.
 *
 * <pre>{@code
 * CrossTable cross = Rollup.of(required()).by(service()).across(year()).computeCross(appeal);
 * cross.rows().get(0).money();                          // the margin of the first row
 * cross.columns().at("2002").money();                   // the margin of a column
 * cross.cell(cross.rows().get(0), cross.members().get(0));
 * }</pre>
 */
public final class CrossTable {

  private final ImmutableList<Rollup> levels;

  /**
   * Makes a cross table.
   *
   * @param levels by the columns alone, by the first dimension and the columns, and so on
   */
  CrossTable(ImmutableList<Rollup> levels) {
    this.levels = levels;
  }

  /** Returns the rows with their margins, in order, each before those below it. */
  public ImmutableList<RollupRow> rows() {
    return inner().rows().stream()
        .filter(row -> !row.isLeaf())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the members that head the columns, in order. */
  public ImmutableList<Member> members() {
    return columns().members(0);
  }

  /** Returns the margins of the columns, and the total of all. */
  public Rollup columns() {
    return levels.get(0);
  }

  /** Returns whether the cells add up to their margins; see {@link Rollup#isAdditive()}. */
  public boolean isAdditive() {
    return inner().isAdditive();
  }

  /**
   * Returns the main measure where a row and a column cross, or empty if no project counts there;
   * see {@link RollupRow#amount()}.
   */
  public Optional<Amount> cell(RollupRow row, Member column) {
    return crossing(row, column).map(RollupRow::amount);
  }

  Optional<RollupRow> crossing(RollupRow row, Member column) {
    return levels.get(row.level()).children(row.key()).stream()
        .filter(child -> child.key().members().get(row.level()).equals(column))
        .findFirst();
  }

  /** Returns the rows with their members in columns, margins last, by the main measure. */
  public Table toTable() {
    return toTable(columns().main());
  }

  /**
   * Returns the rows with their members in columns, margins last, by one of the measures.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure
   */
  public Table toTable(Measure measure) {
    return RollupTable.of(this, measure);
  }

  Rollup inner() {
    return levels.get(levels.size() - 1);
  }
}
