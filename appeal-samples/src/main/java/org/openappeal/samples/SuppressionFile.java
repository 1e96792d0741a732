package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
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
    CsvRecords.read(file, record -> suppressions.add(suppression(record)));
    return suppressions.build();
  }

  private static Suppression suppression(NamedCsvRecord record) {
    Suppression suppression =
        Suppression.of(field(record, "check"), field(record, "subject"), field(record, "reason"));
    String until = field(record, "until");
    return until.isBlank() ? suppression : suppression.until(LocalDate.parse(until));
  }

  private static String field(NamedCsvRecord record, String name) {
    return CsvRecords.field(record, name, COLUMNS);
  }
}
