package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.CountryCode;
import org.openappeal.model.MemberState;
import org.openappeal.model.MembershipStatus;

final class MemberStateCodec {

  private static final MemberNames NAMES =
      MemberNames.required("name", "status").andOptional("codes");
  private static final ImmutableMap<String, MembershipStatus> STATUS =
      Words.of(MembershipStatus.values());

  private MemberStateCodec() {}

  static @Nullable MemberState read(JsonInput in) {
    Slot<String> stateName = new Slot<>();
    Slot<MembershipStatus> status = new Slot<>();
    ImmutableSet.Builder<CountryCode> codes = ImmutableSet.builder();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "name" -> in.text(stateName::set);
        case "codes" -> in.distinct(in.parsers().country, codes::add);
        case "status" -> in.word(STATUS, status::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(() -> new MemberState(stateName.get(), codes.build(), status.get()));
  }

  static void write(JsonOutput out, MemberState state) {
    out.line(
        () -> {
          out.text("name", state.name());
          out.words("codes", state.codes());
          out.text("status", Words.of(state.status()));
        });
  }
}
