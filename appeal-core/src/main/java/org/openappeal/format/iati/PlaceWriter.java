package org.openappeal.format.iati;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openappeal.model.Appeal;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Share;

/**
 * Writes locations: countries with one code, then the other places as regions; of one list, for
 * several lists say the same in other words, unless only all of them make up 100 percent.
 */
final class PlaceWriter {

  private final Appeal appeal;
  private final XmlOutput xml;

  PlaceWriter(Appeal appeal, XmlOutput xml) {
    this.appeal = appeal;
    this.xml = xml;
  }

  void write(Location location) {
    if (location.equals(Location.worldwide())) {
      xml.start("recipient-region")
          .attribute("vocabulary", Codes.DAC)
          .attribute("code", Codes.UNSPECIFIED_REGION)
          .end();
      return;
    }
    Map<PlaceId, BigDecimal> shares = new HashMap<>();
    if (location instanceof Location.Shared shared) {
      for (Share share : shared.shares()) {
        shares.put(share.place(), share.percent());
      }
    }
    ImmutableSet<PlaceId> places = location.places();
    places.forEach(place -> country(place).ifPresent(code -> writeCountry(place, code, shares)));
    boolean isSplit =
        !shares.isEmpty() && shares.values().stream().allMatch(share -> share.signum() > 0);
    boolean keepLists =
        isSplit
            || places.stream()
                    .filter(place -> country(place).isEmpty())
                    .map(place -> PlaceIds.region(place).vocabulary())
                    .distinct()
                    .count()
                <= 1;
    for (PlaceId place : places) {
      if (country(place).isEmpty()) {
        writeRegion(
            place,
            keepLists
                ? PlaceIds.region(place)
                : new PlaceIds.RegionCode(Codes.OWN_LIST, place.value()),
            shares);
      }
    }
  }

  private Optional<CountryCode> country(PlaceId id) {
    return PlaceIds.country(appeal.places().get(id));
  }

  private void writeCountry(PlaceId id, CountryCode code, Map<PlaceId, BigDecimal> shares) {
    xml.start("recipient-country").attribute("code", code.value());
    writeRest(id, shares);
  }

  private void writeRegion(PlaceId id, PlaceIds.RegionCode code, Map<PlaceId, BigDecimal> shares) {
    xml.start("recipient-region")
        .attribute("vocabulary", code.vocabulary())
        .attribute("code", code.code());
    writeRest(id, shares);
  }

  private void writeRest(PlaceId id, Map<PlaceId, BigDecimal> shares) {
    BigDecimal share = shares.get(id);
    if (share != null) {
      xml.attribute("percentage", share.toPlainString());
    }
    Place place = appeal.places().get(id);
    xml.start("narrative").text(place.name()).end();
    xml.end();
  }
}
