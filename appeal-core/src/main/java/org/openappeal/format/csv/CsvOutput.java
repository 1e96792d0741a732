package org.openappeal.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openappeal.format.sheet.SheetValue;

/**
 * Writes rows of comma-separated values after RFC 4180, in UTF-8; lines end with CR and LF. Text
 * that a spreadsheet would take for a formula gets an apostrophe before it, which {@link CsvRows}
 * takes away.
 */
public final class CsvOutput {

  private CsvOutput() {}

  /**
   * Writes rows, flushes the stream and leaves it open.
   *
   * @throws UncheckedIOException if the stream can't be written
   */
  public static void write(
      Iterable<? extends List<SheetValue>> rows, char separator, OutputStream out) {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(writer);
    for (List<SheetValue> row : rows) {
      csv.writeRecord(row.stream().map(CsvOutput::cell).toList());
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(SheetValue value) {
    return value.figure().isPresent() ? value.text() : Formulas.neutralize(value.text());
  }
}
