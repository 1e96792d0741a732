package org.openappeal.table;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A JSON array of one object a row, each on a line of its own. Figures are exact numbers. */
final class JsonTableWriter implements TableWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public void write(Table table, Appendable out) throws IOException {
    Writer unclosed = CharStreams.asWriter(out);
    ImmutableList<ColumnText> columns = ColumnText.forPrograms(table);
    JsonGenerator json = FACTORY.createGenerator(new LineARow(), unclosed);
    try {
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
      json.flush();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.append('\n');
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

  private static final class LineARow extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"))
          .withObjectIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter());
    }
  }
}
