package org.openappeal.format.json;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Source;

final class SourceCodec {

  private static final MemberNames NAMES =
      MemberNames.optional("document", "page", "line", "section");

  private SourceCodec() {}

  static @Nullable Source read(JsonInput in) {
    Source.Builder source = Source.builder();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "document" -> in.text(source::document);
        case "page" -> in.integer(source::page);
        case "line" -> in.integer(source::line);
        case "section" -> in.text(source::section);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(source::build);
  }

  static void write(JsonOutput out, Source source) {
    out.line(
        () -> {
          out.text("document", source.document());
          out.integer("page", source.page());
          out.integer("line", source.line());
          out.text("section", source.section());
        });
  }
}
