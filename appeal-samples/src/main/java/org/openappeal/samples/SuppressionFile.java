package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.openappeal.reconcile.Suppression;

/**
 * Findings that are known, one a line, as CSV with the columns check, subject, reason and until (a
 * day such as 2026-12-31, or nothing).
 */
final class SuppressionFile {

  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("check", "subject", "reason", "until");

  private SuppressionFile() {}

  static ImmutableList<Suppression> read(Path file) throws UnusableInputException {
    ImmutableList.Builder<Suppression> suppressions = ImmutableList.builder();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : records) {
        suppressions.add(suppression(file, record));
      }
    } catch (IOException | CsvParseException e) {
      throw new UnusableInputException("Can't read " + file + ": " + e.getMessage(), e);
    }
    return suppressions.build();
  }

  private static Suppression suppression(Path file, NamedCsvRecord record)
      throws UnusableInputException {
    try {
      Suppression suppression =
          Suppression.of(field(record, 0), field(record, 1), field(record, 2));
      String until = field(record, 3);
      return until.isBlank() ? suppression : suppression.until(LocalDate.parse(until));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnusableInputException(
          file + ":" + record.getStartingLineNumber() + ": " + e.getMessage(), e);
    }
  }

  private static String field(NamedCsvRecord record, int column) {
    String name = COLUMNS.get(column);
    return record
        .findField(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Column is missing: found %s, expected %s"
                        .formatted(record.getHeader(), COLUMNS)));
  }
}
