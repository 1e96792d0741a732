package org.openappeal.format.sheet;

import java.util.Optional;

/** The rows of a sheet, one after the other. */
public interface SheetRows extends AutoCloseable {

  /**
   * Returns the next row, or empty after the last one. Blank rows may be left out.
   *
   * @throws UnreadableSheetException if the file is broken there
   * @throws java.io.UncheckedIOException if the file can't be read
   */
  Optional<SheetRow> next();

  /**
   * Returns whether the last row ended with the file, without the mark by which rows end; asked
   * after the last row. A row that is short as well has been cut off.
   */
  default boolean endedWithinRow() {
    return false;
  }

  /** Lets go of what the rows hold; the file stays open. */
  @Override
  default void close() {}

  /** Returns the name of the sheet if the file has several, to tell where a cell is. */
  default Optional<String> sheet() {
    return Optional.empty();
  }
}
