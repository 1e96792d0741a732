package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose money a project asks for: its own, money that its parts ask for, or money that another
 * project or section of the appeal already carries. Only its own is counted.
 */
public sealed interface Funding {

  /**
   * Returns the budget as printed with the project. It holds no amounts if another carries them,
   * and amounts that are counted with the parts if it is in parts.
   */
  Budget budget();

  /** Returns the funding of a project that has a budget of its own. */
  static Funding own(Budget budget) {
    return new OwnBudget(budget);
  }

  /**
   * Returns the funding of a project whose money stands under another one.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  static Funding carriedBy(String project) {
    return new CarriedBy(
        ImmutableSet.of(ProjectId.of(project)),
        ImmutableSet.of(),
        Optional.empty(),
        Budget.empty());
  }

  /** Returns the funding of a whole whose parts ask for the money that is printed with it. */
  static Funding inParts(Budget budget) {
    return new InParts(budget);
  }

  /**
   * The project has its own budget.
   *
   * @param budget the budget, perhaps of unknown amounts
   */
  record OwnBudget(Budget budget) implements Funding {

    /** Refuses null. */
    public OwnBudget {
      Objects.requireNonNull(budget, "budget");
    }
  }

  /**
   * The budget is printed for the whole, and the projects that name this one as their parent ask
   * for the money: it isn't counted again.
   *
   * @param budget the budget of the whole, perhaps of unknown amounts
   */
  record InParts(Budget budget) implements Funding {

    /** Refuses null. */
    public InParts {
      Objects.requireNonNull(budget, "budget");
    }
  }

  /**
   * The money stands elsewhere in the appeal.
   *
   * @param projects the projects that carry it, if they can be named
   * @param places the places whose projects carry it, if only those can be named
   * @param note how the document refers to them
   * @param budget what is known besides the money, such as a duration; without amounts
   */
  record CarriedBy(
      ImmutableSet<ProjectId> projects,
      ImmutableSet<PlaceId> places,
      Optional<String> note,
      Budget budget)
      implements Funding {

    /**
     * Checks that a carrier is named and that no money is.
     *
     * @throws IllegalArgumentException if neither a project nor a place is named, or the budget has
     *     an amount
     */
    public CarriedBy {
      checkArgument(
          !(projects.isEmpty() && places.isEmpty()),
          "Nothing carries the money: found no project and no place, expected at least one");
      checkArgument(
          !budget.total().isKnown() && !budget.received().isKnown() && budget.lines().isEmpty(),
          "Money that another project carries is stated here too: found %s, expected no amounts",
          budget);
      note.ifPresent(text -> Checks.text("Note on the carrier", text));
    }
  }
}
