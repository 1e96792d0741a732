package org.openappeal.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Who does a project together with the organization that appeals, or pays for it.
 *
 * @param name the name as stated, not blank
 * @param role what the partner does, or empty if not stated
 * @param reference the identifier of the organization, such as {@code GB-GOV-1} of IATI, or empty
 *     if not stated
 */
public record Partner(String name, Optional<PartnerRole> role, Optional<String> reference) {

  /**
   * Checks name and reference.
   *
   * @throws IllegalArgumentException if the name or the reference is blank, or the reference is
   *     surrounded by white space or holds a control character
   */
  public Partner {
    Checks.text("Partner name", name);
    Objects.requireNonNull(role, "role");
    reference.ifPresent(text -> Checks.id("Partner reference", text));
  }

  /**
   * Returns a partner whose role isn't stated.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static Partner of(String name) {
    return new Partner(name, Optional.empty(), Optional.empty());
  }

  /**
   * Returns a partner with a role.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static Partner of(String name, PartnerRole role) {
    return new Partner(name, Optional.of(role), Optional.empty());
  }

  /**
   * Returns this partner with the identifier of the organization.
   *
   * @throws IllegalArgumentException if the reference is blank, is surrounded by white space or
   *     holds a control character
   */
  public Partner withReference(String reference) {
    return new Partner(name, role, Optional.of(reference));
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
