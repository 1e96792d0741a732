package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Row;
import org.openappeal.table.RowKind;
import org.openappeal.table.Table;

/**
 * Turns rollups into tables. People see one column of labels, indented; programs get one column a
 * dimension, empty where a row sums the dimension up.
 */
final class RollupTable {

  private final Rollup rollup;
  private final Table.Builder table = Table.builder();

  private RollupTable(Rollup rollup) {
    this.rollup = rollup;
  }

  static Table of(Rollup rollup) {
    return new RollupTable(rollup).rows();
  }

  static Table of(CrossTable cross, Measure measure) {
    return new RollupTable(cross.inner()).crossed(cross, measure);
  }

  private Table rows() {
    addDimensionColumns(rollup.dimensions());
    rollup.measures().forEach(measure -> table.addColumn(MeasureColumn.of(measure)));
    if (showsShare()) {
      table.addColumn(Column.percent("share", "Share").withBar());
    }
    if (showsCount()) {
      table.addColumn(Column.count("projects", "Projects"));
    }
    table
        .addColumn(Column.count("unknown", "Unknown").forPrograms())
        .addColumn(Column.count("carried", "Carried").forPrograms());
    rollup.rows().forEach(row -> table.addRow(row(row, rollup.dimensions().size())));
    return table
        .addRow(row(rollup.total(), rollup.dimensions().size()))
        .addAllNotes(rollup.notes())
        .build();
  }

  private Row row(RollupRow row, int dimensions) {
    List<Cell> cells = labels(row, dimensions);
    rollup.measures().forEach(measure -> cells.add(MeasureColumn.cell(row, measure)));
    if (showsShare()) {
      cells.add(MeasureColumn.cell(row, rollup.main().shareOfTotal()));
    }
    if (showsCount()) {
      cells.add(Cell.count(row.projectCount()));
    }
    cells.add(Cell.count(row.unknownCount()));
    cells.add(Cell.count(row.carriedCount()));
    return Row.of(kind(row, dimensions), Math.max(0, row.level() - 1), cells.toArray(Cell[]::new));
  }

  /** The share of the main measure stands in each table that doesn't ask for another one. */
  private boolean showsShare() {
    return rollup.measures().stream()
        .noneMatch(m -> m instanceof MoneyMeasure money && money.statistic().isShare());
  }

  private boolean showsCount() {
    return rollup.measures().stream().noneMatch(CountMeasure.class::isInstance);
  }

  private Table crossed(CrossTable cross, Measure measure) {
    int dimensions = rollup.dimensions().size() - 1;
    addDimensionColumns(rollup.dimensions().subList(0, dimensions));
    for (Member member : cross.members()) {
      table.addColumn(MeasureColumn.of(measure, MeasureColumn.key(member.key()), member.label()));
    }
    table
        .addColumn(MeasureColumn.of(measure, "total", "Total"))
        .addColumn(Column.count("projects", "Projects"));
    cross.rows().forEach(row -> table.addRow(crossedRow(cross, measure, row, dimensions)));
    return table
        .addRow(crossedTotal(cross, measure, dimensions))
        .addAllNotes(rollup.notes())
        .build();
  }

  private static Row crossedRow(CrossTable cross, Measure measure, RollupRow row, int dimensions) {
    List<Cell> cells = labels(row, dimensions);
    for (Member member : cross.members()) {
      cells.add(
          cross
              .crossing(row, member)
              .map(crossing -> MeasureColumn.cell(crossing, measure))
              .orElse(Cell.empty()));
    }
    cells.add(MeasureColumn.cell(row, measure));
    cells.add(Cell.count(row.projectCount()));
    return Row.of(kind(row, dimensions), Math.max(0, row.level() - 1), cells.toArray(Cell[]::new));
  }

  private static Row crossedTotal(CrossTable cross, Measure measure, int dimensions) {
    RollupRow total = cross.columns().total();
    List<Cell> cells = labels(total, dimensions);
    cross
        .members()
        .forEach(m -> cells.add(MeasureColumn.cell(cross.columns().at(m.key()), measure)));
    cells.add(MeasureColumn.cell(total, measure));
    cells.add(Cell.count(total.projectCount()));
    return Row.of(RowKind.TOTAL, 0, cells.toArray(Cell[]::new));
  }

  private void addDimensionColumns(ImmutableList<Dimension> dimensions) {
    String header =
        dimensions.isEmpty()
            ? ""
            : MeasureColumn.header(dimensions.get(dimensions.size() - 1).name());
    table.addColumn(Column.text("label", header).forPeople());
    for (Dimension dimension : dimensions) {
      table.addColumn(
          Column.text(MeasureColumn.key(dimension.name()), MeasureColumn.header(dimension.name()))
              .forPrograms());
    }
  }

  private static List<Cell> labels(RollupRow row, int dimensions) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(row.label()));
    for (int i = 0; i < dimensions; i++) {
      cells.add(i < row.level() ? Cell.text(row.key().members().get(i).label()) : Cell.empty());
    }
    return cells;
  }

  private static RowKind kind(RollupRow row, int dimensions) {
    return row.level() == 0
        ? RowKind.TOTAL
        : row.level() < dimensions ? RowKind.SUBTOTAL : RowKind.DETAIL;
  }
}
