package org.openappeal.rollup;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Which rows stand for themselves. What the others below a row sum up is one row, "All others".
 *
 * @param levels how many dimensions, from the outermost in, are folded
 * @param kept the rows that stand for themselves
 */
record Folding(int levels, ImmutableSet<RollupKey> kept) implements Serializable {

  static final Folding NONE = new Folding(0, ImmutableSet.of());

  /**
   * Chooses level by level, so that what stands below "All others" is chosen too.
   *
   * @param levels how many dimensions are folded
   * @param fold gives the rollup under a folding
   * @param choice picks those of the rows right below one row that stand for themselves
   */
  static Folding choose(int levels, Function<Folding, Rollup> fold, RowChoice choice) {
    Folding folding = NONE;
    Set<RollupKey> kept = new HashSet<>();
    for (int level = 0; level < levels; level++) {
      Rollup rollup = fold.apply(folding);
      for (RollupRow row : rollup.rowsOf(level)) {
        choice.of(row.children()).forEach(child -> kept.add(child.key()));
      }
      folding = new Folding(level + 1, ImmutableSet.copyOf(kept));
    }
    return folding;
  }

  Folding outermost(int most) {
    return new Folding(Math.min(levels, most), kept);
  }

  Member fold(RollupKey above, Member member) {
    return above.members().size() >= levels || kept.contains(above.with(member))
        ? member
        : Member.OTHERS;
  }
}
