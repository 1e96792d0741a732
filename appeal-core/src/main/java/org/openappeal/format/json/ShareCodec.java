package org.openappeal.format.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Share;

final class ShareCodec {

  private static final MemberNames NAMES = MemberNames.required("place", "percent");

  private ShareCodec() {}

  static @Nullable Share read(JsonInput in) {
    Slot<PlaceId> place = new Slot<>();
    Slot<BigDecimal> percent = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "place" -> in.id(in.parsers().place, place::set);
        case "percent" -> JsonInput.ifGood(in.decimal(), percent::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(() -> new Share(place.get(), percent.get()));
  }

  static void write(JsonOutput out, Share share) {
    out.object(
        () -> {
          out.text("place", share.place());
          out.number("percent", share.percent());
        });
  }
}
