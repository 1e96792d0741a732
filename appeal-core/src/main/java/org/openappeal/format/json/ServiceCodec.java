package org.openappeal.format.json;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Service;

final class ServiceCodec {

  private static final MemberNames NAMES =
      MemberNames.required("code", "name").andOptional("summary");

  private ServiceCodec() {}

  static @Nullable Service read(JsonInput in) {
    Service.Builder service = Service.builder();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "code" -> in.id(in.parsers().service, service::code);
        case "name" -> in.text(service::name);
        case "summary" -> in.text(service::summary);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(service::build);
  }

  static void write(JsonOutput out, Service service) {
    out.object(
        () -> {
          out.text("code", service.code());
          out.text("name", service.name());
          out.text("summary", service.summary());
        });
  }
}
