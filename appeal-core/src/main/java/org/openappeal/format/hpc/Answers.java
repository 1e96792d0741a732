package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.ArrayList;
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
import org.openappeal.model.DateRange;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Service;

/** What one or several answers of the service say together. */
final class Answers {

  private final Limits limits;
  private final World world = new World();
  private final Clusters clusters = new Clusters();
  private final Records records = new Records(world, clusters);
  private final Map<ProjectId, Project> projects = new LinkedHashMap<>();
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
    Answer answer = new Answer(this, reading.text(), name);
    reading.run(answer::read);
    ended |= reading.ended();
    problems.addAll(reading.log().problems());
    problems.addAll(answer.losses());
  }

  void addProject(JsonValue of, Losses losses) {
    listed++;
    Optional<DateRange> planned = Optional.empty();
    for (JsonValue plan : of.list("plans")) {
      String id = plan.expectObject().needText("id");
      if (!named.containsKey(id)) {
        named.put(id, records.plan(plan, losses));
      }
      planned = planned.or(() -> Optional.of(named.get(id)).map(Plan::period));
    }
    Project project = records.project(of, planned, losses);
    if (projects.putIfAbsent(project.id(), project) != null) {
      throw new Mistake(
          ProblemCode.DUPLICATE,
          of.get("id").orElse(of),
          "Project stands twice: found " + project.id() + " again, expected each once");
    }
  }

  void addPlan(JsonValue of, Losses losses) {
    Plan plan = records.plan(of, losses);
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
