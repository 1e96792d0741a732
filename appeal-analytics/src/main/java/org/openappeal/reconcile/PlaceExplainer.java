package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.openappeal.model.Scope;

/** Looks for a place below whose sum is counted twice, as a sum and in its parts, or left out. */
final class PlaceExplainer implements Explainer {

  private static final int MAX_PLACES = 20_000;

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    BigDecimal residual = wrong.residual().getAmount();
    List<Solution> twice = new ArrayList<>();
    List<Solution> omitted = new ArrayList<>();
    ImmutableList<Scope> places = places(wrong);
    for (Scope scope : places) {
      BigDecimal sum = wrong.ledger().slice(scope).sum();
      if (sum.compareTo(residual) == 0) {
        twice.add(solution(wrong, Cause.PARENT_AND_CHILDREN, scope));
      }
      if (sum.negate().compareTo(residual) == 0 && !isAll(wrong, scope)) {
        omitted.add(solution(wrong, Cause.OMITTED_PLACE, scope));
      }
    }
    diagnoses.add(Cause.PARENT_AND_CHILDREN, places.size(), twice, twice.size());
    diagnoses.add(Cause.OMITTED_PLACE, places.size(), omitted, omitted.size());
  }

  /** Returns the places of the figure that have sums of their own, none if there are too many. */
  static ImmutableList<Scope> places(Case wrong) {
    ScopeRanks ranks = wrong.books().ranks();
    int from = wrong.node().slice().fromRank();
    int to = Math.min(wrong.node().slice().toRank(), ranks.scopes());
    if (to - from > MAX_PLACES) {
      return ImmutableList.of();
    }
    return IntStream.range(from, to)
        .mapToObj(ranks::scope)
        .filter(scope -> isSum(wrong.ledger().slice(scope)))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isSum(Ledger.Slice part) {
    return part.to() - part.from() > 1;
  }

  /** Returns whether a place holds all projects of the figure. */
  static boolean isAll(Case wrong, Scope scope) {
    Ledger.Slice slice = wrong.node().slice();
    Ledger.Slice part = wrong.ledger().slice(scope);
    return part.from() == slice.from() && part.to() == slice.to();
  }

  /** Returns the solution that a place is counted twice or left out. */
  static Solution solution(Case wrong, Cause cause, Scope scope) {
    String label = Labels.of(wrong.books().appeal(), scope);
    BigDecimal sum = wrong.ledger().slice(scope).sum();
    boolean omitted = cause == Cause.OMITTED_PLACE;
    Money change = wrong.ledger().money(omitted ? sum.negate() : sum);
    String sentence =
        "The sum of "
            + label
            + " ("
            + Explanation.number(sum)
            + ")"
            + (omitted ? " is left out." : " is counted twice: as a sum and in its parts.");
    return Solution.of(sentence, wrong.addition(new Proof.Term(label, change))).withOther(scope);
  }
}
