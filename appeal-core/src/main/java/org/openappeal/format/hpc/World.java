package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openappeal.format.Losses;
import org.openappeal.geo.Countries;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Region;

/** The places that come up, in the order in which they do. */
final class World {

  private final Map<PlaceId, Place> places = new LinkedHashMap<>();
  private final Map<String, PlaceId> byNumber = new LinkedHashMap<>();

  ImmutableList<Place> places() {
    return ImmutableList.copyOf(places.values());
  }

  /** Returns where something takes place; places within a country aren't carried. */
  Location location(JsonValue of, Losses losses) {
    Set<PlaceId> found = new LinkedHashSet<>();
    Mistake.inEach(
        of.list("locations"),
        value -> {
          if (isWithin(value)) {
            losses.add("places within a country", value.path(), Optional.of(value.position()));
          } else {
            found.add(place(value));
          }
        });
    if (found.isEmpty()) {
      return Location.unspecified();
    }
    return found.size() == 1
        ? new Location.InPlace(found.iterator().next())
        : new Location.Among(ImmutableSet.copyOf(found));
  }

  private static boolean isWithin(JsonValue value) {
    return value.text("adminLevel").filter(level -> !level.equals("0")).isPresent();
  }

  private PlaceId place(JsonValue value) {
    String number = value.needText("id");
    PlaceId known = byNumber.get(number);
    return known != null ? known : add(number, place(value, number));
  }

  private PlaceId add(String number, Place place) {
    byNumber.put(number, place.id());
    places.putIfAbsent(place.id(), place);
    return place.id();
  }

  private static Place place(JsonValue value, String number) {
    String name = value.needText("name");
    Optional<String> iso3 = value.text("iso3").map(String::strip);
    Optional<CountryCode> code = iso3.flatMap(Countries::ofAlpha3);
    if (code.isPresent()) {
      return Country.of(iso3.get(), name, code.get().value());
    }
    boolean isRegion = value.get("isRegion").map(JsonValue::isTrue).orElse(false);
    String id = "location-" + number;
    return isRegion ? Region.builder().id(id).name(name).build() : Country.of(id, name);
  }

  /** Returns the place of this number, or of this name; it is added if it hasn't come up. */
  PlaceId named(String number, String name) {
    PlaceId known = byNumber.get(number);
    if (known != null) {
      return known;
    }
    for (Place place : places.values()) {
      if (place.name().equals(name)) {
        return place.id();
      }
    }
    Optional<CountryCode> code = Countries.find(name);
    String id = code.flatMap(Countries::alpha3).orElse("location-" + number);
    Country country =
        code.map(found -> Country.of(id, name, found.value())).orElse(Country.of(id, name));
    return add(number, country);
  }
}
