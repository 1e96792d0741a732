package org.openappeal.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openappeal.model.Scope;

/** Looks for a place below whose sum is counted twice, as a sum and in its parts, or left out. */
final class PlaceExplainer implements Explainer {

  private static final int MAX_PLACES = 20_000;

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    ScopeRanks ranks = wrong.books().ranks();
    Ledger.Slice slice = wrong.node().slice();
    int to = Math.min(slice.toRank(), ranks.scopes());
    if (to - slice.fromRank() > MAX_PLACES) {
      return;
    }
    BigDecimal residual = wrong.residual().getAmount();
    List<Solution> twice = new ArrayList<>();
    List<Solution> omitted = new ArrayList<>();
    int variants = 0;
    for (int rank = slice.fromRank(); rank < to; rank++) {
      Scope scope = ranks.scope(rank);
      Ledger.Slice part = wrong.ledger().slice(scope);
      if (part.to() - part.from() < 2) {
        continue;
      }
      variants++;
      if (part.sum().compareTo(residual) == 0) {
        twice.add(
            solution(wrong, scope, residual, " is counted twice: as a sum and in its parts."));
      }
      boolean whole = part.from() == slice.from() && part.to() == slice.to();
      if (!whole && part.sum().negate().compareTo(residual) == 0) {
        omitted.add(solution(wrong, scope, residual, " is left out."));
      }
    }
    diagnoses.add(Cause.PARENT_AND_CHILDREN, variants, twice, twice.size());
    diagnoses.add(Cause.OMITTED_PLACE, variants, omitted, omitted.size());
  }

  private static Solution solution(Case wrong, Scope scope, BigDecimal residual, String what) {
    String label = Labels.of(wrong.books().appeal(), scope);
    String sentence =
        "The sum of " + label + " (" + Explanation.number(residual.abs()) + ")" + what;
    return Solution.of(
            sentence, wrong.addition(new Proof.Term(label, wrong.ledger().money(residual))))
        .withOther(scope);
  }
}
