package org.openappeal.reconcile;

import com.google.common.base.Joiner;
import java.util.function.Supplier;

/**
 * What a single error may add to a sum, where another one may have happened besides.
 *
 * @param cause the error
 * @param likelihood how likely the cause makes just this one
 * @param delta what it adds, in minor units
 * @param told what happened; its proofs don't count
 */
record Lapse(Cause cause, double likelihood, long delta, Supplier<Solution> told) {

  /** Returns whether both can have happened: not if they are about the same projects or places. */
  boolean goesWith(Lapse other) {
    Solution mine = told.get();
    Solution others = other.told.get();
    return mine.projects().stream().noneMatch(others.projects()::contains)
        && (mine.other().isEmpty() || !mine.other().equals(others.other()));
  }

  Proof.Term term(Case wrong) {
    Solution solution = told.get();
    String what =
        solution.projects().isEmpty()
            ? solution
                .other()
                .map(scope -> Labels.of(wrong.books().appeal(), scope))
                .orElseGet(cause::toString)
            : Joiner.on(", ").join(solution.projects());
    return new Proof.Term(what, wrong.ledger().ofMinor(delta));
  }
}
