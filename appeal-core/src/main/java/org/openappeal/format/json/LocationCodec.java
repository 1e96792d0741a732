package org.openappeal.format.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Share;

final class LocationCodec {

  private static final MemberNames NAMES =
      MemberNames.oneOf("place", "shares", "among", "worldwide", "unspecified");

  private LocationCodec() {}

  static @Nullable Location read(JsonInput in) {
    Slot<Location> location = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "place" ->
            in.id(in.parsers().place, place -> location.set(new Location.InPlace(place)));
        case "shares" -> JsonInput.ifGood(readShares(in), location::set);
        case "among" -> JsonInput.ifGood(readAmong(in), location::set);
        case "worldwide" -> in.yes(() -> location.set(Location.worldwide()));
        case "unspecified" -> in.yes(() -> location.set(Location.unspecified()));
        default -> throw new AssertionError(name);
      }
    }
    return members.build(location::get);
  }

  private static @Nullable Location readShares(JsonInput in) {
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    return in.list(
        () -> JsonInput.ifGood(ShareCodec.read(in), shares::add),
        () -> new Location.Shared(shares.build()));
  }

  private static @Nullable Location readAmong(JsonInput in) {
    ImmutableSet.Builder<PlaceId> places = ImmutableSet.builder();
    return in.distinct(in.parsers().place, places::add, () -> new Location.Among(places.build()));
  }

  static void write(JsonOutput out, Location location) {
    out.line(
        () -> {
          if (location instanceof Location.InPlace in) {
            out.text("place", in.place());
          } else if (location instanceof Location.Shared shared) {
            out.list("shares", shared.shares(), share -> ShareCodec.write(out, share));
          } else if (location instanceof Location.Among among) {
            out.words("among", among.places());
          } else {
            out.yes(location == Location.worldwide() ? "worldwide" : "unspecified");
          }
        });
  }
}
