package org.openappeal.format.validate;

import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.openappeal.format.TextPosition;
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
 * StatedProject stated = ModelProjects.state(project, "/projects/3", positions::find);
 * }</pre>
 */
public final class ModelProjects {

  private ModelProjects() {}

  /**
   * Returns what a project states.
   *
   * @param path the path of the project; that of its budget is below it, as in the native format
   * @param positions gives the position of a path, if it can be told
   */
  public static StatedProject state(
      Project project, String path, Function<String, Optional<TextPosition>> positions) {
    Budget budget = project.budget();
    FilePlace place = new FilePlace(path, positions.apply(path));
    FilePlace budgetPlace = below(path, "/budget", positions);
    FilePlace lines = below(path, "/budget/lines", positions);
    StatedProject.Builder stated =
        StatedProject.builder()
            .id(project.id().value())
            .place(place)
            .parent(project.parent().map(ProjectId::value));
    for (BudgetLine line : budget.lines()) {
      line.amount()
          .money()
          .ifPresent(
              amount ->
                  stated.addBudget(new StatedBudget(line.stage(), line.period(), amount, lines)));
    }
    money(budget.total(), budgetPlace).ifPresent(stated::total);
    money(budget.received(), budgetPlace).ifPresent(stated::addReceipt);
    return stated.build();
  }

  private static FilePlace below(
      String path, String member, Function<String, Optional<TextPosition>> positions) {
    return path.isEmpty()
        ? new FilePlace(path, positions.apply(path))
        : new FilePlace(path + member, positions.apply(path + member));
  }

  private static Optional<StatedAmount> money(Amount amount, FilePlace place) {
    Optional<Money> money = amount.money();
    return money.map(known -> new StatedAmount(known, place));
  }
}
