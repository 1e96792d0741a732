package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.jsontext.JsonReading;
import org.openappeal.format.validate.ProjectPlaces;
import org.openappeal.model.Appeal;
import org.openappeal.model.ConsolidatedAppeal;
import org.openappeal.model.InvalidAppealException;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.Section;
import org.openappeal.model.Service;
import org.openappeal.model.Statement;
import org.openappeal.model.Violation;

/** Reads a whole appeal, and keeps what is good of it. */
final class AppealReader {

  /** How often what refers to something left out is left out in turn. */
  private static final int MAX_ROUNDS = 32;

  private final JsonReading reading;
  private final JsonInput in;
  private final Header header;
  private final Appeal.Builder appeal = Appeal.builder();
  private final Kept<Service> services = new Kept<>();
  private final Kept<Place> places = new Kept<>();
  private final Kept<Project> projects = new Kept<>();
  private final Kept<Statement> statements = new Kept<>();
  private final Kept<Section> sections = new Kept<>();
  private final Kept<ConsolidatedAppeal> consolidated = new Kept<>();
  private final ImmutableMap<String, Kept<?>> lists =
      ImmutableMap.of(
          "services", services,
          "places", places,
          "projects", projects,
          "statements", statements,
          "sections", sections,
          "consolidatedAppeals", consolidated);

  AppealReader(JsonReading reading, Limits limits) {
    this.reading = reading;
    this.in = new JsonInput(reading.text(), limits);
    this.header = new Header(in);
  }

  void readAll() {
    if (in.nextToken() == null) {
      in.problem(ProblemCode.SYNTAX, "Nothing to read: found an empty file, expected an appeal");
      return;
    }
    in.mark();
    Members members = in.object(Header.NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      read(name);
    }
    if (in.nextToken() != null) {
      in.problem(
          ProblemCode.SYNTAX, "Text after the appeal: found more, expected the end of the file");
    }
  }

  private void read(String name) {
    switch (name) {
      case "format" -> header.format();
      case "id" -> in.text(appeal::id);
      case "title" -> in.text(appeal::title);
      case "organization" -> JsonInput.ifGood(OrganizationCodec.read(in), appeal::organization);
      case "documentNumber" -> in.text(appeal::documentNumber);
      case "published" -> in.text(Parsers::month, appeal::published);
      case "period" -> in.text(in.parsers().period, appeal::period);
      case "currency" -> {
        header.currency();
        appeal.currency(header.currencyBefore(name));
      }
      case "worldwideName" -> in.text(appeal::worldwideName);
      case "annotations" -> in.texts(appeal::addAnnotation);
      case "services" -> services.read(in, () -> ServiceCodec.read(in));
      case "places" -> places.read(in, () -> PlaceCodec.read(in));
      case "projects" -> projects.read(in, () -> project(name));
      case "statements" -> statements.read(in, () -> statement(name));
      case "sections" -> sections.read(in, () -> SectionCodec.read(in));
      case "consolidatedAppeals" -> consolidated.read(in, () -> ConsolidatedAppealCodec.read(in));
      default -> throw new AssertionError(name);
    }
  }

  private @Nullable Project project(String name) {
    return ProjectCodec.read(in, header.currencyBefore(name));
  }

  private @Nullable Statement statement(String name) {
    return StatementCodec.read(in, header.currencyBefore(name));
  }

  /** Returns the appeal without what is wrong, and without what refers to that. */
  ReadResult<Appeal> result() {
    boolean before = reading.log().errors() > 0;
    for (int round = 0; round < MAX_ROUNDS && !reading.ended(); round++) {
      try {
        return ReadResult.of(build(), reading.log().problems());
      } catch (InvalidAppealException e) {
        ProblemCode code = round == 0 && !before ? ProblemCode.INCONSISTENT : ProblemCode.LEFT_OUT;
        reading.run(() -> leaveOut(e, code));
      } catch (IllegalArgumentException e) {
        reading.run(() -> tellRest(e));
        break;
      }
    }
    return ReadResult.failed(reading.log().problems());
  }

  /** Returns where in the file the parts of a project of the result stand. */
  ProjectPlaces places(Project project, int index) {
    return new PointerPlaces(
        "/projects/" + projects.indexInFile(index),
        project.budget(),
        in.lineOrder(),
        reading.positions());
  }

  private Appeal build() {
    return appeal
        .services(services.values())
        .rootPlaces(places.values())
        .projects(projects.values())
        .statements(statements.values())
        .sections(sections.values())
        .consolidatedAppeals(consolidated.values())
        .build();
  }

  private void leaveOut(InvalidAppealException e, ProblemCode code) {
    ImmutableMap.Builder<String, TreeSet<Integer>> bad = ImmutableMap.builder();
    lists.keySet().forEach(name -> bad.put(name, new TreeSet<>()));
    ImmutableMap<String, TreeSet<Integer>> indexes = bad.buildOrThrow();
    for (Violation violation : e.violations()) {
      String[] path = violation.path().split("/", 4);
      int index = Integer.parseInt(path[2]);
      Kept<?> list = kept(path[1]);
      String pointer =
          "/" + path[1] + "/" + list.indexInFile(index) + (path.length > 3 ? "/" + path[3] : "");
      in.report(code, violation.message(), pointer, reading.positions().find(pointer));
      indexes.getOrDefault(path[1], new TreeSet<>()).add(index);
    }
    indexes.forEach((name, list) -> kept(name).remove(list.descendingSet()));
  }

  private Kept<?> kept(String name) {
    Kept<?> list = lists.get(name);
    if (list == null) {
      throw new AssertionError(name);
    }
    return list;
  }

  /** Tells what the builder refuses, unless errors in the file have told it already. */
  private void tellRest(IllegalArgumentException e) {
    if (reading.log().errors() == 0) {
      in.report(ProblemCode.INVALID, JsonInput.message(e), "", Optional.of(in.position()));
    }
  }
}
