package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;

final class PartnerCodec {

  private static final MemberNames NAMES =
      MemberNames.required("name").andOptional("role", "reference");
  private static final ImmutableMap<String, PartnerRole> ROLES = Words.of(PartnerRole.values());

  private PartnerCodec() {}

  static @Nullable Partner read(JsonInput in) {
    Slot<String> partnerName = new Slot<>();
    Slot<PartnerRole> role = new Slot<>();
    Slot<String> reference = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "name" -> in.text(partnerName::set);
        case "role" -> in.word(ROLES, role::set);
        case "reference" -> in.text(reference::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(
        () -> new Partner(partnerName.get(), role.optional(), reference.optional()));
  }

  static void write(JsonOutput out, Partner partner) {
    out.line(
        () -> {
          out.text("name", partner.name());
          out.text("role", partner.role().map(Words::of));
          out.text("reference", partner.reference());
        });
  }
}
