package org.openappeal.model;

import java.io.Serializable;

/**
 * What tells one printed figure of an appeal from all the others.
 *
 * @param value the id as written, for example {@code box-kenya}; not blank, without surrounding
 *     white space and control characters
 */
public record StatementId(String value) implements Comparable<StatementId>, Serializable {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public StatementId {
    Checks.id("Statement id", value);
  }

  /**
   * Returns the id that is written like this.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public static StatementId of(String value) {
    return new StatementId(value);
  }

  /** Compares by code unit, which is the same everywhere and in every locale. */
  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id as written. */
  @Override
  public String toString() {
    return value;
  }
}
