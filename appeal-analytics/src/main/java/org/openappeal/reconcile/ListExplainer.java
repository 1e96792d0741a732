package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;

/** Names what the list of projects may lack, where nothing in it makes up the difference. */
final class ListExplainer implements Explainer {

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    BigDecimal residual = wrong.residual().getAmount();
    String amount = Explanation.money(wrong.residual());
    if (wrong.residual().isPositive()) {
      double likelihood = wrong.ledger().magnitudes().likelihood(residual);
      int unknown = unknown(wrong);
      if (unknown > 0) {
        String who = Explanation.count(unknown, "project has", "projects have");
        add(
            wrong,
            diagnoses,
            Cause.MISSING_FIGURE,
            likelihood,
            who
                + " no figure of "
                + (unknown == 1 ? "its" : "their")
                + " own and may ask for "
                + amount
                + ".");
      }
      add(
          wrong,
          diagnoses,
          Cause.MISSING_PROJECT,
          likelihood,
          "The list may lack a project of " + amount + ".");
    }
    add(
        wrong,
        diagnoses,
        Cause.UNEXPLAINED,
        diagnoses.expectedByChance(1),
        "Nothing was found that makes up " + amount + ".");
  }

  private static int unknown(Case wrong) {
    return wrong.node().ownRanges().stream()
        .mapToInt(range -> wrong.ledger().gaps().count(Gaps.Kind.UNKNOWN, range.from(), range.to()))
        .sum();
  }

  private static void add(
      Case wrong, Diagnoses diagnoses, Cause cause, double likelihood, String sentence) {
    Solution solution =
        Solution.of(sentence, wrong.addition(new Proof.Term(cause.toString(), wrong.residual())));
    diagnoses.add(cause, likelihood, 1, ImmutableList.of(solution), 1);
  }
}
