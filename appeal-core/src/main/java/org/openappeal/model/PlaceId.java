package org.openappeal.model;

import java.io.Serializable;

/**
 * What tells one region or country of an appeal from all the others.
 *
 * @param value the id as written, for example {@code south-eastern-europe}; not blank, without
 *     surrounding white space and control characters
 */
public record PlaceId(String value) implements Comparable<PlaceId>, Serializable {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public PlaceId {
    Checks.id("Place id", value);
  }

  /**
   * Returns the id that is written like this.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public static PlaceId of(String value) {
    return new PlaceId(value);
  }

  /** Compares by code unit, which is the same everywhere and in every locale. */
  @Override
  public int compareTo(PlaceId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id as written. */
  @Override
  public String toString() {
    return value;
  }
}
