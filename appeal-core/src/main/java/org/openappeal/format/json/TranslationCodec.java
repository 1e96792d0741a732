package org.openappeal.format.json;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Translation;

final class TranslationCodec {

  private static final MemberNames NAMES =
      MemberNames.required("language").andOptional("title", "summary");

  private TranslationCodec() {}

  static @Nullable Translation read(JsonInput in) {
    Slot<String> language = new Slot<>();
    Slot<String> title = new Slot<>();
    Slot<String> summary = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "language" -> in.text(language::set);
        case "title" -> in.text(title::set);
        case "summary" -> in.text(summary::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(
        () -> new Translation(language.get(), title.optional(), summary.optional()));
  }

  static void write(JsonOutput out, Translation translation) {
    out.object(
        () -> {
          out.text("language", translation.language());
          out.text("title", translation.title());
          out.text("summary", translation.summary());
        });
  }
}
