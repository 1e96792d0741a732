package org.openappeal.format.validate;

import java.util.Optional;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

/**
 * Makes what the rules look at of projects of the model, for formats whose files state no more than
 * the model carries.
 *
 * <pre>{@code
 * StatedProject stated = ModelProjects.state(project, places);
 * }</pre>
 */
public final class ModelProjects {

  private ModelProjects() {}

  /** Returns what a project states, and where. */
  public static StatedProject state(Project project, ProjectPlaces places) {
    Budget budget = project.budget();
    StatedProject.Builder stated =
        StatedProject.builder()
            .id(project.id().value())
            .place(places.project())
            .parent(project.parent().map(ProjectId::value));
    for (BudgetLine line : budget.lines()) {
      line.amount()
          .money()
          .ifPresent(
              amount ->
                  stated.addBudget(
                      new StatedBudget(line.stage(), line.period(), amount, places.line(line))));
    }
    money(budget.total(), places.total()).ifPresent(stated::total);
    money(budget.received(), places.received()).ifPresent(stated::addReceipt);
    return stated.build();
  }

  private static Optional<StatedAmount> money(Amount amount, FilePlace place) {
    return amount.money().map(known -> new StatedAmount(known, place));
  }
}
