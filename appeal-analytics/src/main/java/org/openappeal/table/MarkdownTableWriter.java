package org.openappeal.table;

import com.google.common.collect.ImmutableList;
import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import java.io.IOException;

/**
 * The tables of GitHub flavoured Markdown. Text stays text: what Markdown would read is escaped.
 */
final class MarkdownTableWriter implements TableWriter {

  private static final String INDENT = "&emsp;";
  private static final Escaper ESCAPER =
      Escapers.builder()
          .addEscape('\\', "\\\\")
          .addEscape('|', "\\|")
          .addEscape('*', "\\*")
          .addEscape('_', "\\_")
          .addEscape('`', "\\`")
          .addEscape('~', "\\~")
          .addEscape('[', "\\[")
          .addEscape(']', "\\]")
          .addEscape('<', "&lt;")
          .addEscape('>', "&gt;")
          .addEscape('&', "&amp;")
          .build();

  @Override
  public void write(Table table, Appendable out) throws IOException {
    ImmutableList<ColumnText> columns = ColumnText.forPeople(table);
    if (table.title().isPresent()) {
      out.append("**").append(escape(table.title().get())).append("**\n\n");
    }
    for (ColumnText column : columns) {
      out.append("| ").append(escape(column.column().header())).append(' ');
    }
    out.append("|\n");
    for (ColumnText column : columns) {
      out.append(column.column().kind().isNumeric() ? "| ---: " : "| --- ");
    }
    out.append("|\n");
    for (Row row : table.rows()) {
      boolean first = true;
      for (ColumnText column : columns) {
        String indent = first ? INDENT.repeat(row.level()) : "";
        out.append("| ").append(indent).append(cell(column, row)).append(' ');
        first = false;
      }
      out.append("|\n");
    }
    for (String note : table.notes()) {
      out.append('\n').append(escape(note)).append('\n');
    }
  }

  private static String cell(ColumnText column, Row row) {
    String text = escape(column.text(row));
    return row.kind() == RowKind.DETAIL || text.isEmpty() ? text : "**" + text + "**";
  }

  private static String escape(String text) {
    return ESCAPER.escape(Printable.line(text).strip());
  }
}
