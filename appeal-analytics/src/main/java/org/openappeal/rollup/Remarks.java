package org.openappeal.rollup;

import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.Budget;
import org.openappeal.model.Location;
import org.openappeal.model.Project;

/** What has happened to amounts on the way into an accumulator, to be told with the figures. */
final class Remarks {

  /** The currencies of budgets, if amounts are converted. */
  final Set<CurrencyUnit> converted = new TreeSet<>();

  /** Whether a budget line crossed the edge of a period, and was attributed by a policy. */
  boolean attributed;

  /** Whether a project in several places had no shares where places are told apart. */
  boolean unshared;

  /** Whether a project had original lines that revised ones replace. */
  boolean revised;

  /** Returns whether only some of a project's lines count, since these revise the others. */
  static boolean isRevised(Project project) {
    Budget budget = project.budget();
    return Standing.of(project) == Standing.OWN
        && budget.currentLines().size() < budget.lines().size();
  }

  void add(RollupQuery query, Project project, ProjectFacts facts) {
    query.rates().flatMap(rates -> project.budget().currency()).ifPresent(converted::add);
    attributed |= facts.areAttributed();
    revised |= isRevised(project);
    unshared |= query.tellsPlaces() && project.location() instanceof Location.Among;
  }

  /** Adds parts of projects of which an index tells the places only where the query does. */
  void add(Iterable<Fact> facts) {
    for (Fact fact : facts) {
      unshared |= fact.placement() == Placement.Special.UNALLOCATED;
    }
  }

  void merge(Remarks other) {
    converted.addAll(other.converted);
    attributed |= other.attributed;
    revised |= other.revised;
    unshared |= other.unshared;
  }
}
