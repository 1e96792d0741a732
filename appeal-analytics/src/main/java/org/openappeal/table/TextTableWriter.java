package org.openappeal.table;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Aligned columns without boxes: a rule below the heading, another above the totals. */
final class TextTableWriter implements TableWriter {

  private final int maxWidth;

  TextTableWriter(int maxWidth) {
    this.maxWidth = maxWidth;
  }

  @Override
  public void write(Table table, Appendable out) throws IOException {
    ImmutableList<TextColumn> columns = TextColumn.of(table, maxWidth);
    int[] widths = TextColumn.widths(columns, maxWidth);
    if (table.title().isPresent()) {
      writeText(table.title().get(), out);
      out.append('\n');
    }
    writeRow(columns, widths, columns.stream().map(TextColumn::header).toList(), out);
    writeRule(widths, out);
    for (int i = 0; i < table.rows().size(); i++) {
      boolean total = table.rows().get(i).kind() == RowKind.TOTAL;
      if (total && i > 0 && table.rows().get(i - 1).kind() != RowKind.TOTAL) {
        writeRule(widths, out);
      }
      int row = i;
      writeRow(columns, widths, columns.stream().map(column -> column.cell(row)).toList(), out);
    }
    if (!table.notes().isEmpty()) {
      out.append('\n');
    }
    for (String note : table.notes()) {
      writeText(note, out);
    }
  }

  private void writeText(String text, Appendable out) throws IOException {
    for (String line : Lines.of(Printable.line(text), maxWidth)) {
      out.append(line).append('\n');
    }
  }

  private static void writeRow(
      ImmutableList<TextColumn> columns, int[] widths, List<TextCell> cells, Appendable out)
      throws IOException {
    List<ImmutableList<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      wrapped.add(cells.get(i).lines(widths[i]));
      height = Math.max(height, wrapped.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        text.append(i == 0 ? "" : TextColumn.GAP).append(columns.get(i).pad(part, widths[i]));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private static void writeRule(int[] widths, Appendable out) throws IOException {
    for (int i = 0; i < widths.length; i++) {
      out.append(i == 0 ? "" : TextColumn.GAP).append("─".repeat(widths[i]));
    }
    out.append('\n');
  }
}
