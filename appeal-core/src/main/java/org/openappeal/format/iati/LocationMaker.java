package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.geo.Regions;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Share;

/**
 * Makes the location of an activity from its countries and the regions of one list, which share the
 * activity among them. Regions of further lists say the same in other words, unless only all lists
 * together make up 100 percent.
 */
final class LocationMaker {

  private final ProblemLog log;
  private final Narratives narratives;

  LocationMaker(ProblemLog log, Narratives narratives) {
    this.log = log;
    this.narratives = narratives;
  }

  Location make(IatiActivity activity) {
    List<StatedShare> stated = stated(activity.countries(), activity.regions());
    List<PlaceId> places = new ArrayList<>();
    for (StatedShare share : stated) {
      PlaceId place = place(share);
      if (place == null) {
        return Location.unspecified();
      }
      places.add(place);
    }
    return places.isEmpty() ? Location.unspecified() : make(stated, places);
  }

  private ImmutableList<StatedShare> stated(
      ImmutableList<StatedShare> countries, ImmutableList<StatedShare> regions) {
    String list = list(regions);
    ImmutableList<StatedShare> kept =
        Stream.concat(
                countries.stream(),
                regions.stream().filter(region -> region.vocabulary().equals(list)))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<StatedShare> all = ImmutableList.copyOf(Iterables.concat(countries, regions));
    if (kept.size() == all.size() || Shares.fit(all).compareTo(Shares.fit(kept)) > 0) {
      return all;
    }
    for (StatedShare region : regions) {
      if (!region.vocabulary().equals(list)) {
        narratives.lose("recipient-region of a further list", region.at());
      }
    }
    return kept;
  }

  /** Returns the list of the DAC if one of the regions is of it, else that of the first region. */
  private static String list(ImmutableList<StatedShare> regions) {
    return regions.stream()
        .map(StatedShare::vocabulary)
        .filter(Codes.DAC::equals)
        .findFirst()
        .orElseGet(() -> regions.isEmpty() ? "" : regions.get(0).vocabulary());
  }

  private @Nullable PlaceId place(StatedShare share) {
    try {
      if (share.vocabulary().isEmpty()) {
        return PlaceIds.of(CountryCode.of(share.code()));
      }
      checkRegion(share);
      return PlaceIds.ofRegion(share.vocabulary(), share.code());
    } catch (IllegalArgumentException e) {
      log.error(ProblemCode.INVALID, Values.message(e), share.at());
      return null;
    }
  }

  private void checkRegion(StatedShare region) {
    if (region.vocabulary().equals(Codes.DAC) && Regions.dac(region.code()).isEmpty()) {
      log.warning(
          ProblemCode.INVALID,
          "No such region: found \"" + region.code() + "\", expected a code of the DAC such as 298",
          region.at());
    }
  }

  private Location make(List<StatedShare> stated, List<PlaceId> places) {
    Element first = stated.get(0).at();
    ImmutableList<BigDecimal> shares =
        Shares.of("Location shares", stated, log, first).orElse(ImmutableList.of());
    if (shares.isEmpty()) {
      ImmutableSet<PlaceId> distinct = ImmutableSet.copyOf(places);
      return distinct.size() == 1 ? in(places.get(0)) : new Location.Among(distinct);
    }
    Map<PlaceId, BigDecimal> sums = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      if (sums.containsKey(places.get(i))) {
        Shares.tellAddedUp(places.get(i).value(), log, stated.get(i).at());
      }
      sums.merge(places.get(i), shares.get(i), BigDecimal::add);
    }
    return sums.size() == 1
        ? in(places.get(0))
        : new Location.Shared(
            sums.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList()));
  }

  private static Location in(PlaceId place) {
    return place.equals(PlaceIds.ofRegion(Codes.DAC, Codes.UNSPECIFIED_REGION))
        ? Location.worldwide()
        : new Location.InPlace(place);
  }
}
