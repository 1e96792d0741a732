package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.Money;

/** Looks for slips in the printing of the figure: digits, factors of ten, rounding. */
final class WritingExplainer implements Explainer {

  private static final int MAX_ROUNDED = 6;

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    Money expected = wrong.expected();
    if (!expected.isPositive() || wrong.stated().isZero()) {
      return;
    }
    for (DigitSlip slip : DigitSlip.values()) {
      Proof.Writing proof = new Proof.Writing(expected, slip, wrong.stated());
      if (proof.holds()) {
        BigInteger digits = Proof.Writing.digits(expected.getAmount(), wrong.stated().getAmount());
        String sentence =
            wrong.label() + " should be " + Explanation.money(expected) + " and has " + slip + ".";
        add(
            wrong,
            diagnoses,
            slip.cause(),
            slip.variants(digits.toString().length()),
            sentence,
            proof);
      }
    }
    explainRounding(wrong, diagnoses, expected);
  }

  private static void explainRounding(Case wrong, Diagnoses diagnoses, Money expected) {
    for (int zeros = 0; zeros <= MAX_ROUNDED; zeros++) {
      for (Accuracy accuracy :
          ImmutableList.of(Accuracy.decimals(-zeros), Accuracy.truncated(-zeros))) {
        Proof.Rounding proof = new Proof.Rounding(expected, accuracy, wrong.stated());
        if (proof.holds()) {
          String sentence =
              wrong.label()
                  + " is "
                  + Explanation.money(expected)
                  + ", rounded to "
                  + Explanation.number(BigDecimal.ONE.scaleByPowerOfTen(zeros))
                  + ".";
          add(wrong, diagnoses, Cause.ROUNDING, 2 * (MAX_ROUNDED + 1), sentence, proof);
          return;
        }
      }
    }
  }

  private static void add(
      Case wrong, Diagnoses diagnoses, Cause cause, int variants, String sentence, Proof proof) {
    ImmutableList.Builder<Proof> proofs = ImmutableList.builder();
    if (!wrong.carried().isEmpty()) {
      proofs.add(new Proof.Addition(wrong.computed(), wrong.carried(), wrong.expected()));
    }
    Solution solution = Solution.of(sentence, proofs.add(proof).build().toArray(new Proof[0]));
    diagnoses.add(
        cause,
        variants,
        wrong.expected().getAmount().multiply(BigDecimal.TEN),
        ImmutableList.of(solution),
        1);
  }
}
