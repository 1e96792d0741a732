package org.openappeal.format.validate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.openappeal.model.BudgetStage;

/**
 * What a file states about one project and its money, whether the model can carry it or not. This
 * is what the rules look at.
 */
@Value.Immutable
@ValidateStyle
public abstract class StatedProject {

  StatedProject() {}

  /** What tells it from the others of the file. */
  public abstract String id();

  /** Where it is stated. */
  public abstract FilePlace place();

  /** The project of which it says to be a part. */
  public abstract Optional<String> parent();

  /** The projects that it says to be parts of it. */
  public abstract ImmutableSet<String> parts();

  /** What is required in which period, in the order of the file. */
  public abstract ImmutableList<StatedBudget> budgets();

  /** What has been promised to be spent, in the order of the file. */
  public abstract ImmutableList<StatedAmount> commitments();

  /** What came in, in the order of the file. */
  public abstract ImmutableList<StatedAmount> receipts();

  /** What it costs in all. */
  public abstract Optional<StatedAmount> total();

  /** Where it says to be cancelled or suspended. */
  public abstract Optional<FilePlace> stopped();

  /** Returns the budgets that count: the revised, and the originals that no revised overlaps. */
  public ImmutableList<StatedBudget> currentBudgets() {
    ImmutableList<StatedBudget> revised = budgetsOf(BudgetStage.REVISED);
    return budgets().stream()
        .filter(
            budget ->
                budget.stage() == BudgetStage.REVISED
                    || revised.stream().noneMatch(r -> r.period().overlaps(budget.period())))
        .collect(toImmutableList());
  }

  /** Returns the budgets of a stage, in the order of the file. */
  ImmutableList<StatedBudget> budgetsOf(BudgetStage stage) {
    return budgets().stream().filter(budget -> budget.stage() == stage).collect(toImmutableList());
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds what is stated; id and place are needed. */
  public static final class Builder extends ImmutableStatedProject.Builder {
    Builder() {}
  }
}
