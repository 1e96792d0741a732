package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the miscounts of a cause that make a difference within a range of places. */
final class MiscountIndex {

  private static final Comparator<Miscount> ORDER =
      Comparator.comparingLong(Miscount::delta)
          .thenComparingInt(Miscount::rank)
          .thenComparing(miscount -> miscount.project().id());

  private static final Comparator<Miscount> BY_RANK =
      Comparator.comparingInt(Miscount::rank).thenComparing(ORDER);

  private final Map<Cause, List<Miscount>> byDelta = new EnumMap<>(Cause.class);
  private final Map<Cause, List<Miscount>> byRank = new EnumMap<>(Cause.class);

  MiscountIndex(List<Miscount> miscounts) {
    for (Miscount miscount : miscounts) {
      byDelta.computeIfAbsent(miscount.cause(), cause -> new ArrayList<>()).add(miscount);
    }
    byDelta.forEach(
        (cause, list) -> {
          list.sort(ORDER);
          byRank.put(cause, ImmutableList.sortedCopyOf(BY_RANK, list));
        });
  }

  Set<Cause> causes() {
    return byDelta.keySet();
  }

  /** Returns the miscounts of a cause that change the sum by so much. */
  List<Miscount> find(Cause cause, long delta, RankRange range) {
    List<Miscount> sorted = byDelta.getOrDefault(cause, ImmutableList.of());
    return sorted.subList(
        lowerBound(sorted, delta, range.from()), lowerBound(sorted, delta, range.to()));
  }

  /** Returns how many miscounts of a cause there are in a range of places. */
  int count(Cause cause, RankRange range) {
    return all(cause, range).size();
  }

  /** Returns the miscounts of a cause in a range of places. */
  List<Miscount> all(Cause cause, RankRange range) {
    List<Miscount> sorted = byRank.getOrDefault(cause, ImmutableList.of());
    return sorted.subList(lowerBound(sorted, range.from()), lowerBound(sorted, range.to()));
  }

  private static int lowerBound(List<Miscount> sorted, long delta, int rank) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Miscount miscount = sorted.get(middle);
      int order = Long.compare(miscount.delta(), delta);
      if (order < 0 || order == 0 && miscount.rank() < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int lowerBound(List<Miscount> sorted, int rank) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).rank() < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
