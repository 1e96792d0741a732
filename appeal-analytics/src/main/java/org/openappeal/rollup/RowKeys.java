package org.openappeal.rollup;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which cell each of some rows of an index counts: a number for each combination of places and
 * sets of labels that a query tells apart.
 */
final class RowKeys {

  /** How many rows at the most are worked out at once: so many as stay in a processor's cache. */
  static final int MOST = 1 << 11;

  /** Stands for all places of a project. */
  static final int TOGETHER = -1;

  private final IndexColumns columns;
  private final List<LabelColumn> labels;
  private final boolean byPlace;
  private final @Nullable BitSet skipped;
  private final int labelSets;
  private final int cells;

  /** The column that tells the cells by itself, if there is one. */
  private final int @Nullable [] only;

  private final int[] own = new int[MOST];
  private int[] codes = own;
  private int first;

  /**
   * Prepares the keys.
   *
   * @param labels the labels in each dimension of them
   * @param byPlace whether places are told apart
   * @param skipped the rows that count in the cell after the last
   */
  RowKeys(IndexColumns columns, List<LabelColumn> labels, boolean byPlace, BitSet skipped) {
    this.columns = columns;
    this.labels = labels;
    this.byPlace = byPlace;
    this.skipped = skipped.isEmpty() ? null : skipped;
    labelSets = labels.stream().mapToInt(column -> column.sets().size()).reduce(1, (a, b) -> a * b);
    cells = (byPlace ? columns.placeCodes() : 1) * labelSets;
    only = skipped.isEmpty() ? only() : null;
  }

  private int @Nullable [] only() {
    if (byPlace) {
      return labels.isEmpty() ? columns.placeOf() : null;
    }
    return labels.size() == 1 ? labels.get(0).setOf() : null;
  }

  /** Returns such keys for another thread. */
  RowKeys another() {
    return new RowKeys(columns, labels, byPlace, skipped == null ? new BitSet() : skipped);
  }

  /** Returns how many cells there are, before they are made. */
  static double cells(IndexColumns columns, List<LabelColumn> labels, boolean byPlace) {
    double cells = byPlace ? columns.placeCodes() : 1;
    for (LabelColumn column : labels) {
      cells *= column.sets().size();
    }
    return cells;
  }

  int cells() {
    return cells;
  }

  int labelSets() {
    return labelSets;
  }

  /** Works out the cells of rows, in the place with this number, or in all of them together. */
  void set(int row, int rows, int place) {
    if (only != null && (place == TOGETHER || !byPlace)) {
      codes = only;
      first = row;
      return;
    }
    codes = own;
    first = 0;
    for (int i = 0; i < rows; i++) {
      own[i] = byPlace ? columns.placeOf()[row + i] : 0;
    }
    for (int i = 0; byPlace && place != TOGETHER && i < rows; i++) {
      own[i] = columns.places(own[i])[place];
    }
    for (LabelColumn column : labels) {
      int size = column.sets().size();
      int[] setOf = column.setOf();
      for (int i = 0; i < rows; i++) {
        own[i] = own[i] * size + setOf[row + i];
      }
    }
    if (skipped != null) {
      int end = row + rows;
      for (int r = skipped.nextSetBit(row); r >= 0 && r < end; r = skipped.nextSetBit(r + 1)) {
        own[r - row] = cells;
      }
    }
  }

  /** Returns where the cells stand that were worked out last, from {@link #first()} on. */
  int[] codes() {
    return codes;
  }

  int first() {
    return first;
  }
}
