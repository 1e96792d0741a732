package org.openappeal.model;

import java.io.Serializable;

/** A region or a country, as the appeal cuts the world. */
public sealed interface Place extends Serializable permits Region, Country {

  /** The id by which projects, statements and sections refer to the place. */
  PlaceId id();

  /** The name as the appeal prints it. */
  String name();
}
