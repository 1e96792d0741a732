package org.openappeal.reconcile;

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
 */
record Plant(Appeal appeal, Cause cause, Scope scope, ImmutableSet<ProjectId> projects) {

  /** Returns whether a diagnosis of a finding is this error. */
  boolean isFoundBy(Finding finding, Diagnosis diagnosis) {
    boolean here = finding.scope().orElseThrow().equals(scope);
    return diagnosis.cause() == cause
        && diagnosis.solutions().stream()
            .filter(solution -> here || solution.other().equals(Optional.of(scope)))
            .anyMatch(solution -> isUntold(diagnosis) || solution.projects().containsAll(projects));
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
