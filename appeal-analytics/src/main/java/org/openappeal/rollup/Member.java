package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One value of a dimension: a region, a service, a year. Members are the same if key, label and
 * rank are.
 *
 * @param key what tells the member from the others, such as {@code kenya}; not blank
 * @param label what people read, such as {@code Kenya}; not blank
 * @param rank where it stands among the others: lower ranks come first, equal ranks by label
 */
public record Member(String key, String label, int rank)
    implements Comparable<Member>, Serializable {

  private static final int AFTER_ALL = Integer.MAX_VALUE - 1;

  static final Member REGIONAL = new Member("regional", "Regional", -1);
  static final Member NO_SERVICE = new Member("none", "No service", AFTER_ALL);
  static final Member NO_LABEL = new Member("none", "None", AFTER_ALL);
  static final Member UNALLOCATED = new Member("unallocated", "Not allocated", AFTER_ALL - 1);
  static final Member UNSPECIFIED = new Member("unspecified", "Not specified", AFTER_ALL);
  static final Member OTHERS = new Member("others", "All others", Integer.MAX_VALUE);
  static final Member UNSCHEDULED = new Member("unscheduled", "Unscheduled", AFTER_ALL);

  private static final Comparator<Member> ORDER =
      Comparator.comparingInt(Member::rank).thenComparing(Member::label).thenComparing(Member::key);

  /**
   * Checks key and label.
   *
   * @throws IllegalArgumentException if one of them is blank
   */
  public Member {
    checkArgument(!key.isBlank(), "Key of a member is blank: found \"%s\"", key);
    checkArgument(!label.isBlank(), "Label of a member is blank: found \"%s\"", label);
  }

  /**
   * Returns a member whose key is its label, sorted by it.
   *
   * @throws IllegalArgumentException if the label is blank
   */
  public static Member of(String label) {
    return new Member(label, label, 0);
  }

  static Member worldwide(String label) {
    return new Member("worldwide", label, AFTER_ALL - 2);
  }

  boolean isCalled(String name) {
    return label.equals(name) || key.equals(name);
  }

  /** Compares by rank, then by label, then by key. */
  @Override
  public int compareTo(Member other) {
    return ORDER.compare(this, other);
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label;
  }
}
