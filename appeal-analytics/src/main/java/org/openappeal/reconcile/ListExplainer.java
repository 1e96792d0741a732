package org.openappeal.reconcile;

import java.math.BigDecimal;

/** Names what the list of projects may lack, where nothing in it makes up the difference. */
final class ListExplainer implements Explainer {

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    BigDecimal largest = wrong.ledger().largest();
    String amount = Explanation.money(wrong.residual());
    if (wrong.residual().isPositive()) {
      double variants = diagnoses.numbersUpTo(largest);
      int unknown = unknown(wrong);
      if (unknown > 0) {
        String who = Explanation.count(unknown, "project has", "projects have");
        add(
            wrong,
            diagnoses,
            Cause.MISSING_FIGURE,
            variants,
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
          variants,
          "The list may lack a project of " + amount + ".");
    }
    BigDecimal highest = wrong.expected().getAmount().abs().max(largest);
    add(
        wrong,
        diagnoses,
        Cause.UNEXPLAINED,
        diagnoses.numbersUpTo(highest),
        "Nothing was found that makes up " + amount + ".");
  }

  private static int unknown(Case wrong) {
    return wrong.node().ownRanges().stream()
        .mapToInt(range -> wrong.ledger().gaps().count(Gaps.Kind.UNKNOWN, range.from(), range.to()))
        .sum();
  }

  private static void add(
      Case wrong, Diagnoses diagnoses, Cause cause, double variants, String sentence) {
    Solution solution =
        Solution.of(sentence, wrong.addition(new Proof.Term(cause.toString(), wrong.residual())));
    diagnoses.addUntested(cause, variants, solution);
  }
}
