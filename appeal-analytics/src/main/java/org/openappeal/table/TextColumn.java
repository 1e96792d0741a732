package org.openappeal.table;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a column shows as text.
 *
 * @param header its heading
 * @param cells one cell a row
 * @param numeric whether it is aligned to the right
 */
record TextColumn(TextCell header, ImmutableList<TextCell> cells, boolean numeric) {

  static final String GAP = "  ";

  private static final int INDENT = 2;
  private static final int NARROWEST = 8;

  /** Returns the columns with their bars, or without them if there is no room for all. */
  static ImmutableList<TextColumn> of(Table table, int maxWidth) {
    ImmutableList<TextColumn> all = of(table, true);
    return width(all) <= maxWidth ? all : of(table, false);
  }

  private static ImmutableList<TextColumn> of(Table table, boolean withBars) {
    ImmutableList.Builder<TextColumn> all = ImmutableList.builder();
    boolean first = true;
    for (ColumnText column : ColumnText.forPeople(table)) {
      int indent = first && !column.column().kind().isNumeric() ? INDENT : 0;
      all.add(of(table, column, indent));
      if (withBars && column.column().bar()) {
        all.add(bars(table, column));
      }
      first = false;
    }
    return all.build();
  }

  private static TextColumn of(Table table, ColumnText column, int indent) {
    return new TextColumn(
        new TextCell(Printable.line(column.column().header()), 0),
        table.rows().stream()
            .map(row -> new TextCell(Printable.line(column.text(row)), indent * row.level()))
            .collect(toImmutableList()),
        column.column().kind().isNumeric());
  }

  private static TextColumn bars(Table table, ColumnText column) {
    Bars bars = Bars.of(table.rows(), column);
    return new TextColumn(
        new TextCell("", 0),
        table.rows().stream().map(row -> new TextCell(bars.bar(row), 0)).collect(toImmutableList()),
        false);
  }

  TextCell cell(int row) {
    return cells.get(row);
  }

  String pad(String text, int width) {
    String padding = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    return numeric ? padding + text : text + padding;
  }

  private int naturalWidth() {
    return Math.max(header.width(), cells.stream().mapToInt(TextCell::width).max().orElse(0));
  }

  private static long width(ImmutableList<TextColumn> columns) {
    return columns.stream().mapToLong(column -> column.naturalWidth() + GAP.length()).sum()
        - GAP.length();
  }

  /** Returns the width of each column; the widest text gives way first, figures never. */
  static int[] widths(ImmutableList<TextColumn> columns, int maxWidth) {
    int[] widths = columns.stream().mapToInt(TextColumn::naturalWidth).toArray();
    for (long excess = width(columns) - maxWidth; excess > 0; excess--) {
      OptionalInt widest =
          IntStream.range(0, widths.length)
              .filter(i -> !columns.get(i).numeric && widths[i] > NARROWEST)
              .reduce((a, b) -> widths[b] > widths[a] ? b : a);
      if (widest.isEmpty()) {
        return widths;
      }
      widths[widest.getAsInt()]--;
    }
    return widths;
  }
}
