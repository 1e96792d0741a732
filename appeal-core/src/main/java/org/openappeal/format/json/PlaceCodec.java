package org.openappeal.format.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Region;

/** A region is an object with {@code places}, a country one with {@code codes}. */
final class PlaceCodec {

  private static final MemberNames NAMES =
      MemberNames.required("id", "name").andOptional("codes", "places");

  private PlaceCodec() {}

  static @Nullable Place read(JsonInput in) {
    in.mark();
    Slot<PlaceId> id = new Slot<>();
    Slot<String> placeName = new Slot<>();
    ImmutableSet.Builder<CountryCode> codes = ImmutableSet.builder();
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    boolean country = false;
    boolean region = false;
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "id" -> in.id(in.parsers().place, id::set);
        case "name" -> in.text(placeName::set);
        case "codes" -> {
          country = true;
          in.distinct(in.parsers().country, codes::add);
        }
        case "places" -> {
          region = true;
          in.list(() -> JsonInput.ifGood(read(in), places::add));
        }
        default -> throw new AssertionError(name);
      }
    }
    if (country == region && members.isGood()) {
      in.problem(
          ProblemCode.INVALID,
          "Neither a region nor a country: found %s, expected either places (a region) or codes"
              + " (a country)",
          country ? "places and codes" : "neither");
    }
    boolean isCountry = country;
    return members.build(
        () ->
            isCountry
                ? Country.builder().id(id.get()).name(placeName.get()).codes(codes.build()).build()
                : Region.builder()
                    .id(id.get())
                    .name(placeName.get())
                    .places(places.build())
                    .build());
  }

  static void write(JsonOutput out, Place place) {
    if (place instanceof Country country) {
      out.line(
          () -> {
            out.text("id", country.id());
            out.text("name", country.name());
            out.wordsEvenIfEmpty("codes", country.codes());
          });
    } else if (place instanceof Region region) {
      out.object(
          () -> {
            out.text("id", region.id());
            out.text("name", region.name());
            out.listEvenIfEmpty("places", region.places(), child -> write(out, child));
          });
    }
  }
}
