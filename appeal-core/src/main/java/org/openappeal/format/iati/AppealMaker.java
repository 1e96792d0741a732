package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Losses;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.Appeal;
import org.openappeal.model.InvalidAppealException;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Violation;

/** Makes an appeal of all activities of a file, and keeps what is good of them. */
final class AppealMaker {

  /** How often activities that don't fit together are left out. */
  private static final int MAX_ROUNDS = 32;

  private final XmlReading reading;
  private final ProblemLog log;
  private final Losses losses;
  private final List<Kept> kept = new ArrayList<>();
  private final Set<ProjectId> ids = new HashSet<>();
  private final Parts parts = new Parts();
  private final Map<ProjectId, ProjectId> claims = new HashMap<>();
  private final Map<PlaceId, String> names = new HashMap<>();
  private final Map<String, Long> currencies = new HashMap<>();

  AppealMaker(XmlReading reading, Losses losses) {
    this.reading = reading;
    this.log = reading.log();
    this.losses = losses;
  }

  ReadResult<Appeal> make() {
    ActivityReader activities = new ActivityReader(reading, Shape.ACTIVITY, losses);
    ProjectMaker maker = new ProjectMaker(log, reading.limits(), losses);
    for (Element at = activities.next(); at != null; at = activities.next()) {
      Element activity = at;
      reading.run(xml -> add(activity, maker.make(activity)));
    }
    parts.findWholes();
    Optional<Appeal> appeal =
        reading.ended() ? Optional.empty() : assemble(activities.root().orElse(null));
    appeal.ifPresent(made -> tellOtherParents());
    losses.problems().forEach(log::add);
    return appeal.isPresent()
        ? ReadResult.of(appeal.get(), log.problems())
        : ReadResult.failed(log.problems());
  }

  private void add(Element activity, @Nullable Project project) {
    if (project == null) {
      return;
    }
    if (!ids.add(project.id())) {
      log.error(
          ProblemCode.DUPLICATE,
          "Identifier is used twice: found " + project.id() + " again, expected each activity once",
          activity.child("iati-identifier").orElse(activity));
      return;
    }
    kept.add(new Kept(project, activity.path(), activity.position()));
    parts.note(activity);
    IatiActivity.related(activity, Codes.CHILD)
        .forEach(child -> claims.putIfAbsent(ProjectId.of(child), project.id()));
    count(activity);
    activity.children("recipient-country").forEach(this::name);
    activity.children("recipient-region").forEach(this::name);
  }

  private void count(Element activity) {
    String currency = activity.attribute("default-currency");
    if (currency != null) {
      try {
        currencies.merge(CurrencyUnit.of(currency).getCode(), 1L, Long::sum);
      } catch (IllegalCurrencyException e) {
        losses.add(
            "iati-activity/@default-currency that is none",
            activity::path,
            () -> Optional.of(activity.position()));
      }
    }
  }

  /** Remembers what the file calls a place. */
  private void name(Element place) {
    String code = place.attribute("code");
    if (code == null) {
      return;
    }
    String name =
        place
            .child("narrative")
            .map(Element::text)
            .filter(text -> !text.isEmpty())
            .orElse(place.text());
    String vocabulary = IatiActivity.vocabulary(place);
    names.putIfAbsent(
        vocabulary.isEmpty() ? PlaceId.of(code) : PlaceIds.ofRegion(vocabulary, code),
        name.isEmpty() ? code : name);
  }

  private Optional<Appeal> assemble(@Nullable Element root) {
    for (int round = 0; round < MAX_ROUNDS && !reading.ended(); round++) {
      try {
        return build(root);
      } catch (InvalidAppealException e) {
        reading.run(xml -> leaveOut(e));
      }
    }
    return Optional.empty();
  }

  private Optional<Appeal> build(@Nullable Element root) {
    List<Project> placed = kept.stream().map(one -> withParent(one.project)).toList();
    Set<ProjectId> parents = new HashSet<>();
    placed.forEach(project -> project.parent().ifPresent(parents::add));
    ImmutableList<Project> projects =
        placed.stream()
            .map(project -> parents.contains(project.id()) ? parts.mark(project) : project)
            .collect(ImmutableList.toImmutableList());
    Map<PlaceId, String> used = new HashMap<>();
    for (Project project : projects) {
      project
          .location()
          .places()
          .forEach(place -> used.put(place, names.getOrDefault(place, place.value())));
    }
    Appeal.Builder appeal = Appeal.builder().projects(projects).rootPlaces(PlacesMaker.of(used));
    return new Header(root, log).make(projects, currencies, appeal)
        ? Optional.of(appeal.build())
        : Optional.empty();
  }

  /** Returns the project with the parent that it names, or that names it, if that is there. */
  private Project withParent(Project project) {
    Optional<ProjectId> parent =
        project
            .parent()
            .or(() -> Optional.ofNullable(claims.get(project.id())))
            .filter(ids::contains);
    return parent.equals(project.parent()) ? project : project.toBuilder().parent(parent).build();
  }

  private void tellOtherParents() {
    for (Kept one : kept) {
      if (one.project.parent().filter(parent -> !ids.contains(parent)).isPresent()) {
        losses.add(
            "related-activity that is a parent outside of the file",
            one.path,
            Optional.of(one.position));
      }
    }
  }

  private void leaveOut(InvalidAppealException e) {
    TreeSet<Integer> bad = new TreeSet<>();
    for (Violation violation : e.violations()) {
      int index = Integer.parseInt(violation.path().split("/", 4)[2]);
      Kept one = kept.get(index);
      log.error(ProblemCode.INCONSISTENT, violation.message(), Optional.of(one.position), one.path);
      bad.add(index);
    }
    for (int index : bad.descendingSet()) {
      ids.remove(kept.remove(index).project.id());
    }
  }

  private record Kept(Project project, String path, TextPosition position) {}
}
