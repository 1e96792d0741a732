package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openappeal.format.Limits;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.Problem.Severity;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.jsontext.JsonReading;
import org.openappeal.format.validate.ProjectPlaces;
import org.openappeal.model.DateRange;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Service;

/** What one or several answers of the service say together. */
final class Answers {

  /** Stands for the period of a plan that has a mistake, with which the project is left out. */
  private static final DateRange OF_BAD_PLAN = DateRange.year(2000);

  private final Limits limits;
  private final World world = new World();
  private final Clusters clusters = new Clusters();
  private final Records records = new Records(world, clusters);
  private final Map<ProjectId, Project> projects = new LinkedHashMap<>();
  private final Map<ProjectId, RecordPlaces> places = new HashMap<>();
  private final Map<String, Plan> named = new LinkedHashMap<>();
  private final Map<String, Plan> described = new LinkedHashMap<>();
  private final List<Figures> figures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long listed;
  private long announced;
  private boolean ended;

  Answers(Limits limits) {
    this.limits = limits;
  }

  /** Reads one answer and leaves the stream open. */
  void read(InputStream in, String name) {
    JsonReading reading = JsonReading.start(in, name, limits);
    Answer answer = new Answer(this, reading, name);
    reading.run(answer::read);
    ended |= reading.ended();
    problems.addAll(reading.log().problems());
    problems.addAll(answer.losses());
  }

  void addProject(JsonValue of, Losses losses) {
    listed++;
    Project.Builder read = Project.builder();
    Mistake.inAll(
        of,
        () -> Mistake.inEach(of.list("plans"), plan -> name(plan, losses)),
        () -> records.read(of, planned(of), losses, read));
    Project project = read.build();
    places.putIfAbsent(
        project.id(), RecordPlaces.of(of, "currentRequestedFunds", "currentRequestedFunds"));
    if (projects.putIfAbsent(project.id(), project) != null) {
      throw new Mistake(
          ProblemCode.DUPLICATE,
          of.get("id").orElse(of),
          "Project stands twice: found " + project.id() + " again, expected each once");
    }
  }

  private void name(JsonValue plan, Losses losses) {
    String id = plan.needText("id");
    if (!named.containsKey(id)) {
      named.put(id, records.plan(plan, losses));
    }
  }

  /** Returns the period of the first plan of a project that could be read. */
  private Optional<DateRange> planned(JsonValue of) {
    return of.list("plans").stream()
        .flatMap(plan -> plan.text("id").stream())
        .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
        .map(Plan::period)
        .findFirst()
        .or(() -> of.list("plans").isEmpty() ? Optional.empty() : Optional.of(OF_BAD_PLAN));
  }

  void addPlan(JsonValue of, Losses losses) {
    Plan plan = records.plan(of, losses);
    places.putIfAbsent(
        ProjectId.of(plan.code()), RecordPlaces.of(of, "origRequirements", "revisedRequirements"));
    if (described.putIfAbsent(plan.id(), plan) != null) {
      throw new Mistake(
          ProblemCode.DUPLICATE,
          of.get("id").orElse(of),
          "Plan stands twice: found " + plan.id() + " again, expected each once");
    }
  }

  void addFigures(Figures more) {
    figures.add(more);
  }

  void announce(long total) {
    announced = Math.max(announced, total);
  }

  /** Tells what is wrong between the answers. */
  void tell(Problem problem) {
    problems.add(problem);
  }

  /** Tells if there are fewer projects than the answers say there are. */
  void checkPages(String file) {
    if (listed < announced) {
      String message =
          "Pages are missing: found " + listed + " of " + announced + " projects, expected all";
      tell(
          new Problem(
              ProblemCode.INCONSISTENT,
              Severity.WARNING,
              message,
              file,
              Optional.empty(),
              "/data/pagination/total"));
    }
  }

  /** Returns whether one of the answers couldn't be read to its end. */
  boolean ended() {
    return ended;
  }

  ImmutableList<Project> projects() {
    return ImmutableList.copyOf(projects.values());
  }

  /** Returns the plans that the projects name. */
  ImmutableList<Plan> namedPlans() {
    return named.values().stream()
        .map(plan -> described.getOrDefault(plan.id(), plan))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the plans that answers are about. */
  ImmutableList<Plan> describedPlans() {
    return ImmutableList.copyOf(described.values());
  }

  ImmutableList<Figures> figures() {
    return ImmutableList.copyOf(figures);
  }

  /** Returns where a project, or the plan that became one, is stated. */
  ProjectPlaces places(ProjectId id) {
    RecordPlaces known = places.get(id);
    return known == null ? ProjectPlaces.unknown() : known;
  }

  ImmutableList<Place> places() {
    return world.places();
  }

  ImmutableList<Service> services() {
    return clusters.services();
  }

  World world() {
    return world;
  }

  Clusters clusters() {
    return clusters;
  }

  Limits limits() {
    return limits;
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }
}
