package org.openappeal.compare;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BlocksTest {

  private static final int PROJECTS = 1_000;

  @Test
  void aLongChainIsCutAtItsWeakestPairs() {
    List<Blocks.Pair> pairs = new ArrayList<>();
    for (int i = 1; i < PROJECTS; i++) {
      pairs.add(new Blocks.Pair(i, i - 1, 0.7, 7));
    }
    for (int i = 0; i < PROJECTS; i++) {
      pairs.add(new Blocks.Pair(i, i, 0.9, 9));
    }
    ImmutableList<ImmutableList<Blocks.Pair>> blocks = Blocks.of(pairs, PROJECTS, PROJECTS);
    Set<Integer> rows = new HashSet<>();
    long strong = 0;
    for (ImmutableList<Blocks.Pair> block : blocks) {
      Set<Integer> rowsHere = new HashSet<>();
      Set<Integer> columnsHere = new HashSet<>();
      block.forEach(pair -> rowsHere.add(pair.row()));
      block.forEach(pair -> columnsHere.add(pair.column()));
      assertThat(rowsHere.size() + columnsHere.size()).isAtMost(400);
      assertThat(rows).containsNoneIn(rowsHere);
      rows.addAll(rowsHere);
      strong += block.stream().filter(pair -> pair.weight() == 9).count();
    }
    assertThat(strong).isEqualTo(PROJECTS);
    assertThat(blocks.size()).isAtMost(10);
  }

  @Test
  void whatIsSmallIsCutOnlyWhereNothingHoldsItTogether() {
    List<Blocks.Pair> pairs =
        List.of(
            new Blocks.Pair(0, 0, 0.7, 7),
            new Blocks.Pair(1, 0, 0.8, 8),
            new Blocks.Pair(2, 2, 0.9, 9));
    assertThat(Blocks.of(pairs, 3, 3))
        .containsExactly(
            ImmutableList.of(pairs.get(1), pairs.get(0)), ImmutableList.of(pairs.get(2)));
  }
}
