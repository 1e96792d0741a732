package org.openappeal.rollup;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;

/** Takes projects in whose budget lines have the same periods, and lays them out as columns. */
final class BlockBuilder {

  private final int[] periods;
  private final int places;
  private final Standing standing;
  private final ImmutableIntArray.Builder projects = ImmutableIntArray.builder();
  private final ImmutableIntArray.Builder placeCodes = ImmutableIntArray.builder();
  private final ImmutableLongArray.Builder amounts = ImmutableLongArray.builder();
  private int rows;

  BlockBuilder(int[] periods, int places, Standing standing) {
    this.periods = periods;
    this.places = places;
    this.standing = standing;
  }

  /** Returns whether the projects are such: with so many lines of these periods, and places. */
  boolean holds(int[] periodOf, int lines, int placeCount, Standing other) {
    return placeCount == places
        && other == standing
        && Arrays.equals(periodOf, 0, lines, periods, 0, periods.length);
  }

  int rows() {
    return rows;
  }

  /**
   * Adds a project.
   *
   * @param number its number in the appeal
   * @param place the code of its place, or of the list of its places
   * @param row its amounts, line by line, place by place; what comes after them doesn't count
   */
  void add(int number, int place, long[] row) {
    rows++;
    projects.add(number);
    placeCodes.add(place);
    for (int i = 0; i < periods.length * places; i++) {
      amounts.add(row[i]);
    }
  }

  /** Returns the block that has all that has been added, once it begins here. */
  Block at(int firstRow, int firstAmount) {
    return new Block(firstRow, rows, firstAmount, periods, places, standing);
  }

  /**
   * Writes what has been added into columns.
   *
   * @param block where it stands in them
   */
  void write(Block block, IndexColumns columns) {
    ImmutableIntArray numbers = projects.build();
    ImmutableIntArray codes = placeCodes.build();
    ImmutableLongArray rowByRow = amounts.build();
    int width = periods.length * places;
    int firstCode = places == 1 ? 0 : columns.placements().size();
    for (int row = 0; row < rows; row++) {
      columns.projectOf()[block.firstRow() + row] = numbers.get(row);
      columns.placeOf()[block.firstRow() + row] = firstCode + codes.get(row);
      for (int i = 0; i < width; i++) {
        long amount = rowByRow.get(row * width + i);
        columns.amounts()[block.amounts(i / places, i % places) + row] = amount;
        if (periods.length > 1) {
          columns.amounts()[block.amounts(Block.TOTAL, i % places) + row] += amount;
        }
      }
    }
  }
}
