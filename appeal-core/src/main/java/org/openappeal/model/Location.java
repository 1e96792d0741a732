package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a project takes place: in one region or country, in several with exact shares, in several
 * whose shares nobody states, in the whole world, or where the document doesn't say.
 *
 * <pre>{@code
 * Location.in(kenya);
 * Location.shared(Share.of(kenya, 60), Share.of(uganda, 40));
 * Location.worldwide();
 * }</pre>
 */
public sealed interface Location {

  /** Returns the location in one region or country. */
  static Location in(Place place) {
    return new InPlace(place.id());
  }

  /**
   * Returns the location in the region or country of this id.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  static Location in(String place) {
    return new InPlace(PlaceId.of(place));
  }

  /**
   * Returns the location in several places.
   *
   * @throws IllegalArgumentException if the shares don't add up to exactly 100 %, or name a place
   *     twice
   */
  static Location shared(Share... shares) {
    return new Shared(ImmutableList.copyOf(shares));
  }

  /**
   * Returns the location in several places whose shares the document doesn't say.
   *
   * @throws IllegalArgumentException if there are fewer than two places
   */
  static Location among(Place... places) {
    return new Among(Arrays.stream(places).map(Place::id).collect(ImmutableSet.toImmutableSet()));
  }

  /** Returns the location of what concerns several regions: multi-regional. */
  static Location worldwide() {
    return Everywhere.WORLDWIDE;
  }

  /** Returns the location of what the document puts nowhere. */
  static Location unspecified() {
    return Nowhere.UNSPECIFIED;
  }

  /** Returns the places that are named, in the order given; none if worldwide or unspecified. */
  ImmutableSet<PlaceId> places();

  /**
   * One region or country. A project under a region is a regional one: it belongs to the region
   * itself and to none of its countries.
   *
   * @param place where
   */
  record InPlace(PlaceId place) implements Location {

    /** Refuses null. */
    public InPlace {
      Objects.requireNonNull(place, "place");
    }

    @Override
    public ImmutableSet<PlaceId> places() {
      return ImmutableSet.of(place);
    }

    /** Returns the place's id. */
    @Override
    public String toString() {
      return place.toString();
    }
  }

  /**
   * Several places with a share each.
   *
   * @param shares each place once; the percentages add up to exactly 100
   */
  record Shared(ImmutableList<Share> shares) implements Location {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if the shares don't add up to exactly 100 %, or name a place
     *     twice
     */
    public Shared {
      BigDecimal sum = BigDecimal.ZERO;
      Set<PlaceId> seen = new HashSet<>();
      for (Share share : shares) {
        sum = sum.add(share.percent());
        checkArgument(
            seen.add(share.place()),
            "Location names a place twice: found %s again, expected one share a place",
            share.place());
      }
      checkArgument(
          sum.compareTo(WHOLE) == 0,
          "Location shares must add up to 100 %: found %s % (%s)",
          sum.toPlainString(),
          list(shares));
    }

    @Override
    public ImmutableSet<PlaceId> places() {
      return shares.stream().map(Share::place).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns places and percentages, such as {@code kenya 60, uganda 40}. */
    @Override
    public String toString() {
      return list(shares);
    }

    private static String list(ImmutableList<?> items) {
      return items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
  }

  /**
   * Several places whose shares the document doesn't say.
   *
   * @param places two or more
   */
  record Among(ImmutableSet<PlaceId> places) implements Location {

    /**
     * Checks the number of places.
     *
     * @throws IllegalArgumentException if there are fewer than two places
     */
    public Among {
      checkArgument(
          places.size() >= 2,
          "Location among several places: found %s, expected two or more",
          places);
    }

    /** Returns the places, such as {@code among kenya, uganda}. */
    @Override
    public String toString() {
      return "among " + Shared.list(places.asList());
    }
  }

  /** The whole world. */
  enum Everywhere implements Location {
    /** The only value. */
    WORLDWIDE;

    @Override
    public ImmutableSet<PlaceId> places() {
      return ImmutableSet.of();
    }

    /** Returns {@code worldwide}. */
    @Override
    public String toString() {
      return "worldwide";
    }
  }

  /** Not said. */
  enum Nowhere implements Location {
    /** The only value. */
    UNSPECIFIED;

    @Override
    public ImmutableSet<PlaceId> places() {
      return ImmutableSet.of();
    }

    /** Returns {@code unspecified}. */
    @Override
    public String toString() {
      return "unspecified";
    }
  }
}
