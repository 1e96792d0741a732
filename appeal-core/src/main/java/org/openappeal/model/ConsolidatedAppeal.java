package org.openappeal.model;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;

/**
 * An inter-agency appeal (a CAP of the United Nations) in which the organization takes part.
 *
 * @param name the country or region as printed, not blank
 * @param codes the codes of ISO 3166 if it is about countries
 * @param place the place of this appeal that it is about, if there is one
 */
public record ConsolidatedAppeal(
    String name, ImmutableSet<CountryCode> codes, Optional<PlaceId> place) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public ConsolidatedAppeal {
    Checks.text("Consolidated appeal name", name);
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(place, "place");
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
