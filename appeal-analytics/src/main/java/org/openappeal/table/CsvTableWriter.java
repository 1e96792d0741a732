package org.openappeal.table;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values after RFC 4180. Figures are plain decimals without thousands separators.
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, and so does text
 * that already has one before a formula: whoever drops one apostrophe gets the text back.
 */
final class CsvTableWriter implements TableWriter {

  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  @Override
  public void write(Table table, Appendable out) throws IOException {
    ImmutableList<ColumnText> columns = ColumnText.forPrograms(table);
    Writer unclosed = CharStreams.asWriter(out);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(unclosed);
    csv.writeRecord(header(table, columns));
    for (Row row : table.rows()) {
      List<String> fields = new ArrayList<>();
      for (ColumnText column : columns) {
        fields.add(field(column, row));
        if (column.mixedMoney()) {
          fields.add(column.currency(row));
        }
      }
      csv.writeRecord(fields);
    }
    csv.flush();
  }

  private static List<String> header(Table table, ImmutableList<ColumnText> columns) {
    List<String> keys = new ArrayList<>();
    for (ColumnText column : columns) {
      keys.add(text(column.column().key()));
      if (column.mixedMoney()) {
        keys.add(text(column.currencyKey(table)));
      }
    }
    return keys;
  }

  private static String field(ColumnText column, Row row) {
    return column.cell(row) instanceof Cell.Text text
        ? text(text.value())
        : column.figure(row).map(BigDecimal::toPlainString).orElse("");
  }

  private static String text(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
