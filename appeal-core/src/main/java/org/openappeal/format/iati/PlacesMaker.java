package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openappeal.geo.Countries;
import org.openappeal.geo.DacRegion;
import org.openappeal.geo.Regions;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Region;

/**
 * Makes the tree of places: countries under the regions of the DAC, in the order of their codes; a
 * region of another list stands by itself.
 */
final class PlacesMaker {

  private final Map<PlaceId, List<Place>> countries = new HashMap<>();
  private final Map<PlaceId, DacRegion> regions = new HashMap<>();
  private final List<Place> others = new ArrayList<>();

  private PlacesMaker() {}

  /** Returns all countries in use under all regions of the DAC. */
  static ImmutableList<Place> world() {
    PlacesMaker maker = new PlacesMaker();
    Regions.dac().forEach(maker::addRegion);
    Countries.inUse().forEach(code -> maker.addCountry(code, code.value()));
    return maker.roots();
  }

  /**
   * Returns the places and the regions that hold them.
   *
   * @param used the places, each with the name that it has in the file
   */
  static ImmutableList<Place> of(Map<PlaceId, String> used) {
    PlacesMaker maker = new PlacesMaker();
    Map<PlaceId, String> sorted = new LinkedHashMap<>();
    used.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    sorted.forEach(maker::add);
    return maker.roots();
  }

  private void add(PlaceId id, String name) {
    if (id.value().length() == 2) {
      addCountry(CountryCode.of(id.value()), name);
      return;
    }
    PlaceIds.RegionCode code = PlaceIds.region(id);
    Optional<DacRegion> dac =
        code.vocabulary().equals(Codes.DAC) ? Regions.dac(code.code()) : Optional.empty();
    dac.ifPresentOrElse(
        this::addRegion, () -> others.add(Region.builder().id(id).name(name).build()));
  }

  private void addCountry(CountryCode code, String name) {
    Place country = Country.of(code.value(), Countries.name(code).orElse(name), code.value());
    Optional<DacRegion> region = Regions.dacOf(code);
    region.ifPresent(this::addRegion);
    region
        .map(PlacesMaker::id)
        .map(id -> countries.computeIfAbsent(id, none -> new ArrayList<>()))
        .orElse(others)
        .add(country);
  }

  private void addRegion(DacRegion region) {
    region.path().forEach(one -> regions.put(id(one), one));
  }

  private static PlaceId id(DacRegion region) {
    return PlaceIds.ofRegion(Codes.DAC, region.code());
  }

  private ImmutableList<Place> roots() {
    return ImmutableList.<Place>builder().addAll(below(Optional.empty())).addAll(others).build();
  }

  private List<Place> below(Optional<DacRegion> parent) {
    return regions.values().stream()
        .filter(region -> region.parent().equals(parent))
        .sorted(Comparator.comparingInt(region -> Integer.parseInt(region.code())))
        .map(this::region)
        .toList();
  }

  private Place region(DacRegion region) {
    return Region.builder()
        .id(id(region))
        .name(region.name())
        .addAllPlaces(below(Optional.of(region)))
        .addAllPlaces(countries.getOrDefault(id(region), List.of()))
        .build();
  }
}
