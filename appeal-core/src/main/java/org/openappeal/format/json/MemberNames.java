package org.openappeal.format.json;

import com.google.common.collect.ImmutableList;

/** The names that an object may have, in the order in which they are written. */
final class MemberNames {

  private final ImmutableList<String> names;
  private final long required;
  private final boolean exactlyOne;

  private MemberNames(ImmutableList<String> names, long required, boolean exactlyOne) {
    this.names = names;
    this.required = required;
    this.exactlyOne = exactlyOne;
  }

  static MemberNames required(String... names) {
    return new MemberNames(ImmutableList.copyOf(names), (1L << names.length) - 1, false);
  }

  static MemberNames optional(String... names) {
    return new MemberNames(ImmutableList.copyOf(names), 0, false);
  }

  /** Returns the names of an object that has exactly one of them. */
  static MemberNames oneOf(String... names) {
    return new MemberNames(ImmutableList.copyOf(names), 0, true);
  }

  MemberNames andRequired(String... more) {
    MemberNames all = andOptional(more);
    long bits = (1L << all.names.size()) - (1L << names.size());
    return new MemberNames(all.names, required | bits, exactlyOne);
  }

  MemberNames andOptional(String... more) {
    ImmutableList<String> all = ImmutableList.<String>builder().addAll(names).add(more).build();
    return new MemberNames(all, required, exactlyOne);
  }

  /** Returns the index of the name, looking first where it is likely to be, or -1. */
  int indexOf(String name, int likely) {
    int size = names.size();
    for (int i = 0; i < size; i++) {
      int index = (likely + i) % size;
      if (names.get(index).equals(name)) {
        return index;
      }
    }
    return -1;
  }

  boolean isExactlyOne() {
    return exactlyOne;
  }

  /** Returns the names that are needed and not among those seen. */
  ImmutableList<String> missing(long seen) {
    return select(required & ~seen);
  }

  /** Returns the names whose bits are set. */
  ImmutableList<String> select(long bits) {
    ImmutableList.Builder<String> selected = ImmutableList.builder();
    for (int i = 0; i < names.size(); i++) {
      if ((bits & 1L << i) != 0) {
        selected.add(names.get(i));
      }
    }
    return selected.build();
  }

  /** Returns the names, such as {@code id, name, summary}. */
  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
