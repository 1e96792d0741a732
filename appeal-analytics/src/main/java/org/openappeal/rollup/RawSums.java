package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * What the columns of an index add up to for each combination of codes that a query tells apart:
 * the amounts by slot, placement and labels, and the numbers of projects by group, places and
 * labels. Works through a column at a time, for as many rows as stay in the processor's cache.
 */
final class RawSums {

  /** Below this number of rows another thread costs more than it does. */
  private static final int ROWS_OF_A_THREAD = 1 << 16;

  private final IndexColumns columns;
  private final LinePlan plan;
  private final RowKeys keys;
  private final long[][] sums;
  private final long[][] counts;

  /** Prepares the sums of rows with these keys. */
  RawSums(IndexColumns columns, LinePlan plan, RowKeys keys) {
    this.columns = columns;
    this.plan = plan;
    this.keys = keys;
    this.sums = new long[plan.slots().size()][keys.cells() + 1];
    this.counts = new long[plan.groups().size()][keys.cells() + 1];
  }

  /** Adds all rows up, on several threads if they are many. */
  RawSums compute() {
    return compute(Math.min(columns.placeOf().length / ROWS_OF_A_THREAD, parallelism()));
  }

  /** Adds all rows up in so many parts at once, at least one. */
  RawSums compute(int parts) {
    long rows = columns.placeOf().length;
    List<RawSums> others =
        IntStream.range(1, parts)
            .mapToObj(i -> new RawSums(columns, plan, keys.another()))
            .toList();
    IntStream.range(0, Math.max(1, parts))
        .parallel()
        .forEach(
            i ->
                (i == 0 ? this : others.get(i - 1))
                    .add(
                        (int) (rows * i / Math.max(1, parts)),
                        (int) (rows * (i + 1) / Math.max(1, parts))));
    for (RawSums other : others) {
      plus(sums, other.sums);
      plus(counts, other.counts);
    }
    return this;
  }

  private static int parallelism() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return (pool == null ? ForkJoinPool.commonPool() : pool).getParallelism();
  }

  private static void plus(long[][] to, long[][] from) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to[i].length; j++) {
        to[i][j] += from[i][j];
      }
    }
  }

  private void add(int from, int to) {
    for (int i = 0; i < columns.blocks().size(); i++) {
      Block block = columns.blocks().get(i);
      int first = Math.max(from - block.firstRow(), 0);
      int end = Math.min(to - block.firstRow(), block.rows());
      if (first < end && plan.plan(i).isPresent()) {
        LinePlan.BlockPlan blockPlan = plan.plan(i).get();
        for (int row = first; row < end; row += RowKeys.MOST) {
          add(block, blockPlan, row, Math.min(RowKeys.MOST, end - row));
        }
      }
    }
  }

  private void add(Block block, LinePlan.BlockPlan blockPlan, int row, int rows) {
    keys.set(block.firstRow() + row, rows, RowKeys.TOGETHER);
    ImmutableList<LinePlan.Part> parts = blockPlan.parts();
    long[] count = counts[blockPlan.group()];
    boolean isCounting = block.places() == 1 && !parts.isEmpty() && parts.get(0).isAll();
    if (isCounting) {
      LinePlan.Part part = parts.get(0);
      addAndCount(sums[part.slot()], block.amounts(part.line(), 0) + row, count, rows);
    } else {
      count(count, rows);
    }
    for (int place = 0; place < block.places(); place++) {
      if (block.places() > 1) {
        keys.set(block.firstRow() + row, rows, place);
      }
      addParts(block, isCounting ? parts.subList(1, parts.size()) : parts, place, row, rows);
    }
  }

  private void addParts(
      Block block, ImmutableList<LinePlan.Part> parts, int place, int row, int rows) {
    for (int i = 0; i < parts.size(); i++) {
      LinePlan.Part part = parts.get(i);
      long[] to = sums[part.slot()];
      int from = block.amounts(part.line(), place) + row;
      if (!part.isAll()) {
        add(to, from, part, rows);
      } else if (i + 1 < parts.size() && parts.get(i + 1).isAll()) {
        LinePlan.Part next = parts.get(++i);
        add(to, from, sums[next.slot()], block.amounts(next.line(), place) + row, rows);
      } else {
        add(to, from, rows);
      }
    }
  }

  private void count(long[] to, int rows) {
    int[] codes = keys.codes();
    int first = keys.first();
    for (int i = 0; i < rows; i++) {
      to[codes[first + i]]++;
    }
  }

  private void addAndCount(long[] to, int from, long[] count, int rows) {
    long[] amounts = columns.amounts();
    int[] codes = keys.codes();
    int first = keys.first();
    for (int i = 0; i < rows; i++) {
      int code = codes[first + i];
      to[code] += amounts[from + i];
      count[code]++;
    }
  }

  private void add(long[] to, int from, int rows) {
    long[] amounts = columns.amounts();
    int[] codes = keys.codes();
    int first = keys.first();
    for (int i = 0; i < rows; i++) {
      to[codes[first + i]] += amounts[from + i];
    }
  }

  /** Adds two columns at once, which takes less time than one after the other. */
  private void add(long[] to, int from, long[] toOther, int fromOther, int rows) {
    long[] amounts = columns.amounts();
    int[] codes = keys.codes();
    int first = keys.first();
    for (int i = 0; i < rows; i++) {
      int code = codes[first + i];
      to[code] += amounts[from + i];
      toOther[code] += amounts[fromOther + i];
    }
  }

  private void add(long[] to, int from, LinePlan.Part part, int rows) {
    long[] amounts = columns.amounts();
    int[] codes = keys.codes();
    int first = keys.first();
    for (int i = 0; i < rows; i++) {
      long amount = amounts[from + i];
      to[codes[first + i]] +=
          amount * part.upTo() / part.all() - amount * part.before() / part.all();
    }
  }

  /** Returns the sums of a slot, by the code of the placement times that of labels. */
  long[] sums(int slot) {
    return Arrays.copyOf(sums[slot], keys.cells());
  }

  /** Returns the numbers of projects of a group, by the code of places times that of labels. */
  long[] counts(int group) {
    return Arrays.copyOf(counts[group], keys.cells());
  }

  int labelSets() {
    return keys.labelSets();
  }
}
