package org.openappeal.rollup;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openappeal.rollup.AppealIndex.IndexColumns;

/**
 * What the columns add up to for each combination of codes that a query tells apart: the amounts by
 * placement, labels and period, and the numbers of projects by places, labels, periods and state.
 */
final class RawSums {

  /** Below this number of projects another thread costs more than it does. */
  private static final int CHUNK = 1 << 16;

  private final IndexColumns columns;
  private final int[][] labelSets;
  private final int[] labelCounts;
  private final boolean byPeriod;
  private final @Nullable BitSet skipped;
  private final int periods;
  private final int periodSets;
  private final int labels;
  private final int places;

  final long[] sums;
  final long[] counts;

  /**
   * Prepares the sums.
   *
   * @param labelSets the code of each project's set of labels, for each dimension of labels
   * @param labelCounts the number of different sets in each of these dimensions
   * @param byPeriod whether periods are told apart
   * @param skipped the projects that don't count here, if any
   */
  RawSums(
      IndexColumns columns,
      int[][] labelSets,
      int[] labelCounts,
      boolean byPeriod,
      @Nullable BitSet skipped) {
    this.columns = columns;
    this.labelSets = labelSets;
    this.labelCounts = labelCounts;
    this.byPeriod = byPeriod;
    this.skipped = skipped;
    this.periods = byPeriod ? Math.max(1, columns.periods().size()) : 1;
    this.periodSets = byPeriod ? columns.periodSets().length : 1;
    this.labels = IntStream.of(labelCounts).reduce(1, Math::multiplyExact);
    this.places = columns.placements().size() + columns.placeLists().length;
    this.sums = new long[columns.placements().size() * labels * periods];
    this.counts = new long[places * labels * periodSets * AppealIndex.STATES];
  }

  /** Returns how many cells the arrays of such sums would have. */
  static double cells(IndexColumns columns, int[] labelCounts, boolean byPeriod) {
    double cells = (double) columns.placements().size() + columns.placeLists().length;
    for (int count : labelCounts) {
      cells *= count;
    }
    return cells
        * (byPeriod ? columns.periodSets().length + columns.periods().size() : 1)
        * AppealIndex.STATES;
  }

  RawSums compute() {
    int projects = columns.placeOf().length;
    int chunks = (projects + CHUNK - 1) / CHUNK;
    if (chunks <= 1) {
      add(0, projects);
      return this;
    }
    int threads = Math.min(chunks, Runtime.getRuntime().availableProcessors());
    RawSums[] partial = new RawSums[threads];
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            i -> {
              partial[i] = i == 0 ? this : new RawSums(this);
              partial[i].add(
                  (int) ((long) projects * i / threads),
                  (int) ((long) projects * (i + 1) / threads));
            });
    for (int i = 1; i < threads; i++) {
      plus(sums, partial[i].sums);
      plus(counts, partial[i].counts);
    }
    return this;
  }

  private RawSums(RawSums like) {
    this(like.columns, like.labelSets, like.labelCounts, like.byPeriod, like.skipped);
  }

  private static void plus(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private void add(int from, int to) {
    if (skipped != null) {
      for (int p = skipped.nextClearBit(from); p < to; p = skipped.nextClearBit(p + 1)) {
        add(p, p + 1, labelCode(p));
      }
    } else if (labelSets.length == 0) {
      for (int p = from; p < to; p++) {
        add(p, p + 1, 0);
      }
    } else if (labelSets.length == 1) {
      int[] sets = labelSets[0];
      for (int p = from; p < to; p++) {
        add(p, p + 1, sets[p]);
      }
    } else {
      for (int p = from; p < to; p++) {
        add(p, p + 1, labelCode(p));
      }
    }
  }

  private int labelCode(int project) {
    int code = 0;
    for (int i = 0; i < labelSets.length; i++) {
      code = code * labelCounts[i] + labelSets[i][project];
    }
    return code;
  }

  private void add(int p, int next, int label) {
    int place = columns.placeOf()[p];
    int placeOrList = place >= 0 ? place : columns.placements().size() - 1 - place;
    int periodSet = byPeriod ? columns.periodSetOf()[p] : 0;
    counts[
        ((placeOrList * labels + label) * periodSets + periodSet) * AppealIndex.STATES
            + columns.stateOf()[p]]++;
    int first = columns.firstLine()[p];
    int end = columns.firstLine()[next];
    if (place < 0) {
      addParts(p, label, -1 - place, end - first);
    } else if (byPeriod) {
      int base = (place * labels + label) * periods;
      for (int line = first; line < end; line++) {
        sums[base + columns.periodOf()[line]] += columns.amounts()[line];
      }
    } else {
      long sum = 0;
      for (int line = first; line < end; line++) {
        sum += columns.amounts()[line];
      }
      sums[place * labels + label] += sum;
    }
  }

  private void addParts(int p, int label, int list, int lines) {
    int[] codes = columns.placeLists()[list];
    long[] parts = columns.partsOf(p);
    for (int line = 0; line < lines; line++) {
      int period = byPeriod ? columns.periodOf()[columns.firstLine()[p] + line] : 0;
      for (int i = 0; i < codes.length; i++) {
        sums[(codes[i] * labels + label) * periods + period] += parts[line * codes.length + i];
      }
    }
  }

  int labels() {
    return labels;
  }

  int periods() {
    return periods;
  }

  int periodSets() {
    return periodSets;
  }

  int places() {
    return places;
  }

  /** The code of the set that a combination of labels has in one dimension. */
  int set(int label, int dimension) {
    int code = label;
    for (int i = labelCounts.length - 1; i > dimension; i--) {
      code /= labelCounts[i];
    }
    return code % labelCounts[dimension];
  }
}
