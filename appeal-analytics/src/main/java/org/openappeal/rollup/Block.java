package org.openappeal.rollup;

import java.util.Arrays;

/**
 * Where projects stand in the columns of an index whose budget lines have the same periods, and
 * that have the same number of places. Their amounts stand line by line, place by place, each for
 * all projects of the block.
 *
 * @param firstRow the row of the first project
 * @param rows the number of projects
 * @param firstAmount where their amounts begin
 * @param periods the code of each line's period
 * @param places the number of places, one for all that isn't shared
 * @param standing whether they have money of their own
 */
@SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
record Block(
    int firstRow, int rows, int firstAmount, int[] periods, int places, Standing standing) {

  /** Stands for the total of a project's lines. */
  static final int TOTAL = -1;

  /** Returns how many columns of amounts there are in each place; the last has the totals. */
  int columns() {
    return periods.length > 1 ? periods.length + 1 : periods.length;
  }

  /** Returns where the amounts of a line in one of the places begin, or those of the totals. */
  int amounts(int line, int place) {
    int column = line == TOTAL ? columns() - 1 : line;
    return firstAmount + (column * places + place) * rows;
  }

  @Override
  public String toString() {
    return rows + " projects with periods " + Arrays.toString(periods) + " in " + places;
  }
}
