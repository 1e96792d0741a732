package org.openappeal.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import org.openappeal.model.Amount;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Table;

/**
 * Whether an edition asks for what the one before said it would. Budgets of several years say what
 * they will require later, some by year, some only as what is left of the total.
 *
 * <pre>{@code
 * comparison.continuity().rows().stream()
 *     .filter(row -> row.continuation().equals(Optional.of(Continuation.NOT_ASKED)));
 * }</pre>
 *
 * @param period the period of the later edition
 * @param rows one row a project of which there is something to judge, in the order of the later
 *     edition, then what is gone
 */
public record Continuity(DateRange period, ImmutableList<ContinuityRow> rows) {

  /** Refuses null. */
  public Continuity {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(rows, "rows");
  }

  static Continuity of(Comparison comparison) {
    DateRange period = comparison.after().period();
    ImmutableMap<ProjectId, Project> earlier =
        comparison.matches().stream()
            .collect(toImmutableMap(match -> match.after().id(), Match::before));
    ImmutableList.Builder<ContinuityRow> rows = ImmutableList.builder();
    for (Project project : comparison.after().projects()) {
      rows.add(row(period, Optional.ofNullable(earlier.get(project.id())), Optional.of(project)));
    }
    for (Change<Project> change : comparison.projects()) {
      if (change instanceof Change.Removed<Project> removed) {
        rows.add(row(period, Optional.of(removed.before()), Optional.empty()));
      }
    }
    return new Continuity(
        period,
        rows.build().stream()
            .filter(row -> row.continuation().isPresent())
            .collect(toImmutableList()));
  }

  private static ContinuityRow row(
      DateRange period, Optional<Project> before, Optional<Project> after) {
    return new ContinuityRow(
        before,
        after,
        before.map(project -> project.countedBudget().required(period)).orElse(Amount.unknown()),
        before.map(project -> project.countedBudget().unscheduled()).orElse(Amount.unknown()),
        after.map(project -> project.countedBudget().required(period)).orElse(Amount.unknown()));
  }

  /** Returns one row a project: what was said, what was left open, what is asked, the verdict. */
  public Table toTable() {
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("project", "Project"),
                Column.text("title", "Title"),
                Column.money("said", "Said for " + period),
                Column.money("open", "Left to later years"),
                Column.money("asked", "Asked for " + period),
                Column.money("difference", "Difference"),
                Column.text("continuation", "Continuation"));
    for (ContinuityRow row : rows) {
      table.addRow(
          Cell.text(row.project().id().value()),
          Cell.text(row.project().title()),
          cell(row.said()),
          cell(row.open()),
          cell(row.asked()),
          row.difference().map(Cell::money).orElse(Cell.empty()),
          row.continuation().map(verdict -> Cell.text(verdict.toString())).orElse(Cell.empty()));
    }
    return table.build();
  }

  private static Cell cell(Amount amount) {
    return amount.money().map(Cell::money).orElse(Cell.empty());
  }
}
