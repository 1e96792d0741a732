package org.openappeal.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.StatementId;

/** One change of an appeal: of a statement or of a project. */
public sealed interface Edit {

  /**
   * A statement gets another figure.
   *
   * @param statement the statement
   * @param from the figure that is stated
   * @param to the figure that should be
   */
  record Restate(StatementId statement, Money from, Money to) implements Edit {

    /** Refuses null. */
    public Restate {
      Objects.requireNonNull(statement, "statement");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    /** Returns the change, such as {@code State 300 instead of 200 in box-kenya}. */
    @Override
    public String toString() {
      return "State "
          + Explanation.money(to)
          + " instead of "
          + Explanation.money(from)
          + " in "
          + statement;
    }
  }

  /** A change of a project. */
  sealed interface OfProject extends Edit {

    /** Returns the project to be changed. */
    ProjectId project();

    /**
     * Returns the changed project, or empty if it is to be taken from the list.
     *
     * @throws IllegalArgumentException if the change breaks a rule of the model
     */
    Optional<Project> apply(Project old);
  }

  /**
   * A project gets another figure for a period.
   *
   * @param project the project
   * @param period the period of the line
   * @param from the figure that is listed
   * @param to the figure that should be
   */
  record Reprice(ProjectId project, DateRange period, Money from, Money to) implements OfProject {

    /** Refuses null. */
    public Reprice {
      Objects.requireNonNull(project, "project");
      Objects.requireNonNull(period, "period");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public Optional<Project> apply(Project old) {
      List<BudgetLine> lines = new ArrayList<>();
      for (BudgetLine line : old.budget().lines()) {
        boolean meant = line.period().equals(period) && line.amount().equals(Amount.of(from));
        lines.add(meant ? new BudgetLine(period, Amount.of(to), line.stage()) : line);
      }
      return Optional.of(old.withBudget(old.budget().withLines(lines)));
    }

    /** Returns the change, such as {@code List 300 instead of 200 for KE-1 in 2002}. */
    @Override
    public String toString() {
      return "List "
          + Explanation.money(to)
          + " instead of "
          + Explanation.money(from)
          + " for "
          + project
          + " in "
          + period;
    }
  }

  /**
   * A project is placed elsewhere.
   *
   * @param project the project
   * @param from where it stands
   * @param to where it should stand
   */
  record Move(ProjectId project, Location from, Location to) implements OfProject {

    /** Refuses null. */
    public Move {
      Objects.requireNonNull(project, "project");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public Optional<Project> apply(Project old) {
      return Optional.of(old.withLocation(to));
    }

    /** Returns the change, such as {@code Move KE-1 from kenya to uganda}. */
    @Override
    public String toString() {
      return "Move " + project + " from " + from + " to " + to;
    }
  }

  /**
   * A project is taken from the list.
   *
   * @param project the project
   */
  record Remove(ProjectId project) implements OfProject {

    /** Refuses null. */
    public Remove {
      Objects.requireNonNull(project, "project");
    }

    @Override
    public Optional<Project> apply(Project old) {
      return Optional.empty();
    }

    /** Returns the change, such as {@code Remove KE-1}. */
    @Override
    public String toString() {
      return "Remove " + project;
    }
  }
}
