package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.Losses;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Translation;

/** Makes a project of an activity. */
final class ProjectMaker {

  private final ProblemLog log;
  private final Losses losses;
  private final Values values;
  private final Languages languages = new Languages();

  ProjectMaker(ProblemLog log, Limits limits, Losses losses) {
    this.log = log;
    this.losses = losses;
    this.values = new Values(log, limits);
  }

  /** Returns the project, or null if something is wrong with the activity, which is told. */
  @Nullable Project make(Element element) {
    int before = log.errors();
    IatiActivity activity = new IatiActivity(element, values);
    Narratives narratives = new Narratives(element, log, losses, languages);
    Project.Builder project = Project.builder();
    String id = activity.id();
    try {
      if (id != null) {
        project.id(id);
      }
      makeTexts(element, narratives, project);
      project
          .partners(partners(element, narratives))
          .location(new LocationMaker(log, narratives).make(activity))
          .sectors(new SectorMaker(log, narratives).make(activity))
          .budget(new BudgetMaker(values, narratives).make(activity))
          .parent(parent(element, narratives));
      tellStatus(element, narratives);
      return log.errors() > before ? null : project.build();
    } catch (IllegalArgumentException e) {
      if (log.errors() == before) {
        log.error(ProblemCode.INVALID, Values.message(e), element);
      }
      return null;
    }
  }

  private static void tellStatus(Element element, Narratives narratives) {
    Optional<Element> stopped = IatiActivity.stopped(element);
    element
        .children("activity-status")
        .forEach(
            status ->
                narratives.lose(
                    stopped.isPresent()
                        ? "activity-status cancelled or suspended, whose budgets count"
                        : "activity-status",
                    status));
  }

  private void makeTexts(Element element, Narratives narratives, Project.Builder project) {
    Map<String, String> titles = narratives.read(element.children("title"));
    if (titles.isEmpty()) {
      log.error(
          ProblemCode.MISSING,
          "Title is missing: found no text, expected one",
          element.child("title").orElse(element));
      return;
    }
    String primary = narratives.primary(titles);
    String title = titles.getOrDefault(primary, "");
    Map<String, String> summaries = narratives.read(general(element, narratives));
    project.title(title);
    if (!primary.isEmpty()) {
      project.language(primary);
    }
    Optional.ofNullable(summaries.get(primary))
        .filter(summary -> !summary.equals(title))
        .ifPresent(project::summary);
    Set<String> languages = new LinkedHashSet<>(titles.keySet());
    languages.addAll(summaries.keySet());
    languages.remove(primary);
    for (String language : languages) {
      translate(language, titles, summaries, project, narratives, element);
    }
    targetGroups(element, narratives).ifPresent(project::beneficiaries);
  }

  private void translate(
      String language,
      Map<String, String> titles,
      Map<String, String> summaries,
      Project.Builder project,
      Narratives narratives,
      Element element) {
    if (language.isEmpty()) {
      narratives.lose("description in a language that isn't stated", element);
      return;
    }
    project.addTranslation(
        new Translation(
            language,
            Optional.ofNullable(titles.get(language)),
            Optional.ofNullable(summaries.get(language))
                .filter(summary -> !summary.equals(titles.get(language)))));
  }

  private static List<Element> general(Element element, Narratives narratives) {
    ImmutableList.Builder<Element> general = ImmutableList.builder();
    for (Element description : element.children("description")) {
      String type = description.attribute("type");
      if (type == null || type.equals(Codes.GENERAL_DESCRIPTION)) {
        general.add(description);
      } else if (!type.equals(Codes.TARGET_GROUPS)) {
        narratives.lose("description of type " + type, description);
      }
    }
    return general.build();
  }

  private static Optional<String> targetGroups(Element element, Narratives narratives) {
    Optional<String> first = Optional.empty();
    for (Element description : element.children("description")) {
      if (Codes.TARGET_GROUPS.equals(description.attribute("type"))) {
        if (first.isPresent()) {
          narratives.lose("further description of type 3", description);
        } else {
          first = narratives.readOne(description);
        }
      }
    }
    return first;
  }

  private ImmutableList<Partner> partners(Element element, Narratives narratives) {
    ImmutableList.Builder<Partner> partners = ImmutableList.builder();
    for (Element reporting : element.children("reporting-org")) {
      add(reporting, Optional.of(PartnerRole.REPORTING), narratives, partners);
    }
    for (Element participating : element.children("participating-org")) {
      add(participating, role(participating, narratives), narratives, partners);
    }
    return partners.build();
  }

  private static void add(
      Element at,
      Optional<PartnerRole> role,
      Narratives narratives,
      ImmutableList.Builder<Partner> partners) {
    Optional<String> reference = Optional.ofNullable(at.attribute("ref"));
    narratives
        .readOne(at)
        .or(() -> reference)
        .ifPresentOrElse(
            name -> partners.add(new Partner(name, role, reference)),
            () -> narratives.lose(at.name() + " without name and identifier", at));
  }

  private static Optional<PartnerRole> role(Element participating, Narratives narratives) {
    String written = participating.attribute("role");
    Optional<PartnerRole> role =
        Optional.ofNullable(written).map(Codes::role).map(Codes.ROLES::get);
    if (written != null && role.isEmpty()) {
      narratives.lose("participating-org in a role that isn't known", participating);
    }
    return role;
  }

  private static Optional<ProjectId> parent(Element element, Narratives narratives) {
    List<String> parents = IatiActivity.related(element, Codes.PARENT);
    if (parents.size() > 1) {
      narratives.lose("related-activity that is a further parent", element);
    }
    for (Element related : element.children("related-activity")) {
      String type = related.attribute("type");
      if (!Codes.PARENT.equals(type) && !Codes.CHILD.equals(type)) {
        narratives.lose("related-activity of type " + type, related);
      }
    }
    return parents.stream().findFirst().map(ProjectId::of);
  }
}
