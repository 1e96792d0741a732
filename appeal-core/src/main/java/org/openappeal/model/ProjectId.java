package org.openappeal.model;

import java.io.Serializable;

/**
 * What tells one project of an appeal from all the others.
 *
 * @param value the id as written, for example {@code KE-1}; not blank, without surrounding white
 *     space and control characters
 */
public record ProjectId(String value) implements Comparable<ProjectId>, Serializable {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public ProjectId {
    Checks.id("Project id", value);
  }

  /**
   * Returns the id that is written like this.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public static ProjectId of(String value) {
    return new ProjectId(value);
  }

  /** Compares by code unit, which is the same everywhere and in every locale. */
  @Override
  public int compareTo(ProjectId other) {
    return value.compareTo(other.value);
  }

  /** Returns the id as written. */
  @Override
  public String toString() {
    return value;
  }
}
