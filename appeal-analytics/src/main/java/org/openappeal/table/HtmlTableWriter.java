package org.openappeal.table;

import com.google.common.collect.ImmutableList;
import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.util.Locale;

/**
 * A table as a fragment of HTML. Its classes tell kinds of rows and columns apart: {@code
 * subtotal}, {@code total}, {@code level-1}, {@code money}; how they look is up to the page.
 */
final class HtmlTableWriter implements TableWriter {

  @Override
  public void write(Table table, Appendable out) throws IOException {
    ImmutableList<ColumnText> columns = ColumnText.forPeople(table);
    out.append("<table class=\"appeal-table\">\n");
    if (table.title().isPresent()) {
      out.append("<caption>").append(escape(table.title().get())).append("</caption>\n");
    }
    out.append("<thead>\n<tr>");
    for (ColumnText column : columns) {
      out.append("<th scope=\"col\" class=\"").append(name(column.column().kind())).append("\">");
      out.append(escape(column.column().header())).append("</th>");
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    for (Row row : table.rows()) {
      writeRow(row, columns, out);
    }
    out.append("</tbody>\n</table>\n");
    for (String note : table.notes()) {
      out.append("<p class=\"appeal-note\">").append(escape(note)).append("</p>\n");
    }
  }

  private static void writeRow(Row row, ImmutableList<ColumnText> columns, Appendable out)
      throws IOException {
    out.append("<tr class=\"").append(name(row.kind()));
    out.append(" level-").append(Integer.toString(row.level())).append("\">");
    boolean first = true;
    for (ColumnText column : columns) {
      String kind = name(column.column().kind());
      String tag = first ? "th scope=\"row\"" : "td";
      out.append('<').append(tag).append(" class=\"").append(kind).append("\">");
      out.append(escape(column.text(row))).append(first ? "</th>" : "</td>");
      first = false;
    }
    out.append("</tr>\n");
  }

  private static String name(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(Printable.line(text));
  }
}
