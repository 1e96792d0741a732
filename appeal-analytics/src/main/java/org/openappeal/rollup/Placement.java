package org.openappeal.rollup;

import java.util.Objects;
import org.openappeal.model.PlaceId;

/** Where a part of a project takes place. */
sealed interface Placement {

  /** In one region or country. */
  record At(PlaceId place) implements Placement {
    public At {
      Objects.requireNonNull(place, "place");
    }
  }

  /** In no particular one. */
  enum Special implements Placement {
    WORLDWIDE,
    UNALLOCATED,
    UNSPECIFIED
  }
}
