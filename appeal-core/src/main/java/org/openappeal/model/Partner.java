package org.openappeal.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Who does a project together with the organization that appeals, or pays for it.
 *
 * @param name the name as stated, not blank
 * @param role what the partner does, or empty if not stated
 */
public record Partner(String name, Optional<PartnerRole> role) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Partner {
    Checks.text("Partner name", name);
    Objects.requireNonNull(role, "role");
  }

  /**
   * Returns a partner whose role isn't stated.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static Partner of(String name) {
    return new Partner(name, Optional.empty());
  }

  /**
   * Returns a partner with a role.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static Partner of(String name, PartnerRole role) {
    return new Partner(name, Optional.of(role));
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
