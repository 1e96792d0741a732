package org.openappeal.format.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * One row of a sheet.
 *
 * @param number the number of the row, from 1, blank ones counted
 * @param cells the cells from the first column on; those that are left out at the end are empty
 */
public record SheetRow(int number, ImmutableList<SheetCell> cells) {

  private static final int LETTERS = 26;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if the number is less than 1
   */
  public SheetRow {
    checkArgument(number > 0, "Row out of range: found %s, expected 1 or more", number);
    Objects.requireNonNull(cells, "cells");
  }

  /** Returns the cell of a column, from 0; an empty one where the row has ended. */
  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
  }

  /** Returns this row without the cells from a column on, from 0. */
  SheetRow upTo(int column) {
    return column < cells.size()
        ? new SheetRow(
            number, ImmutableList.copyOf(cells.subList(0, column).toArray(SheetCell[]::new)))
        : this;
  }

  /** Returns whether nothing stands in any cell. */
  public boolean isBlank() {
    return cells.stream().allMatch(SheetCell::isBlank);
  }

  /** Returns what spreadsheets call the cell of a column, from 0, such as {@code B12}. */
  public String reference(int column) {
    return letters(column) + number;
  }

  /** Returns what spreadsheets call a column, from 0, such as {@code AA}. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.append((char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.reverse().toString();
  }
}
