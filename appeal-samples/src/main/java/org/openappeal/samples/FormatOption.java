package org.openappeal.samples;

import java.io.IOException;
import java.io.PrintWriter;
import org.openappeal.report.IndentedJson;
import org.openappeal.table.Column;
import org.openappeal.table.Table;
import org.openappeal.table.TableFormat;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** How to print a table. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "How to print it: text, markdown, csv, html or json (default: text).")
  private TableFormat format = TableFormat.TEXT;

  boolean isText() {
    return format == TableFormat.TEXT;
  }

  /** Returns whether programs are to read it. */
  boolean isForPrograms() {
    return format == TableFormat.CSV || format == TableFormat.JSON;
  }

  void print(Table table, PrintWriter out) throws IOException {
    if (format == TableFormat.HTML) {
      HtmlPage.begin(out);
      table.write(format, out);
      HtmlPage.end(out);
    } else {
      table.write(format, out);
    }
    out.flush();
  }

  /**
   * Prints tables as one document, with an empty line between them: a page of HTML; or an array of
   * JSON with title, notes and rows of each; or CSV with a title above each.
   */
  void print(Iterable<Table> tables, PrintWriter out) throws IOException {
    switch (format) {
      case JSON -> IndentedJson.write(out, json -> write(tables, json));
      case HTML -> {
        HtmlPage.begin(out);
        write(tables, out);
        HtmlPage.end(out);
      }
      default -> write(tables, out);
    }
    out.flush();
  }

  private void write(Iterable<Table> tables, PrintWriter out) throws IOException {
    String end = format == TableFormat.CSV ? "\r\n" : "\n";
    String between = "";
    for (Table table : tables) {
      out.print(between);
      between = end;
      if (format == TableFormat.CSV && table.title().isPresent()) {
        heading(table.title().get()).write(format, out);
      }
      table.write(format, out);
    }
  }

  /** Returns a table of which CSV has nothing but a line with the title. */
  private static Table heading(String title) {
    return Table.builder().addColumns(Column.text(title, title)).build();
  }

  private static void write(Iterable<Table> tables, JsonGenerator json) {
    json.writeStartArray();
    for (Table table : tables) {
      json.writeStartObject();
      table.title().ifPresent(title -> json.writeStringProperty("title", title));
      json.writeArrayPropertyStart("notes");
      table.notes().forEach(json::writeString);
      json.writeEndArray();
      json.writeName("rows");
      json.writeRawValue(table.to(TableFormat.JSON).strip().replace("\n", "\n    "));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
