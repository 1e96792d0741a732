package org.openappeal.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all ways in which so many of some positive numbers add up to a target: the last two by
 * walking in from both ends of the sorted numbers, the others one after another. That takes time in
 * the order of n^(size-1), and the room of the solutions that are kept.
 */
final class SubsetSum {

  private final long[] values;
  private final int maxKept;
  private final List<int[]> kept = new ArrayList<>();
  private long count;

  private SubsetSum(long[] sorted, int maxKept) {
    this.values = sorted;
    this.maxKept = maxKept;
  }

  /**
   * Returns the subsets, as places among the values.
   *
   * @param sorted the positive values, ascending
   * @param size how many make up a subset, two or more
   * @param maxKept how many subsets are returned at most; all are counted
   */
  static SubsetSum find(long[] sorted, long target, int size, int maxKept) {
    SubsetSum search = new SubsetSum(sorted, maxKept);
    search.search(0, target, size, new int[size]);
    return search;
  }

  long count() {
    return count;
  }

  List<int[]> subsets() {
    return kept;
  }

  private void search(int from, long target, int size, int[] chosen) {
    if (size == 2) {
      pairs(from, target, chosen);
      return;
    }
    for (int i = from; i <= values.length - size && values[i] * size <= target; i++) {
      chosen[chosen.length - size] = i;
      search(i + 1, target - values[i], size - 1, chosen);
    }
  }

  private void pairs(int from, long target, int[] chosen) {
    int low = from;
    int high = values.length - 1;
    while (low < high) {
      long sum = values[low] + values[high];
      if (sum < target) {
        low++;
      } else if (sum > target) {
        high--;
      } else if (values[low] == values[high]) {
        within(low, high, chosen);
        return;
      } else {
        int nextLow = runUp(low);
        int nextHigh = runDown(high);
        across(low, nextLow, nextHigh + 1, high + 1, chosen);
        low = nextLow;
        high = nextHigh;
      }
    }
  }

  private int runUp(int index) {
    int next = index;
    while (next < values.length && values[next] == values[index]) {
      next++;
    }
    return next;
  }

  private int runDown(int index) {
    int next = index;
    while (next >= 0 && values[next] == values[index]) {
      next--;
    }
    return next;
  }

  private void within(int low, int high, int[] chosen) {
    long equal = high - low + 1L;
    count += equal * (equal - 1) / 2;
    for (int i = low; i < high && kept.size() < maxKept; i++) {
      for (int j = i + 1; j <= high && kept.size() < maxKept; j++) {
        keep(i, j, chosen);
      }
    }
  }

  private void across(int fromLow, int toLow, int fromHigh, int toHigh, int[] chosen) {
    count += (long) (toLow - fromLow) * (toHigh - fromHigh);
    for (int i = fromLow; i < toLow && kept.size() < maxKept; i++) {
      for (int j = fromHigh; j < toHigh && kept.size() < maxKept; j++) {
        keep(i, j, chosen);
      }
    }
  }

  private void keep(int low, int high, int[] chosen) {
    int[] subset = Arrays.copyOf(chosen, chosen.length);
    subset[subset.length - 2] = low;
    subset[subset.length - 1] = high;
    kept.add(subset);
  }
}
