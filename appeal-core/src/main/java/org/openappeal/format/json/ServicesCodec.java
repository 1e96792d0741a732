package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import org.openappeal.model.Attribution;
import org.openappeal.model.Project;

/** The services that a project belongs to, and who says so. */
final class ServicesCodec {

  private static final MemberNames NAMES = MemberNames.optional("primary", "further", "assignedBy");
  private static final ImmutableMap<String, Attribution> ATTRIBUTIONS =
      Words.of(Attribution.values());

  private ServicesCodec() {}

  static void read(JsonInput in, Project.Builder project) {
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "primary" -> in.id(in.parsers().service, project::primaryService);
        case "further" -> in.distinct(in.parsers().service, project::addFurtherService);
        case "assignedBy" -> in.word(ATTRIBUTIONS, project::servicesBy);
        default -> throw new AssertionError(name);
      }
    }
  }

  static void write(JsonOutput out, Project project) {
    if (project.services().isEmpty() && project.servicesBy() == Attribution.DOCUMENT) {
      return;
    }
    out.name("services");
    out.line(
        () -> {
          out.text("primary", project.primaryService());
          out.words("further", project.furtherServices());
          out.text("assignedBy", Words.of(project.servicesBy()));
        });
  }
}
