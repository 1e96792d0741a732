package org.openappeal.format.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openappeal.format.ProblemCode;

/** Finds the row that says what the columns mean: other rows may stand above it. */
final class HeaderFinder {

  /** How many rows may stand above; the Humanitarian Exchange Language allows as many. */
  static final int MOST_ROWS = 25;

  private HeaderFinder() {}

  /**
   * Returns the header, after which the rows of the sheet follow.
   *
   * @throws UnreadableSheetException if there is none
   */
  static Header find(SheetRows rows, Labels labels, SheetReading in) {
    return in.mapping().headerRow().isPresent()
        ? Header.of(told(rows, in.mapping().headerRow().getAsInt()), labels, in)
        : Header.of(looked(rows, labels, in), labels, in);
  }

  private static SheetRow told(SheetRows rows, int number) {
    for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      if (row.get().number() >= number) {
        return row.get();
      }
    }
    throw missing("Header row is missing: found the end of the sheet, expected row " + number);
  }

  private static SheetRow looked(SheetRows rows, Labels labels, SheetReading in) {
    List<SheetRow> above = new ArrayList<>();
    for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      if (!row.get().isBlank()) {
        above.add(row.get());
        if (isHeader(row.get(), labels, in.mapping())) {
          return row.get();
        }
        if (above.size() == MOST_ROWS) {
          break;
        }
      }
    }
    if (above.isEmpty()) {
      throw missing("Nothing to read: found an empty sheet, expected a row of headers");
    }
    if (labels == Labels.HASHTAGS) {
      throw new UnreadableSheetException(
          ProblemCode.MISSING,
          "No row of hashtags: found none in the first "
              + above.size()
              + " rows, expected one such as #activity+id, #activity+title",
          above.get(0).cell(0).position(),
          in.path(above.get(0), 0));
    }
    throw new UnreadableSheetException(
        ProblemCode.MISSING,
        "No row of headers: found none in the first "
            + above.size()
            + " rows that names a title and something else, expected one such as \"Id\", \"Title\"",
        above.get(0).cell(0).position(),
        in.path(above.get(0), 0));
  }

  private static UnreadableSheetException missing(String message) {
    return new UnreadableSheetException(ProblemCode.MISSING, message, Optional.empty(), "");
  }

  /** Returns whether a row may be the one of hashtags, or a header that names projects. */
  static boolean isHeader(SheetRow row, Labels labels, SheetMapping mapping) {
    if (labels == Labels.HASHTAGS) {
      return Hashtag.isRowOf(row);
    }
    Header header = Header.of(row, labels, mapping);
    return header.columns().size() > 1
        && (header.has(SheetColumn.TITLE) || mapping.constants().containsKey(SheetColumn.TITLE));
  }
}
