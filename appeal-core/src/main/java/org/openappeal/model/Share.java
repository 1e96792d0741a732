package org.openappeal.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The part of a project that takes place in one of several places.
 *
 * @param place where
 * @param percent the part in percent, 0 to 100, exact, without trailing zeros after the point
 */
public record Share(PlaceId place, BigDecimal percent) {

  /**
   * Checks the percentage and drops its trailing zeros.
   *
   * @throws IllegalArgumentException if the percentage is below 0 or above 100
   */
  public Share {
    Objects.requireNonNull(place, "place");
    percent = Checks.percent("Location share", percent, place);
  }

  /**
   * Returns a share.
   *
   * @throws IllegalArgumentException if the percentage isn't a number from 0 to 100
   */
  public static Share of(String place, String percent) {
    return new Share(PlaceId.of(place), new BigDecimal(percent));
  }

  /** Returns a share of whole percents. */
  public static Share of(Place place, long percent) {
    return new Share(place.id(), BigDecimal.valueOf(percent));
  }

  /** Returns place and percentage, such as {@code kenya 50}. */
  @Override
  public String toString() {
    return place + " " + percent.toPlainString();
  }
}
