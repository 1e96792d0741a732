package org.openappeal.format.json;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Scope;

final class ScopeCodec {

  private static final MemberNames NAMES = MemberNames.oneOf("place", "all", "worldwide");

  private ScopeCodec() {}

  static @Nullable Scope read(JsonInput in) {
    Slot<Scope> scope = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "place" -> in.id(in.parsers().place, place -> scope.set(new Scope.OfPlace(place)));
        case "all" -> in.yes(() -> scope.set(Scope.all()));
        case "worldwide" -> in.yes(() -> scope.set(Scope.worldwide()));
        default -> throw new AssertionError(name);
      }
    }
    return members.build(scope::get);
  }

  static void write(JsonOutput out, Scope scope) {
    out.line(
        () -> {
          if (scope instanceof Scope.OfPlace of) {
            out.text("place", of.place());
          } else {
            out.yes(scope == Scope.all() ? "all" : "worldwide");
          }
        });
  }
}
