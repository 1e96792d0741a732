package org.openappeal.format.sheet;

import java.util.Locale;
import java.util.Optional;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.validate.FilePlace;

/**
 * The reading of one sheet: how, and what goes wrong.
 *
 * @param sheet the name of the sheet in its file, if it has one
 */
record SheetReading(SheetMapping mapping, Limits limits, ProblemLog log, Optional<String> sheet) {

  /** Returns where a cell is, such as {@code B12} or {@code Projects!B12}. */
  String path(SheetRow row, int column) {
    return sheet.map(name -> name + "!").orElse("") + row.reference(column);
  }

  void error(ProblemCode code, SheetRow row, int column, String format, Object... arguments) {
    String message = String.format(Locale.ROOT, format, arguments);
    log.error(code, message, position(row, column), path(row, column));
  }

  FilePlace place(SheetRow row, int column) {
    return new FilePlace(path(row, column), position(row, column));
  }

  private static Optional<TextPosition> position(SheetRow row, int column) {
    return row.cell(column).position().or(() -> row.cell(0).position());
  }

  /** Returns whether a column is there, or the mapping tells what stands in all of its rows. */
  boolean has(Header header, SheetColumn column) {
    return header.has(column) || mapping.constants().containsKey(column);
  }
}
