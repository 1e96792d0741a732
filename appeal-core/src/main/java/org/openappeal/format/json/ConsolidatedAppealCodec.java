package org.openappeal.format.json;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.ConsolidatedAppeal;
import org.openappeal.model.CountryCode;
import org.openappeal.model.PlaceId;

final class ConsolidatedAppealCodec {

  private static final MemberNames NAMES =
      MemberNames.required("name").andOptional("codes", "place");

  private ConsolidatedAppealCodec() {}

  static @Nullable ConsolidatedAppeal read(JsonInput in) {
    Slot<String> appealName = new Slot<>();
    ImmutableSet.Builder<CountryCode> codes = ImmutableSet.builder();
    Slot<PlaceId> place = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "name" -> in.text(appealName::set);
        case "codes" -> in.distinct(in.parsers().country, codes::add);
        case "place" -> in.id(in.parsers().place, place::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(
        () -> new ConsolidatedAppeal(appealName.get(), codes.build(), place.optional()));
  }

  static void write(JsonOutput out, ConsolidatedAppeal appeal) {
    out.line(
        () -> {
          out.text("name", appeal.name());
          out.words("codes", appeal.codes());
          out.text("place", appeal.place());
        });
  }
}
