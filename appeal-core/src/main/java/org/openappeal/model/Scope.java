package org.openappeal.model;

import java.util.Objects;

/**
 * What a printed figure or a section is about: the whole appeal, one region or country with all
 * that lies below it, or the multi-regional projects.
 */
public sealed interface Scope {

  /** Returns the scope of the whole appeal. */
  static Scope all() {
    return Everything.ALL;
  }

  /** Returns the scope of the projects that stand under no region: the multi-regional ones. */
  static Scope worldwide() {
    return Multiregional.WORLDWIDE;
  }

  /** Returns the scope of a region or country and all that lies below it. */
  static Scope of(Place place) {
    return new OfPlace(place.id());
  }

  /**
   * Returns the scope of the region or country of this id and all that lies below it.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  static Scope of(String place) {
    return new OfPlace(PlaceId.of(place));
  }

  /**
   * A region or country and all that lies below it.
   *
   * @param place where
   */
  record OfPlace(PlaceId place) implements Scope {

    /** Refuses null. */
    public OfPlace {
      Objects.requireNonNull(place, "place");
    }

    /** Returns the place's id. */
    @Override
    public String toString() {
      return place.toString();
    }
  }

  /** The whole appeal. */
  enum Everything implements Scope {
    /** The only value. */
    ALL;

    /** Returns {@code all}. */
    @Override
    public String toString() {
      return "all";
    }
  }

  /** The multi-regional projects. */
  enum Multiregional implements Scope {
    /** The only value. */
    WORLDWIDE;

    /** Returns {@code worldwide}. */
    @Override
    public String toString() {
      return "worldwide";
    }
  }
}
