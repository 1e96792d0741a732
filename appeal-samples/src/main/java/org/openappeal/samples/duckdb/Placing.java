package org.openappeal.samples.duckdb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.Share;
import org.openappeal.money.Split;

/**
 * One of the places where a project takes place.
 *
 * @param position its number among them, from 1
 * @param placement what kind of place it is
 * @param place the place, or empty if there is none
 * @param percent the share, or empty if nobody states it
 */
record Placing(
    int position, String placement, Optional<PlaceId> place, Optional<BigDecimal> percent) {

  private static final Optional<BigDecimal> ALL = Optional.of(BigDecimal.valueOf(100));
  private static final String UNALLOCATED = "unallocated";

  /** Returns the places of a project, at least one. */
  static List<Placing> of(Project project) {
    Location location = project.location();
    List<Placing> placings = new ArrayList<>();
    if (location instanceof Location.Shared shared) {
      for (Share share : shared.shares()) {
        placings.add(at(placings, Optional.of(share.percent()), "place", share.place()));
      }
    } else if (location.places().isEmpty()) {
      placings.add(new Placing(1, location.toString(), Optional.empty(), ALL));
    } else {
      boolean isOne = location instanceof Location.InPlace;
      for (PlaceId place : location.places()) {
        placings.add(
            at(placings, isOne ? ALL : Optional.empty(), isOne ? "place" : UNALLOCATED, place));
      }
    }
    return placings;
  }

  private static Placing at(
      List<Placing> before, Optional<BigDecimal> percent, String placement, PlaceId place) {
    return new Placing(before.size() + 1, placement, Optional.of(place), percent);
  }

  /**
   * Returns the parts of a project's money, one a place in their order, or one alone where nobody
   * states the shares. They add up to it.
   */
  static ImmutableList<Money> split(Project project, Money money) {
    if (!(project.location() instanceof Location.Shared shared)) {
      return ImmutableList.of(money);
    }
    ImmutableMap.Builder<PlaceId, BigDecimal> weights = ImmutableMap.builder();
    shared.shares().forEach(share -> weights.put(share.place(), share.percent()));
    ImmutableSortedMap<PlaceId, Money> parts = Split.of(money).byWeights(weights.buildOrThrow());
    return shared.shares().stream()
        .map(share -> parts.get(share.place()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns over how many places the money of a project is split. */
  static int parts(Project project) {
    return project.location() instanceof Location.Shared shared ? shared.shares().size() : 1;
  }
}
