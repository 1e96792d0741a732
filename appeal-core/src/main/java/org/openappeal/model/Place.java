package org.openappeal.model;

/** A region or a country, as the appeal cuts the world. */
public sealed interface Place permits Region, Country {

  /** The id by which projects, statements and sections refer to the place. */
  PlaceId id();

  /** The name as the appeal prints it. */
  String name();
}
