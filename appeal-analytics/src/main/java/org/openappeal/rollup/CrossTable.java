package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
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

  /** Returns the rollup by the dimensions of the rows, and within them that of the columns. */
  public Rollup unpivot() {
    return inner();
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

  /**
   * Returns this table with the largest rows by the main measure below each row, largest first, and
   * all others in one more; see {@link Rollup#top(int, Measure)}. The columns stay as they are.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public CrossTable top(int most) {
    return folded(RowChoice.largest(most, columns().main())).sortedBy(columns().main());
  }

  /**
   * Returns this table with the rows that ask for a sum or more by the main measure, and all others
   * in one more; see {@link Rollup#atLeast}. The columns stay as they are.
   *
   * @throws IllegalArgumentException if the sum is in another currency
   */
  public CrossTable atLeast(Money least) {
    return folded(RowChoice.those(row -> !row.money().isLessThan(least)));
  }

  private CrossTable folded(RowChoice choice) {
    int rows = inner().dimensions().size() - 1;
    Folding folding = Folding.choose(rows, inner()::folded, choice);
    ImmutableList.Builder<Rollup> folded = ImmutableList.builder();
    for (int level = 0; level < levels.size(); level++) {
      folded.add(levels.get(level).folded(folding.outermost(level)));
    }
    return new CrossTable(folded.build());
  }

  /**
   * Returns this table with the rows below each row sorted by a measure, the largest first.
   *
   * @throws IllegalArgumentException if the table doesn't have this measure
   */
  public CrossTable sortedBy(Measure measure) {
    return withRows(level -> level.sortedBy(measure));
  }

  /** Returns this table with the rows below each row sorted by label. */
  public CrossTable sortedByLabel() {
    return withRows(Rollup::sortedByLabel);
  }

  /** Returns this table with its rows in the order in which a rollup has them first. */
  public CrossTable inPrintedOrder() {
    return withRows(Rollup::inPrintedOrder);
  }

  private CrossTable withRows(UnaryOperator<Rollup> change) {
    ImmutableList.Builder<Rollup> changed = ImmutableList.builder();
    changed.add(columns());
    levels.stream().skip(1).map(change).forEach(changed::add);
    return new CrossTable(changed.build());
  }

  /**
   * Returns the rows with their members in columns, margins last; under each member stands a column
   * for each of the query's measures.
   */
  public Table toTable() {
    return RollupTable.of(this, inner().measures());
  }

  /**
   * Returns the rows with their members in columns, margins last, by one of the measures.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure
   */
  public Table toTable(Measure measure) {
    return RollupTable.of(this, ImmutableList.of(measure));
  }

  Rollup inner() {
    return levels.get(levels.size() - 1);
  }
}
