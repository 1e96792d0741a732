package org.openappeal.rollup;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final int SHOWN_DECIMALS = 1;

  private final Rollup rollup;
  private final Table.Builder table = Table.builder();

  private RollupTable(Rollup rollup) {
    this.rollup = rollup;
  }

  static Table of(Rollup rollup) {
    return new RollupTable(rollup).rows();
  }

  static Table of(CrossTable cross) {
    return new RollupTable(cross.inner()).crossed(cross);
  }

  private Table rows() {
    addDimensionColumns(rollup.dimensions());
    for (Measure measure : rollup.measures()) {
      table.addColumn(Column.money(key(measure.name()), header(measure.name())));
    }
    table
        .addColumn(Column.percent("share", "Share").withBar())
        .addColumn(Column.count("projects", "Projects"))
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
    rollup.measures().forEach(measure -> cells.add(cell(row, measure)));
    cells.add(share(row));
    cells.add(Cell.count(row.projectCount()));
    cells.add(Cell.count(row.unknownCount()));
    cells.add(Cell.count(row.carriedCount()));
    return Row.of(kind(row, dimensions), Math.max(0, row.level() - 1), cells.toArray(Cell[]::new));
  }

  private Table crossed(CrossTable cross) {
    int dimensions = rollup.dimensions().size() - 1;
    addDimensionColumns(rollup.dimensions().subList(0, dimensions));
    for (Member member : cross.members()) {
      table.addColumn(Column.money(key(member.key()), member.label()));
    }
    table.addColumn(Column.money("total", "Total")).addColumn(Column.count("projects", "Projects"));
    cross.rows().forEach(row -> table.addRow(crossedRow(cross, row, dimensions)));
    return table.addRow(crossedTotal(cross, dimensions)).addAllNotes(rollup.notes()).build();
  }

  private static Row crossedRow(CrossTable cross, RollupRow row, int dimensions) {
    Measure main = cross.columns().measures().get(0);
    List<Cell> cells = labels(row, dimensions);
    for (Member member : cross.members()) {
      cells.add(cross.crossing(row, member).map(c -> cell(c, main)).orElse(Cell.empty()));
    }
    cells.add(cell(row, main));
    cells.add(Cell.count(row.projectCount()));
    return Row.of(kind(row, dimensions), Math.max(0, row.level() - 1), cells.toArray(Cell[]::new));
  }

  private static Row crossedTotal(CrossTable cross, int dimensions) {
    Measure main = cross.columns().measures().get(0);
    List<Cell> cells = labels(cross.columns().total(), dimensions);
    cross.members().forEach(member -> cells.add(cell(cross.columns().at(member.key()), main)));
    cells.add(cell(cross.columns().total(), main));
    cells.add(Cell.count(cross.columns().total().projectCount()));
    return Row.of(RowKind.TOTAL, 0, cells.toArray(Cell[]::new));
  }

  private Cell share(RollupRow row) {
    Measure main = rollup.measures().get(0);
    boolean comparable = !isMixed(rollup.total(), main) && row.amount().isKnown();
    return comparable
        ? row.shareOfTotal()
            .map(share -> Cell.percent(share.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)))
            .orElse(Cell.empty())
        : Cell.empty();
  }

  private static boolean isMixed(RollupRow row, Measure measure) {
    return row.moneyByCurrency(measure).size() > 1;
  }

  private static Cell cell(RollupRow row, Measure measure) {
    return isMixed(row, measure)
        ? Cell.empty()
        : row.amount(measure).money().map(Cell::money).orElse(Cell.empty());
  }

  private void addDimensionColumns(ImmutableList<Dimension> dimensions) {
    String header =
        dimensions.isEmpty() ? "" : header(dimensions.get(dimensions.size() - 1).name());
    table.addColumn(Column.text("label", header).forPeople());
    for (Dimension dimension : dimensions) {
      table.addColumn(Column.text(key(dimension.name()), header(dimension.name())).forPrograms());
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

  private static String header(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String key(String name) {
    return CaseFormat.LOWER_HYPHEN.to(
        CaseFormat.LOWER_UNDERSCORE, name.replace(' ', '-').replace('/', '-'));
  }
}
