package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  static Table of(CrossTable cross, List<Measure> measures) {
    return new RollupTable(cross.inner()).crossed(cross, measures);
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
        .addColumn(Column.count("carried", "Carried").forPrograms())
        .addColumn(Column.count("in_parts", "In parts").forPrograms());
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
    cells.add(Cell.count(row.inPartsCount()));
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

  private Table crossed(CrossTable cross, List<Measure> measures) {
    int dimensions = rollup.dimensions().size() - 1;
    addDimensionColumns(rollup.dimensions().subList(0, dimensions));
    List<Member> members = shown(cross, measures);
    for (Member member : members) {
      addColumns(measures, MeasureColumn.key(member.key()), member.label());
    }
    addColumns(measures, "total", "Total");
    table.addColumn(Column.count("projects", "Projects"));
    cross
        .rows()
        .forEach(row -> table.addRow(crossedRow(cross, members, measures, row, dimensions)));
    return table
        .addRow(crossedTotal(cross, members, measures, dimensions))
        .addAllNotes(rollup.notes())
        .build();
  }

  /** Leaves away the column of what is unscheduled where that is no money. */
  private static List<Member> shown(CrossTable cross, List<Measure> measures) {
    return cross.members().stream()
        .filter(
            member ->
                !member.equals(Member.UNSCHEDULED)
                    || measures.stream()
                        .anyMatch(measure -> tells(cross.columns().at(member.key()), measure)))
        .toList();
  }

  private static boolean tells(RollupRow column, Measure measure) {
    return !(measure instanceof MoneyMeasure money)
        || !column.moneyByCurrency(money.sum()).isEmpty();
  }

  /** Adds a column for each measure, which names the measure if there are several. */
  private void addColumns(List<Measure> measures, String key, String header) {
    for (Measure measure : measures) {
      table.addColumn(
          measures.size() == 1
              ? MeasureColumn.of(measure, key, header)
              : MeasureColumn.of(
                  measure,
                  key + "_" + MeasureColumn.key(measure.name()),
                  header + " " + shortName(measure)));
    }
  }

  /** Leaves away what a statistic is of where that is the main measure. */
  private String shortName(Measure measure) {
    return measure instanceof MoneyMeasure money && money.sum().equals(rollup.main().sum())
        ? money.shortName()
        : measure.name();
  }

  private static Row crossedRow(
      CrossTable cross,
      List<Member> members,
      List<Measure> measures,
      RollupRow row,
      int dimensions) {
    List<Cell> cells = labels(row, dimensions);
    for (Member member : members) {
      Optional<RollupRow> crossing = cross.crossing(row, member);
      for (Measure measure : measures) {
        cells.add(crossing.map(c -> MeasureColumn.cell(c, measure)).orElse(Cell.empty()));
      }
    }
    measures.forEach(measure -> cells.add(MeasureColumn.cell(row, measure)));
    cells.add(Cell.count(row.projectCount()));
    return Row.of(kind(row, dimensions), Math.max(0, row.level() - 1), cells.toArray(Cell[]::new));
  }

  private static Row crossedTotal(
      CrossTable cross, List<Member> members, List<Measure> measures, int dimensions) {
    RollupRow total = cross.columns().total();
    List<Cell> cells = labels(total, dimensions);
    for (Member member : members) {
      RollupRow column = cross.columns().at(member.key());
      measures.forEach(measure -> cells.add(MeasureColumn.cell(column, measure)));
    }
    measures.forEach(measure -> cells.add(MeasureColumn.cell(total, measure)));
    cells.add(Cell.count(total.projectCount()));
    return Row.of(RowKind.TOTAL, 0, cells.toArray(Cell[]::new));
  }

  private void addDimensionColumns(ImmutableList<Dimension> dimensions) {
    String header =
        dimensions.stream()
            .map(dimension -> MeasureColumn.header(dimension.name()))
            .collect(Collectors.joining(" / "));
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
