package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Table;

/**
 * The few changes after which all statements agree. It is a proposal: nothing is changed unless it
 * is applied.
 *
 * <pre>{@code
 * Repair repair = reconciliation.proposeRepair();
 * repair.edits().forEach(System.out::println);
 * Appeal repaired = repair.apply(appeal);
 * }</pre>
 *
 * @param edits the changes, at most one of each project and statement
 */
public record Repair(ImmutableList<Edit> edits) {

  /** Refuses null. */
  public Repair {
    Objects.requireNonNull(edits, "edits");
  }

  /** Returns whether there is nothing to change. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * Returns the changed appeal.
   *
   * @param appeal the appeal for which this repair was proposed
   * @throws IllegalArgumentException if the changed appeal would break a rule of the model
   */
  public Appeal apply(Appeal appeal) {
    ImmutableMap<ProjectId, Edit.OfProject> projects =
        edits.stream()
            .filter(Edit.OfProject.class::isInstance)
            .map(Edit.OfProject.class::cast)
            .collect(toImmutableMap(Edit.OfProject::project, edit -> edit));
    ImmutableMap<StatementId, Edit.Restate> statements =
        edits.stream()
            .filter(Edit.Restate.class::isInstance)
            .map(Edit.Restate.class::cast)
            .collect(toImmutableMap(Edit.Restate::statement, edit -> edit));
    return appeal.toBuilder()
        .projects(
            appeal.projects().stream()
                .flatMap(project -> apply(projects, project))
                .collect(toImmutableList()))
        .statements(
            appeal.statements().stream()
                .map(statement -> apply(statements, statement))
                .collect(toImmutableList()))
        .build();
  }

  private static Stream<Project> apply(
      ImmutableMap<ProjectId, Edit.OfProject> edits, Project project) {
    Edit.OfProject edit = edits.get(project.id());
    return edit == null ? Stream.of(project) : edit.apply(project).stream();
  }

  private static Statement apply(
      ImmutableMap<StatementId, Edit.Restate> edits, Statement statement) {
    Edit.Restate edit = edits.get(statement.id());
    return edit == null ? statement : statement.withAmount(edit.to());
  }

  /** Returns one row a change. */
  public Table toTable() {
    Table.Builder table =
        Table.builder().title("Proposed changes").addColumn(Column.text("change", "Change"));
    edits.forEach(edit -> table.addRow(Cell.text(edit.toString())));
    return table.build();
  }

  /** Returns the changes, one a line. */
  @Override
  public String toString() {
    return edits.stream().map(Edit::toString).collect(Collectors.joining("\n"));
  }
}
