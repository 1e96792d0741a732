package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.sheet.Header.BoundColumn;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.text.StopReadingException;
import org.openappeal.format.validate.ModelProjects;
import org.openappeal.format.validate.StatedProject;
import org.openappeal.model.Appeal;
import org.openappeal.model.InvalidAppealException;
import org.openappeal.model.Project;
import org.openappeal.model.Violation;

/**
 * Reads an appeal from the rows of a sheet, whatever the file: one row a project, or a project and
 * period.
 */
public final class SheetReader {

  /** How often what refers to something left out is left out in turn. */
  private static final int MAX_ROUNDS = 32;

  private final SheetReading in;
  private final Header header;
  private final int width;
  private final SheetRecord all;
  private final Map<String, SheetRecord> records = new LinkedHashMap<>();
  private final PlaceTree places = new PlaceTree();
  private final ServiceList services = new ServiceList();
  private final List<Project> projects = new ArrayList<>();
  private final List<SheetRecord> kept = new ArrayList<>();

  private SheetReader(SheetReading in, Header header) {
    this.in = in;
    this.header = header;
    this.width = header.columns().isEmpty() ? 0 : 1 + Iterables.getLast(header.columns()).index();
    this.all = new SheetRecord(in, header);
  }

  /**
   * Reads an appeal and keeps what is good of it.
   *
   * @param labels by what the columns are known
   * @param name what to call the file in problems
   * @throws java.io.UncheckedIOException if the file can't be read
   */
  public static ReadResult<Appeal> read(
      SheetRows rows, Labels labels, SheetMapping mapping, String name, Limits limits) {
    return read(rows, labels, mapping, name, limits, reader -> {});
  }

  /**
   * Goes through the rows and tells all that is wrong, then what is stated of each project that is
   * good, with its cells.
   *
   * @param labels by what the columns are known
   * @param name what to call the file in problems
   * @throws java.io.UncheckedIOException if the file can't be read
   */
  public static void inspect(
      SheetRows rows,
      Labels labels,
      SheetMapping mapping,
      String name,
      Limits limits,
      Consumer<Problem> problems,
      Consumer<StatedProject> projects) {
    List<SheetReader> made = new ArrayList<>();
    read(rows, labels, mapping, name, limits, made::add).problems().forEach(problems);
    made.forEach(reader -> reader.state(projects));
  }

  private static ReadResult<Appeal> read(
      SheetRows rows,
      Labels labels,
      SheetMapping mapping,
      String name,
      Limits limits,
      Consumer<SheetReader> whenMade) {
    ProblemLog log = new ProblemLog(name, limits);
    SheetReading in = new SheetReading(mapping, limits, log, rows.sheet());
    try {
      return read(rows, labels, in, whenMade);
    } catch (UnreadableSheetException e) {
      tellEnd(e, log);
    } catch (StopReadingException e) {
      return ReadResult.failed(log.problems());
    }
    return ReadResult.failed(log.problems());
  }

  /**
   * Returns how many columns of a sheet are known, or 0 if no row says that the others are about
   * projects: tells formats from each other, and separators.
   */
  public static int knownColumns(SheetRows rows, Labels labels, SheetMapping mapping) {
    try {
      for (int i = 0; i < HeaderFinder.MOST_ROWS; i++) {
        Optional<SheetRow> row = rows.next();
        if (row.isEmpty()) {
          return 0;
        }
        if (HeaderFinder.isHeader(row.get(), labels, mapping)) {
          return Math.max(1, Header.of(row.get(), labels, mapping).columns().size());
        }
      }
    } catch (UnreadableSheetException e) {
      return 0;
    }
    return 0;
  }

  private static ReadResult<Appeal> read(
      SheetRows rows, Labels labels, SheetReading in, Consumer<SheetReader> whenMade) {
    Header header = HeaderFinder.find(rows, labels, in);
    SheetReader reader = new SheetReader(in, header);
    if (in.log().errors() > 0) {
      return ReadResult.failed(in.log().problems());
    }
    UnreadableSheetException end = reader.readRows(rows);
    AppealFacts facts = reader.readProjects();
    if (end != null) {
      tellEnd(end, in.log());
      return ReadResult.failed(in.log().problems());
    }
    Optional<Appeal> appeal = reader.appeal(facts);
    appeal.ifPresent(made -> whenMade.accept(reader));
    return appeal.isPresent()
        ? ReadResult.of(appeal.get(), in.log().problems())
        : ReadResult.failed(in.log().problems());
  }

  private static void tellEnd(UnreadableSheetException e, ProblemLog log) {
    log.end(e.code(), ProblemLog.message(e), e.position(), e.path());
  }

  /** Reads all rows, and returns what ended the reading too early. */
  private @Nullable UnreadableSheetException readRows(SheetRows rows) {
    try {
      Optional<SheetRow> last = Optional.empty();
      for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (!row.get().isBlank() && !isLabels(row.get())) {
          add(row.get().upTo(width));
          last = row;
        }
      }
      if (rows.endedWithinRow()) {
        last.filter(row -> row.cells().size() < width).ifPresent(this::tellCutOff);
      }
      return null;
    } catch (UnreadableSheetException e) {
      return e;
    }
  }

  /** Tells that a file seems to end before its end, and leaves that project out. */
  private void tellCutOff(SheetRow row) {
    SheetRecord record = records.get(key(row));
    if (record != null) {
      record.leaveOut();
    }
    in.error(
        ProblemCode.SYNTAX,
        row,
        row.cells().size() - 1,
        "File is cut off: found %s cells and no line break at its end, expected %s cells",
        row.cells().size(),
        width);
  }

  /** Returns whether a row is one of hashtags right below the headers. */
  private boolean isLabels(SheetRow row) {
    return all.isEmpty() && Hashtag.isRowOf(row);
  }

  private void add(SheetRow row) {
    all.add(row);
    boolean isProject =
        header.columns().stream()
            .anyMatch(
                column ->
                    !column.use().column().isOfAppeal() && !row.cell(column.index()).isBlank());
    if (isProject) {
      records.computeIfAbsent(key(row), key -> new SheetRecord(in, header)).add(row);
    }
  }

  /** Returns the id of a row's project, or what stands for it where none is told. */
  private String key(SheetRow row) {
    for (BoundColumn column : header.byColumn().get(SheetColumn.ID)) {
      if (!row.cell(column.index()).isBlank()) {
        return row.cell(column.index()).text().strip();
      }
    }
    return "\n" + row.number();
  }

  private AppealFacts readProjects() {
    AppealFacts facts = new AppealFacts(all);
    facts.checkRows();
    if (!header.has(SheetColumn.ID) && !records.isEmpty()) {
      in.log()
          .warning(
              ProblemCode.MISSING,
              "Sheet has no column of project ids: projects are called by their rows, row-2",
              Optional.empty(),
              "");
    }
    for (SheetRecord record : records.values()) {
      new ProjectReader(record, facts, places, services)
          .read()
          .ifPresent(
              project -> {
                projects.add(project);
                kept.add(record);
              });
    }
    return facts;
  }

  private Optional<Appeal> appeal(AppealFacts facts) {
    Appeal.Builder appeal = Appeal.builder();
    facts.applyTo(appeal, projects.stream().map(Project::budget).toList());
    return all.isGood() ? build(appeal) : Optional.empty();
  }

  private Optional<Appeal> build(Appeal.Builder appeal) {
    boolean before = in.log().errors() > 0;
    appeal.rootPlaces(places.roots()).services(services.services());
    for (int round = 0; round < MAX_ROUNDS; round++) {
      try {
        return Optional.of(appeal.projects(projects).build());
      } catch (InvalidAppealException e) {
        leaveOut(e, round == 0 && !before ? ProblemCode.INCONSISTENT : ProblemCode.LEFT_OUT);
      } catch (IllegalArgumentException e) {
        in.log().error(ProblemCode.INVALID, String.valueOf(e.getMessage()), Optional.empty(), "");
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void state(Consumer<StatedProject> stated) {
    for (int i = 0; i < projects.size(); i++) {
      stated.accept(ModelProjects.state(projects.get(i), new RecordPlaces(kept.get(i))));
    }
  }

  private void leaveOut(InvalidAppealException e, ProblemCode code) {
    TreeSet<Integer> bad = new TreeSet<>();
    for (Violation violation : e.violations()) {
      ImmutableList<String> path = ImmutableList.copyOf(violation.path().split("/", 4));
      int index = Integer.parseInt(path.get(2));
      kept.get(index).error(code, "%s", violation.message());
      bad.add(index);
    }
    bad.descendingSet()
        .forEach(
            index -> {
              kept.remove(index.intValue());
              projects.remove(index.intValue());
            });
  }
}
