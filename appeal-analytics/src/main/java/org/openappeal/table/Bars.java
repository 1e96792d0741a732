package org.openappeal.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bars of Unicode block elements, in eighths of a character. */
final class Bars {

  private static final int LENGTH = 20;
  private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

  private final ColumnText column;
  private final BigDecimal longest;

  private Bars(ColumnText column, BigDecimal longest) {
    this.column = column;
    this.longest = longest;
  }

  static Bars of(List<Row> rows, ColumnText column) {
    Stream<BigDecimal> figures =
        rows.stream()
            .filter(row -> row.kind() != RowKind.TOTAL)
            .map(column::cell)
            .map(Cell::figure)
            .flatMap(Optional::stream);
    return new Bars(column, figures.reduce(BigDecimal.ZERO, BigDecimal::max));
  }

  /** Returns the bar of a row; none for totals, and for figures that aren't above zero. */
  String bar(Row row) {
    BigDecimal figure = column.cell(row).figure().orElse(BigDecimal.ZERO);
    if (row.kind() == RowKind.TOTAL || figure.signum() <= 0) {
      return "";
    }
    int eighths =
        figure
            .multiply(BigDecimal.valueOf(LENGTH * 8L))
            .divide(longest, 0, RoundingMode.HALF_UP)
            .intValueExact();
    return "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
  }
}
