package org.openappeal.table;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.openappeal.report.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** A JSON array of one object a row, each on a line of its own. Figures are exact numbers. */
final class JsonTableWriter implements TableWriter {

  @Override
  public void write(Table table, Appendable out) throws IOException {
    IndentedJson.writeRows(out, json -> write(table, json));
  }

  private static void write(Table table, JsonGenerator json) {
    ImmutableList<ColumnText> columns = ColumnText.forPrograms(table);
    json.writeStartArray();
    for (Row row : table.rows()) {
      json.writeStartObject();
      for (ColumnText column : columns) {
        json.writeName(column.column().key());
        writeCell(column, row, json);
        if (column.mixedMoney()) {
          json.writeStringProperty(column.currencyKey(table), column.currency(row));
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCell(ColumnText column, Row row, JsonGenerator json) {
    if (column.cell(row) instanceof Cell.Text text) {
      json.writeString(text.value());
    } else if (column.figure(row).isPresent()) {
      json.writeNumber(column.figure(row).get().toPlainString());
    } else {
      json.writeNull();
    }
  }
}
