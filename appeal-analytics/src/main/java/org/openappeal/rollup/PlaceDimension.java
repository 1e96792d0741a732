package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import org.openappeal.model.Country;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;

/** A dimension whose members are places, or what stands for having none. */
record PlaceDimension(String name, Grain grain, int level) implements Dimension {

  /** Which place on the path from a region down to the project counts. */
  enum Grain {
    LEVEL,
    COUNTRY,
    HEADING
  }

  private static final int HEADING_DEPTH = 3;

  Member member(Placement placement, Binding binding) {
    if (placement instanceof Placement.At at) {
      return at(at.place(), binding);
    }
    return switch ((Placement.Special) placement) {
      case WORLDWIDE ->
          Member.worldwide(grain == Grain.LEVEL ? binding.worldwideName() : "Multi-regional");
      case UNALLOCATED -> Member.UNALLOCATED;
      case UNSPECIFIED -> Member.UNSPECIFIED;
    };
  }

  private Member at(PlaceId id, Binding binding) {
    ImmutableList<Place> path = binding.places().path(id);
    Place last = path.get(path.size() - 1);
    return switch (grain) {
      case LEVEL ->
          path.size() >= level
              ? member(path.get(level - 1), binding)
              : last instanceof Country ? member(last, binding) : Member.REGIONAL;
      case COUNTRY -> last instanceof Country ? member(last, binding) : Member.REGIONAL;
      case HEADING ->
          last instanceof Country || path.size() >= HEADING_DEPTH
              ? member(last, binding)
              : Member.REGIONAL;
    };
  }

  private static Member member(Place place, Binding binding) {
    return new Member(place.id().value(), place.name(), binding.places().rank(place.id()));
  }
}
