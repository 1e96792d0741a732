package org.openappeal.format.sheet;

import java.util.Objects;
import java.util.Optional;
import org.openappeal.format.TextPosition;

/**
 * One cell of a sheet.
 *
 * @param text what stands in it; empty if nothing does
 * @param kind what the file itself says that it is
 * @param position where it starts in a text file, or empty if the file isn't text
 */
public record SheetCell(String text, Kind kind, Optional<TextPosition> position) {

  /** The cell in which nothing stands. */
  static final SheetCell EMPTY = new SheetCell("", Kind.TEXT, Optional.empty());

  /** What a file may say about a cell. */
  public enum Kind {
    /** Text, as all cells of a CSV file; a figure in it is written with the sheet's marks. */
    TEXT,
    /** A number, as plain decimal with a point, or a truth value. */
    NUMBER,
    /** A day, after ISO 8601. */
    DATE,
    /** What its program couldn't compute; the text tells the error. */
    ERROR
  }

  /** Refuses null. */
  public SheetCell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(position, "position");
  }

  /** Returns whether nothing stands in it, or white space alone. */
  public boolean isBlank() {
    return text.isBlank();
  }
}
