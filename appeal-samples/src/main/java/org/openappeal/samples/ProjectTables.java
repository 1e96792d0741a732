package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Country;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupRow;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Row;
import org.openappeal.table.RowKind;
import org.openappeal.table.Table;

/** Tables of projects. */
final class ProjectTables {

  private static final int HEADING_DEPTH = 3;

  private ProjectTables() {}

  /** Returns all projects in printed order, with their figures as printed. */
  static Table all(Appeal appeal) {
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("id", "Id"),
                Column.text("region", "Region"),
                Column.text("subregion", "Sub-region"),
                Column.text("place", "Place"),
                Column.text("title", "Title"),
                Column.text("services", "Services"),
                Column.money(requiredKey(appeal), "Required " + appeal.period()),
                Column.money("total_budget", "Total budget"),
                Column.count("duration_months", "Duration (months)"));
    for (Project project : appeal.projects()) {
      table.addRow(
          Cell.text(project.id().value()),
          Cell.text(level(appeal, project, 1)),
          Cell.text(level(appeal, project, 2)),
          Cell.text(heading(appeal, project)),
          Cell.text(project.title()),
          Cell.text(
              project.services().stream().map(Object::toString).collect(Collectors.joining(";"))),
          cell(project.budget().required(appeal.period())),
          cell(project.budget().total()),
          months(project));
    }
    return table.build();
  }

  private static String requiredKey(Appeal appeal) {
    return "required_" + appeal.period().toString().replace('/', '_');
  }

  private static Cell months(Project project) {
    int months = project.budget().durationMonths().orElse(0);
    return months == 0 ? Cell.empty() : Cell.count(months);
  }

  private static Cell cell(Amount amount) {
    return amount.money().map(Cell::money).orElse(Cell.empty());
  }

  private static String level(Appeal appeal, Project project, int level) {
    if (project.location() == Location.worldwide()) {
      return appeal.worldwideName();
    }
    return project.location().places().stream()
        .map(place -> appeal.places().path(place))
        .filter(path -> path.size() >= level)
        .map(path -> path.get(level - 1).name())
        .distinct()
        .collect(Collectors.joining(";"));
  }

  /** Returns the heading under which a project stands, as {@link Dimension#place()} does. */
  private static String heading(Appeal appeal, Project project) {
    if (project.location() == Location.worldwide()) {
      return "Multi-regional";
    }
    return project.location().places().stream()
        .map(place -> heading(appeal, place))
        .distinct()
        .collect(Collectors.joining(";"));
  }

  private static String heading(Appeal appeal, PlaceId id) {
    Place place = appeal.places().get(id);
    boolean own = place instanceof Country || appeal.places().path(id).size() >= HEADING_DEPTH;
    return own ? place.name() : "Regional";
  }

  /** Returns the projects that require most in the appeal's period. */
  static Table largest(Appeal appeal, int count) {
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("id", "Id"),
                Column.text("title", "Project"),
                Column.text("place", "Place"),
                Column.money("required", "Required " + appeal.period()));
    for (Project project : byRequirement(appeal).stream().limit(count).toList()) {
      String place = heading(appeal, project);
      table.addRow(
          Cell.text(project.id().value()),
          Cell.text(shortened(project.title())),
          Cell.text(place.equals("Regional") ? level(appeal, project, 2) : place),
          cell(project.budget().required(appeal.period())));
    }
    return table.build();
  }

  private static ImmutableList<Project> byRequirement(Appeal appeal) {
    Comparator<Project> byAmount =
        Comparator.comparing(
            project ->
                project
                    .budget()
                    .required(appeal.period())
                    .money()
                    .map(Money::getAmount)
                    .orElseThrow());
    List<Project> known =
        appeal.projects().stream()
            .filter(project -> project.budget().required(appeal.period()).isKnown())
            .toList();
    return ImmutableList.sortedCopyOf(byAmount.reversed().thenComparing(Project::id), known);
  }

  private static String shortened(String title) {
    int most = 60;
    if (title.codePointCount(0, title.length()) <= most) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  /** Returns what the projects that state a total need in all, now and in later years. */
  static Table years(Appeal appeal) {
    Measure required = Measure.required(appeal.period());
    Rollup rollup =
        Rollup.of(Measure.totalBudget(), required, Measure.received(), Measure.laterYears())
            .by(Dimension.region())
            .where(project -> project.budget().total().isKnown())
            .compute(appeal);
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("region", "Region"),
                Column.count("projects", "Projects"),
                Column.money("total", "Total budget"),
                Column.money("required", "Required " + appeal.period()),
                Column.money("received", "Received"),
                Column.money("later", "Later years"));
    rollup.rows().forEach(row -> table.addRow(years(row, required)));
    long without = appeal.projects().size() - rollup.total().projectCount();
    return table
        .addRow(years(rollup.total(), required))
        .addNote("Only projects that state a total budget; " + without + " state none.")
        .build();
  }

  private static Row years(RollupRow row, Measure required) {
    return Row.of(
        row.level() == 0 ? RowKind.TOTAL : RowKind.DETAIL,
        0,
        Cell.text(row.label()),
        Cell.count(row.projectCount()),
        cell(row.amount(Measure.totalBudget())),
        cell(row.amount(required)),
        cell(row.amount(Measure.received())),
        cell(row.amount(Measure.laterYears())));
  }
}
