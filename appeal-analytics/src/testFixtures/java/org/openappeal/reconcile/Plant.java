package org.openappeal.reconcile;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.openappeal.model.Appeal;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Scope;

/**
 * An error that was planted.
 *
 * @param appeal the appeal with the error
 * @param cause what was done
 * @param scope whose figure it is in, or the lowest one
 * @param projects the projects that an explanation must name; none if that can't be known
 * @param besides what else was done, which an explanation may name too
 */
record Plant(
    Appeal appeal,
    Cause cause,
    Scope scope,
    ImmutableSet<ProjectId> projects,
    Optional<Cause> besides) {

  Plant(Appeal appeal, Cause cause, Scope scope, ImmutableSet<ProjectId> projects) {
    this(appeal, cause, scope, projects, Optional.empty());
  }

  /** Returns this error, planted into the same appeal as another one. */
  Plant besides(Plant other) {
    return new Plant(appeal, cause, scope, projects, Optional.of(other.cause));
  }

  /** Returns whether a diagnosis of a finding is this error, and says of no other wrongly. */
  boolean isFoundBy(Finding finding, Diagnosis diagnosis) {
    boolean here = finding.scope().orElseThrow().equals(scope);
    return isCause(diagnosis)
        && diagnosis.solutions().stream()
            .filter(solution -> here || solution.other().equals(Optional.of(scope)))
            .anyMatch(solution -> isUntold(diagnosis) || solution.projects().containsAll(projects));
  }

  private boolean isCause(Diagnosis diagnosis) {
    return diagnosis.besides().isEmpty()
        ? diagnosis.cause() == cause
        : besides.isPresent()
            && ImmutableMultiset.of(diagnosis.cause(), diagnosis.besides().get())
                .equals(ImmutableMultiset.of(cause, besides.get()));
  }

  /** Returns whether there are more solutions than are told. */
  private static boolean isUntold(Diagnosis diagnosis) {
    return diagnosis.solutionCount() > diagnosis.solutions().size();
  }

  /** Returns the place of the planted cause among the diagnoses; ties share the best place. */
  int rankIn(Iterable<Finding> roots) {
    int best = Integer.MAX_VALUE;
    for (Finding finding : roots) {
      for (Diagnosis diagnosis : finding.diagnoses()) {
        if (isFoundBy(finding, diagnosis)) {
          long cheaper =
              finding.diagnoses().stream().filter(d -> d.score() < diagnosis.score()).count();
          best = Math.min(best, (int) cheaper);
        }
      }
    }
    return best;
  }
}
