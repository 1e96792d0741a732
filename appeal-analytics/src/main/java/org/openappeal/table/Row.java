package org.openappeal.table;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Objects;

/**
 * A row of a table.
 *
 * @param kind what the row stands for
 * @param level how far people see its first cell indented, from 0
 * @param cells one cell a column, in the order of the columns
 */
public record Row(RowKind kind, int level, ImmutableList<Cell> cells) {

  /** The deepest level. */
  static final int MAX_LEVEL = 100;

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if the level is below 0 or above 100
   */
  public Row {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cells, "cells");
    checkArgument(
        level >= 0 && level <= MAX_LEVEL,
        "Row level is out of range: found %s, expected 0 to %s",
        level,
        MAX_LEVEL);
  }

  /**
   * Returns a row.
   *
   * @throws IllegalArgumentException if the level is below 0 or above 100
   */
  public static Row of(RowKind kind, int level, Cell... cells) {
    return new Row(kind, level, ImmutableList.copyOf(cells));
  }
}
