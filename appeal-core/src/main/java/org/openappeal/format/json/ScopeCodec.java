package org.openappeal.format.json;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Scope;

final class ScopeCodec {

  private static final MemberNames NAMES =
      MemberNames.oneOf("place", "service", "all", "worldwide", "unspecified");

  private ScopeCodec() {}

  static @Nullable Scope read(JsonInput in) {
    Slot<Scope> scope = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "place" -> in.id(in.parsers().place, place -> scope.set(new Scope.OfPlace(place)));
        case "service" ->
            in.id(in.parsers().service, service -> scope.set(new Scope.OfService(service)));
        case "all" -> in.yes(() -> scope.set(Scope.all()));
        case "worldwide" -> in.yes(() -> scope.set(Scope.worldwide()));
        case "unspecified" -> in.yes(() -> scope.set(Scope.unspecified()));
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
          } else if (scope instanceof Scope.OfService of) {
            out.text("service", of.service());
          } else {
            out.yes(scope.toString());
          }
        });
  }
}
