package org.openappeal.model;

import java.io.Serializable;

/**
 * The code of a service, a line of work of the organization that appeals.
 *
 * @param value the id as written, for example {@code MIGRATION_HEALTH}; not blank, without
 *     surrounding white space and control characters
 */
public record ServiceCode(String value) implements Comparable<ServiceCode>, Serializable {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public ServiceCode {
    Checks.id("Service code", value);
  }

  /**
   * Returns the id that is written like this.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public static ServiceCode of(String value) {
    return new ServiceCode(value);
  }

  /** Compares by code unit, which is the same everywhere and in every locale. */
  @Override
  public int compareTo(ServiceCode other) {
    return value.compareTo(other.value);
  }

  /** Returns the id as written. */
  @Override
  public String toString() {
    return value;
  }
}
