package org.openappeal.format.json;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Organization;

final class OrganizationCodec {

  private static final MemberNames NAMES =
      MemberNames.required("name").andOptional("abbreviation", "states", "observers");

  private OrganizationCodec() {}

  static @Nullable Organization read(JsonInput in) {
    Organization.Builder organization = Organization.builder();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "name" -> in.text(organization::name);
        case "abbreviation" -> in.text(organization::abbreviation);
        case "states" ->
            in.list(() -> JsonInput.ifGood(MemberStateCodec.read(in), organization::addState));
        case "observers" -> in.texts(organization::addObserver);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(organization::build);
  }

  static void write(JsonOutput out, Organization organization) {
    out.object(
        () -> {
          out.text("name", organization.name());
          out.text("abbreviation", organization.abbreviation());
          out.list("states", organization.states(), state -> MemberStateCodec.write(out, state));
          out.texts("observers", organization.observers());
        });
  }
}
