package org.openappeal.model;

import java.util.Objects;

/**
 * What a printed figure or a section is about: the whole appeal, one region or country with all
 * that lies below it, the multi-regional projects, those without a place, or one service.
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

  /** Returns the scope of the projects of which the document doesn't say where they stand. */
  static Scope unspecified() {
    return Unplaced.UNSPECIFIED;
  }

  /** Returns the scope of the projects that belong to a service. */
  static Scope of(ServiceCode service) {
    return new OfService(service);
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

  /**
   * The projects that belong to a service.
   *
   * @param service which
   */
  record OfService(ServiceCode service) implements Scope {

    /** Refuses null. */
    public OfService {
      Objects.requireNonNull(service, "service");
    }

    /** Returns {@code service} and its code. */
    @Override
    public String toString() {
      return "service " + service;
    }
  }

  /** The projects without a place. */
  enum Unplaced implements Scope {
    /** The only value. */
    UNSPECIFIED;

    /** Returns {@code unspecified}. */
    @Override
    public String toString() {
      return "unspecified";
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
