package org.openappeal.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/** Who appeals, and who belongs to it. */
@Value.Immutable
@ModelStyle
public abstract class Organization {

  Organization() {}

  /** The full name. */
  public abstract String name();

  /** The abbreviation, such as IOM. */
  public abstract Optional<String> abbreviation();

  /** The States that are members or observers, in printed order. */
  public abstract ImmutableList<MemberState> states();

  /** The organizations that have observer status, in printed order. */
  public abstract ImmutableList<String> observers();

  /** Returns the states of one status, in printed order. */
  public ImmutableList<MemberState> states(MembershipStatus status) {
    return states().stream()
        .filter(state -> state.status() == status)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns how the State of this code belongs to the organization, or empty if it doesn't. */
  public Optional<MembershipStatus> statusOf(CountryCode code) {
    return states().stream()
        .filter(state -> state.codes().contains(code))
        .map(MemberState::status)
        .findFirst();
  }

  @Value.Check
  void check() {
    Checks.text("Organization name", name());
    abbreviation().ifPresent(text -> Checks.text("Organization abbreviation", text));
    observers().forEach(text -> Checks.text("Observer", text));
  }

  /**
   * Returns an organization of which only the name is known.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public static Organization of(String name) {
    return builder().name(name).build();
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this organization. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds an organization; the name is needed. */
  public static final class Builder extends ImmutableOrganization.Builder {
    Builder() {}
  }
}
