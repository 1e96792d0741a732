package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * A part of the world in the appeal's own cut. It holds further regions (then called sub-regions)
 * and countries, in the order in which they are printed, or nothing at all.
 *
 * <pre>{@code
 * Region africa = Region.of("africa", "Africa",
 *     Region.of("east-africa", "East Africa", Country.of("kenya", "Kenya", "KE")));
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract non-sealed class Region implements Place {

  private static final long serialVersionUID = 1L;

  /** How deep regions may be nested: no appeal comes near it, and it keeps recursion bounded. */
  static final int MAX_HEIGHT = 100;

  Region() {}

  @Override
  public abstract PlaceId id();

  @Override
  public abstract String name();

  /** The regions and countries right below this one, in printed order. */
  public abstract ImmutableList<Place> places();

  /** Returns this region with another name. */
  public abstract Region withName(String name);

  /** Returns this region with other places below it. */
  public abstract Region withPlaces(Iterable<? extends Place> places);

  /** How many levels of regions there are from here down, this one included. */
  @Value.Derived
  int height() {
    int below = 0;
    for (Place place : places()) {
      below = Math.max(below, place instanceof Region region ? region.height() : 0);
    }
    return below + 1;
  }

  @Value.Check
  void check() {
    Checks.text("Region name", name());
    checkArgument(
        height() <= MAX_HEIGHT,
        "Regions are nested too deep: found %s levels, expected at most %s in region %s",
        height(),
        MAX_HEIGHT,
        id());
  }

  /**
   * Returns a region of these places.
   *
   * @throws IllegalArgumentException if the id or the name is blank
   */
  public static Region of(String id, String name, Place... places) {
    return builder().id(id).name(name).addPlaces(places).build();
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this region. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a region; id and name are needed. */
  public static final class Builder extends ImmutableRegion.Builder {
    Builder() {}

    /** Sets the id, written as text. */
    public Builder id(String id) {
      return id(PlaceId.of(id));
    }
  }
}
