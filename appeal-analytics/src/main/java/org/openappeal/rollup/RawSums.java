package org.openappeal.rollup;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openappeal.rollup.AppealIndex.IndexColumns;

/**
 * What the columns add up to for each combination of codes that a query tells apart: the amounts by
 * placement, state, labels and period, and the numbers of projects by places, state, labels and
 * periods.
 */
final class RawSums {

  /** Below this number of projects another thread costs more than it does. */
  private static final int CHUNK = 1 << 16;

  private final IndexColumns columns;
  private final int[][] labelSets;
  private final int[] labelCounts;
  private final boolean byPlace;
  private final boolean byPeriod;
  private final @Nullable BitSet skipped;
  private final int periods;
  private final int periodSets;
  private final int labels;

  private final int[] periodOf;
  private final long[] amounts;

  final long[] sums;
  final long[] counts;

  /**
   * Prepares the sums.
   *
   * @param labelSets the code of each project's set of labels, for each dimension of labels
   * @param labelCounts the number of different sets in each of these dimensions
   * @param byPlace whether places are told apart
   * @param byPeriod whether periods are told apart
   * @param skipped the projects that don't count here, if any
   */
  RawSums(
      IndexColumns columns,
      int[][] labelSets,
      int[] labelCounts,
      boolean byPlace,
      boolean byPeriod,
      @Nullable BitSet skipped) {
    this.columns = columns;
    this.labelSets = labelSets;
    this.labelCounts = labelCounts;
    this.byPlace = byPlace;
    this.byPeriod = byPeriod;
    this.skipped = skipped;
    this.periodOf = columns.periodOf();
    this.amounts = columns.amounts();
    this.periods = byPeriod ? Math.max(1, columns.periods().size()) : 1;
    this.periodSets = byPeriod ? Math.max(1, columns.periodSets().length) : 1;
    this.labels = IntStream.of(labelCounts).reduce(1, Math::multiplyExact);
    int single = byPlace ? Math.max(1, columns.placements().size()) : 1;
    int places = byPlace ? single + columns.placeLists().length : 1;
    this.sums = new long[single * AppealIndex.STATES * labels * periods];
    this.counts = new long[places * AppealIndex.STATES * labels * periodSets];
  }

  /** Returns how many cells the arrays of such sums would have. */
  static double cells(IndexColumns columns, int[] labelCounts, boolean byPlace, boolean byPeriod) {
    double cells = byPlace ? 1.0 + columns.placements().size() + columns.placeLists().length : 1;
    for (int count : labelCounts) {
      cells *= count;
    }
    return cells
        * (byPeriod ? columns.periodSets().length + columns.periods().size() : 1)
        * AppealIndex.STATES;
  }

  RawSums compute() {
    int projects = columns.keyOf().length;
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
    this(like.columns, like.labelSets, like.labelCounts, like.byPlace, like.byPeriod, like.skipped);
  }

  private static void plus(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private void add(int from, int to) {
    if (skipped != null) {
      for (int p = skipped.nextClearBit(from); p < to; p = skipped.nextClearBit(p + 1)) {
        if (byPeriod) {
          addByPeriod(p, p + 1);
        } else {
          addTotals(p, p + 1);
        }
      }
    } else if (byPeriod) {
      addByPeriod(from, to);
    } else {
      addTotals(from, to);
    }
    columns
        .listOf()
        .forEach(
            (p, listAndState) -> {
              if (p >= from && p < to && (skipped == null || !skipped.get(p))) {
                addParts(p, listAndState);
              }
            });
  }

  private void addTotals(int from, int to) {
    long[] sum = sums;
    long[] count = counts;
    int[] keyOf = columns.keyOf();
    int mask = mask();
    long[] totalOf = columns.totalOf();
    if (labelSets.length == 0) {
      for (int p = from; p < to; p++) {
        int key = keyOf[p] & mask;
        count[key]++;
        sum[key] += totalOf[p];
      }
    } else if (labelSets.length == 1) {
      int[] sets = labelSets[0];
      int size = labels;
      for (int p = from; p < to; p++) {
        int key = (keyOf[p] & mask) * size + sets[p];
        count[key]++;
        sum[key] += totalOf[p];
      }
    } else {
      for (int p = from; p < to; p++) {
        int key = (keyOf[p] & mask) * labels + labelCode(p);
        count[key]++;
        sum[key] += totalOf[p];
      }
    }
  }

  private void addByPeriod(int from, int to) {
    int[] keyOf = columns.keyOf();
    int mask = mask();
    int[] setOf = columns.periodSetOf();
    int[] firstLine = columns.firstLine();
    if (labelSets.length == 1) {
      int[] sets = labelSets[0];
      int line = firstLine[from];
      for (int p = from; p < to; p++) {
        int end = firstLine[p + 1];
        addByPeriod((keyOf[p] & mask) * labels + sets[p], setOf[p], line, end);
        line = end;
      }
    } else {
      for (int p = from; p < to; p++) {
        addByPeriod(
            (keyOf[p] & mask) * labels + labelCode(p), setOf[p], firstLine[p], firstLine[p + 1]);
      }
    }
  }

  private void addByPeriod(int key, int set, int line, int end) {
    counts[key * periodSets + set]++;
    int base = key * periods;
    for (int i = line; i < end; i++) {
      sums[base + periodOf[i]] += amounts[i];
    }
  }

  /** Leaves a key's place away where places aren't told apart. */
  private int mask() {
    return byPlace ? -1 : AppealIndex.STATES - 1;
  }

  private int labelCode(int project) {
    int code = 0;
    for (int i = 0; i < labelSets.length; i++) {
      code = code * labelCounts[i] + labelSets[i][project];
    }
    return code;
  }

  /** Adds a project in several places, which the loops have put elsewhere. */
  private void addParts(int p, int listAndState) {
    int list = listAndState / AppealIndex.STATES;
    int state = listAndState % AppealIndex.STATES;
    int[] codes = columns.placeLists()[list];
    long[] parts = Objects.requireNonNull(columns.parts().get(p));
    int label = labelCode(p);
    int set = byPeriod ? columns.periodSetOf()[p] : 0;
    int place = byPlace ? Math.max(1, columns.placements().size()) + list : 0;
    counts[((place * AppealIndex.STATES + state) * labels + label) * periodSets + set]++;
    for (int i = 0; i < parts.length; i++) {
      int line = columns.firstLine()[p] + i / codes.length;
      int period = byPeriod ? periodOf[line] : 0;
      int key = (byPlace ? codes[i % codes.length] : 0) * AppealIndex.STATES + state;
      sums[(key * labels + label) * periods + period] += parts[i];
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

  /** The code of the set that a combination of labels has in one dimension. */
  int set(int label, int dimension) {
    int code = label;
    for (int i = labelCounts.length - 1; i > dimension; i--) {
      code /= labelCounts[i];
    }
    return code % labelCounts[dimension];
  }
}
