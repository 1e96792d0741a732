package org.openappeal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openappeal.rollup.Dimension;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Row;
import org.openappeal.table.RowKind;
import org.openappeal.table.Table;

/**
 * Turns bridges into tables. People see the steps that there are; programs get a column for each.
 */
final class BridgeTable {

  private BridgeTable() {}

  static Table of(Bridge bridge, String before, String after) {
    int depth = bridge.dimensions().size();
    Table.Builder table = Table.builder();
    addDimensionColumns(bridge, table);
    table.addColumn(Column.money("before", before.equals(after) ? "Before" : before));
    for (BridgeStep step : BridgeStep.values()) {
      Column column = Column.money(key(step.name()), step.toString());
      table.addColumn(occurs(bridge, step) ? column : column.forPrograms());
    }
    table
        .addColumn(Column.money("after", before.equals(after) ? "After" : after))
        .addColumn(Column.money("change", "Change"));
    bridge.rows().forEach(row -> table.addRow(row(row, depth)));
    return table.addRow(row(bridge.total(), depth)).build();
  }

  private static void addDimensionColumns(Bridge bridge, Table.Builder table) {
    int depth = bridge.dimensions().size();
    String header = depth == 0 ? "" : capitalized(bridge.dimensions().get(depth - 1).name());
    table.addColumn(Column.text("label", header).forPeople());
    for (Dimension dimension : bridge.dimensions()) {
      table.addColumn(
          Column.text(key(dimension.name()), capitalized(dimension.name())).forPrograms());
    }
  }

  private static boolean occurs(Bridge bridge, BridgeStep step) {
    return bridge.total().projects(step) > 0;
  }

  private static Row row(BridgeRow row, int depth) {
    int level = row.members().size();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(row.label()));
    for (int i = 0; i < depth; i++) {
      cells.add(i < level ? Cell.text(row.members().get(i).label()) : Cell.empty());
    }
    cells.add(Cell.money(row.before()));
    row.steps().values().forEach(money -> cells.add(Cell.money(money)));
    cells.add(Cell.money(row.after()));
    cells.add(Cell.money(row.change()));
    RowKind kind = level == 0 ? RowKind.TOTAL : level < depth ? RowKind.SUBTOTAL : RowKind.DETAIL;
    return Row.of(kind, Math.max(0, level - 1), cells.toArray(Cell[]::new));
  }

  static Table waterfall(BridgeRow row) {
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("step", "Step"),
                Column.money("from", "From"),
                Column.money("to", "To"),
                Column.money("change", "Change"));
    for (WaterfallBar bar : row.waterfall()) {
      table.addRow(
          Cell.text(bar.label()),
          Cell.money(bar.from()),
          Cell.money(bar.to()),
          Cell.money(bar.change()));
    }
    return table.build();
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
