package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;

final class PartnerCodec {

  private static final MemberNames NAMES = MemberNames.required("name").andOptional("role");
  private static final ImmutableMap<String, PartnerRole> ROLES = Words.of(PartnerRole.values());

  private PartnerCodec() {}

  static @Nullable Partner read(JsonInput in) {
    Slot<String> partnerName = new Slot<>();
    Slot<PartnerRole> role = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "name" -> in.text(partnerName::set);
        case "role" -> in.word(ROLES, role::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(() -> new Partner(partnerName.get(), role.optional()));
  }

  static void write(JsonOutput out, Partner partner) {
    out.line(
        () -> {
          out.text("name", partner.name());
          out.text("role", partner.role().map(Words::of));
        });
  }
}
