package org.openappeal.samples;

import java.io.IOException;
import java.io.PrintWriter;
import org.openappeal.table.Table;
import org.openappeal.table.TableFormat;
import picocli.CommandLine.Option;

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

  void print(Table table, PrintWriter out) throws IOException {
    if (format == TableFormat.HTML) {
      HtmlPage.begin(out);
    }
    table.write(format, out);
    if (format == TableFormat.HTML) {
      HtmlPage.end(out);
    }
    out.flush();
  }
}
