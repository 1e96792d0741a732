package org.openappeal.rollup;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * Where a row stands: the members of the first dimensions of its query, none for the total.
 *
 * @param members one member a dimension, in the order of the query's dimensions
 */
public record RollupKey(ImmutableList<Member> members)
    implements Comparable<RollupKey>, Serializable {

  static final RollupKey TOTAL = new RollupKey(ImmutableList.of());

  private static final Comparator<Iterable<Member>> ORDER =
      Comparators.lexicographical(Comparator.<Member>naturalOrder());

  RollupKey with(Member member) {
    return new RollupKey(
        ImmutableList.<Member>builderWithExpectedSize(members.size() + 1)
            .addAll(members)
            .add(member)
            .build());
  }

  RollupKey parent() {
    return new RollupKey(members.subList(0, members.size() - 1));
  }

  /** Compares member by member; a subtotal comes before what it is made of. */
  @Override
  public int compareTo(RollupKey other) {
    return ORDER.compare(members, other.members);
  }

  /** Returns the labels, such as {@code Africa / Kenya}, or {@code Total}. */
  @Override
  public String toString() {
    return members.isEmpty()
        ? "Total"
        : members.stream().map(Member::label).collect(Collectors.joining(" / "));
  }
}
