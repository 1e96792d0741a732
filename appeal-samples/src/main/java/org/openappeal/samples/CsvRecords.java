package org.openappeal.samples;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.function.Consumer;

/** The lines of a CSV file below its headers. */
final class CsvRecords {

  private CsvRecords() {}

  /**
   * Reads a file.
   *
   * @param use is given each line, and throws an {@link IllegalArgumentException} or {@link
   *     DateTimeException} if something is wrong with it
   * @throws UnusableInputException if it does, with the place; or if the file can't be read
   */
  static void read(Path file, Consumer<NamedCsvRecord> use) throws UnusableInputException {
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : records) {
        use(file, record, use);
      }
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (CsvParseException e) {
      throw new UnusableInputException("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  private static void use(Path file, NamedCsvRecord record, Consumer<NamedCsvRecord> use)
      throws UnusableInputException {
    try {
      use.accept(record);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnusableInputException(
          file + ":" + record.getStartingLineNumber() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns what stands in a column.
   *
   * @param expected which columns there should be
   * @throws IllegalArgumentException if there is no such column
   */
  static String field(NamedCsvRecord record, String name, Object expected) {
    return record
        .findField(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Column is missing: found %s, expected %s"
                        .formatted(record.getHeader(), expected)));
  }
}
