package org.openappeal.format.json;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Section;

final class SectionCodec {

  private static final MemberNames NAMES =
      MemberNames.required("scope", "title").andOptional("issues", "objectives", "plan", "source");

  private SectionCodec() {}

  static @Nullable Section read(JsonInput in) {
    Section.Builder section = Section.builder();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "scope" -> JsonInput.ifGood(ScopeCodec.read(in), section::scope);
        case "title" -> in.text(section::title);
        case "issues" -> in.text(section::issues);
        case "objectives" -> in.texts(section::addObjective);
        case "plan" -> in.texts(section::addPlan);
        case "source" -> JsonInput.ifGood(SourceCodec.read(in), section::source);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(section::build);
  }

  static void write(JsonOutput out, Section section) {
    out.object(
        () -> {
          out.name("scope");
          ScopeCodec.write(out, section.scope());
          out.text("title", section.title());
          out.text("issues", section.issues());
          out.texts("objectives", section.objectives());
          out.texts("plan", section.plan());
          out.value("source", section.source(), source -> SourceCodec.write(out, source));
        });
  }
}
