package org.openappeal.model;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * A State that belongs to the organization, or observes it.
 *
 * @param name the name as printed, not blank
 * @param codes its codes of ISO 3166, withdrawn ones too; empty where none exists
 * @param status whether it is a member
 */
public record MemberState(String name, ImmutableSet<CountryCode> codes, MembershipStatus status) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public MemberState {
    Checks.text("State name", name);
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(status, "status");
  }

  /** Returns name and status, such as {@code Kenya (member)}. */
  @Override
  public String toString() {
    return name + " (" + status + ")";
  }
}
