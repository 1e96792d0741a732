package org.openappeal.reconcile;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the projects of a scope that add nothing to its sum, by reason. */
final class Gaps {

  private final Map<Kind, List<Integer>> ranks = new EnumMap<>(Kind.class);
  private final Multiset<Integer> unshared = HashMultiset.create();

  Gaps() {
    for (Kind kind : Kind.values()) {
      ranks.put(kind, new ArrayList<>());
    }
  }

  void add(Kind kind, int rank) {
    of(kind).add(rank);
  }

  /** Notes a project of which a scope holds a part, and nobody says how much. */
  void addUnshared(int scopeRank) {
    unshared.add(scopeRank);
  }

  void sort() {
    ranks.values().forEach(Collections::sort);
  }

  int count(Kind kind, int fromRank, int toRank) {
    return find(of(kind), toRank) - find(of(kind), fromRank);
  }

  private List<Integer> of(Kind kind) {
    return ranks.getOrDefault(kind, List.of());
  }

  private static int find(List<Integer> sorted, int rank) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle) < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  ImmutableList<String> notes(int fromRank, int toRank) {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    for (Kind kind : Kind.values()) {
      add(notes, count(kind, fromRank, toRank), kind.one, kind.many);
    }
    add(
        notes,
        unshared.count(fromRank),
        "project here and elsewhere whose shares aren't stated",
        "projects here and elsewhere whose shares aren't stated");
    return notes.build();
  }

  private static void add(ImmutableList.Builder<String> notes, int count, String one, String many) {
    if (count > 0) {
      notes.add(Explanation.count(count, one, many));
    }
  }

  /** Why a project adds nothing. */
  enum Kind {
    UNKNOWN("project without a figure of its own", "projects without a figure of their own"),
    CARRIED("project whose money stands elsewhere", "projects whose money stands elsewhere"),
    IN_PARTS("project whose parts are counted", "projects whose parts are counted"),
    FOREIGN("project in another currency", "projects in other currencies");

    private final String one;
    private final String many;

    Kind(String one, String many) {
      this.one = one;
      this.many = many;
    }
  }
}
