package org.openappeal.compare;

import java.util.Arrays;

/**
 * Assigns rows to columns one to one so that the sum of weights is the greatest there is. It is the
 * Hungarian method with potentials, as Jonker and Volgenant arrange it: one shortest augmenting
 * path a row, in all of the order of rows * rows * columns.
 *
 * <p>Source: R. Jonker, A. Volgenant, A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems, Computing 38 (1987).
 */
final class Assignment {

  private final long[][] weights;
  private final int rows;
  private final int columns;
  private final long[] rowPotential;
  private final long[] columnPotential;
  private final int[] rowOf;

  /** Numbers from 1, as augmenting paths need a column 0 to start from. */
  private Assignment(long[][] weights) {
    this.weights = weights;
    this.rows = weights.length;
    this.columns = weights[0].length + rows;
    this.rowPotential = new long[rows + 1];
    this.columnPotential = new long[columns + 1];
    this.rowOf = new int[columns + 1];
  }

  /**
   * Returns the column of each row, or -1 where a row is left without.
   *
   * @param weights one row of weights a row, all of the same length; zero where the two must not
   *     meet, above zero elsewhere
   */
  static int[] best(long[][] weights) {
    int[] assigned = new int[weights.length];
    Arrays.fill(assigned, -1);
    if (weights.length == 0 || weights[0].length == 0) {
      return assigned;
    }
    Assignment assignment = new Assignment(weights);
    for (int row = 1; row <= assignment.rows; row++) {
      assignment.assign(row);
    }
    for (int column = 1; column <= weights[0].length; column++) {
      int row = assignment.rowOf[column] - 1;
      if (row >= 0 && weights[row][column - 1] > 0) {
        assigned[row] = column - 1;
      }
    }
    return assigned;
  }

  private long cost(int row, int column) {
    return column <= weights[0].length ? -weights[row - 1][column - 1] : 0;
  }

  private void assign(int row) {
    long[] distance = new long[columns + 1];
    int[] previous = new int[columns + 1];
    boolean[] done = new boolean[columns + 1];
    Arrays.fill(distance, Long.MAX_VALUE);
    rowOf[0] = row;
    int column = 0;
    do {
      done[column] = true;
      relax(column, distance, previous, done);
      int nearest = nearest(distance, done);
      shift(distance[nearest], distance, done);
      column = nearest;
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[previous[column]];
      column = previous[column];
    }
  }

  private void relax(int from, long[] distance, int[] previous, boolean[] done) {
    int row = rowOf[from];
    for (int column = 1; column <= columns; column++) {
      if (!done[column]) {
        long length = cost(row, column) - rowPotential[row] - columnPotential[column];
        if (length < distance[column]) {
          distance[column] = length;
          previous[column] = from;
        }
      }
    }
  }

  private int nearest(long[] distance, boolean[] done) {
    int nearest = 0;
    for (int column = 1; column <= columns; column++) {
      if (!done[column] && (nearest == 0 || distance[column] < distance[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void shift(long delta, long[] distance, boolean[] done) {
    for (int column = 0; column <= columns; column++) {
      if (done[column]) {
        rowPotential[rowOf[column]] += delta;
        columnPotential[column] -= delta;
      } else if (distance[column] != Long.MAX_VALUE) {
        distance[column] -= delta;
      }
    }
  }
}
