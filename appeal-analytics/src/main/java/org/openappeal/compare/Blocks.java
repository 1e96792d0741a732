package org.openappeal.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts candidate pairs into blocks that have no project in common, so that each can be assigned on
 * its own. A pair that would make a block grow beyond its bound is left out; the least similar
 * pairs come last. Where no block reaches the bound, nothing is left out.
 */
final class Blocks {

  /** A project of one side that may be the same as one of the other side. */
  record Pair(int row, int column, double similarity, long weight) {}

  private static final int MOST_PROJECTS = 400;

  private static final Comparator<Pair> STRONGEST_FIRST =
      Comparator.comparingLong(Pair::weight)
          .reversed()
          .thenComparingInt(Pair::row)
          .thenComparingInt(Pair::column);

  private final int[] parent;
  private final int[] size;
  private final int rows;

  private Blocks(int rows, int columns) {
    this.rows = rows;
    this.parent = IntStream.range(0, rows + columns).toArray();
    this.size = new int[rows + columns];
    Arrays.fill(size, 1);
  }

  static ImmutableList<ImmutableList<Pair>> of(List<Pair> pairs, int rows, int columns) {
    Blocks blocks = new Blocks(rows, columns);
    ImmutableList<Pair> kept =
        pairs.stream().sorted(STRONGEST_FIRST).filter(blocks::join).collect(toImmutableList());
    return kept.stream()
        .collect(toImmutableListMultimap(pair -> blocks.root(pair.row), pair -> pair))
        .asMap()
        .values()
        .stream()
        .map(ImmutableList::copyOf)
        .collect(toImmutableList());
  }

  private boolean join(Pair pair) {
    int one = root(pair.row);
    int two = root(rows + pair.column);
    if (one == two) {
      return true;
    }
    if (size[one] + size[two] > MOST_PROJECTS) {
      return false;
    }
    parent[two] = one;
    size[one] += size[two];
    return true;
  }

  private int root(int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
