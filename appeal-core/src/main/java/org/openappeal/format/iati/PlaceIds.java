package org.openappeal.format.iati;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;

/**
 * The ids of places as they are read, from which the codes can be told again: {@code KE} for a
 * country, {@code dac-289} for a region of the DAC, {@code 99-coast} for the code {@code coast} of
 * another list of regions, by the list's number.
 */
final class PlaceIds {

  private static final String DAC = "dac";
  private static final Pattern REGION = Pattern.compile("(dac|[0-9]{1,3})-(.+)", Pattern.DOTALL);

  private PlaceIds() {}

  static PlaceId of(CountryCode country) {
    return PlaceId.of(country.value());
  }

  static PlaceId ofRegion(String vocabulary, String code) {
    return PlaceId.of((vocabulary.equals(Codes.DAC) ? DAC : vocabulary) + "-" + code);
  }

  /** Returns the code of a country that has exactly one. */
  static Optional<CountryCode> country(Place place) {
    return place instanceof Country country && country.codes().size() == 1
        ? country.codes().stream().findFirst()
        : Optional.empty();
  }

  /** Returns whether the id names a list of regions and a code in it. */
  static boolean isRegion(PlaceId id) {
    return REGION.matcher(id.value()).matches();
  }

  /** Returns list and code of a region; a place with an id of another kind is of one's own list. */
  static RegionCode region(PlaceId id) {
    Matcher matcher = REGION.matcher(id.value());
    if (!matcher.matches()) {
      return new RegionCode(Codes.OWN_LIST, id.value());
    }
    String list = matcher.group(1);
    return new RegionCode(list.equals(DAC) ? Codes.DAC : list, matcher.group(2));
  }

  /**
   * A region as the standard names it.
   *
   * @param vocabulary the number of the list
   * @param code the code in it
   */
  record RegionCode(String vocabulary, String code) {}
}
