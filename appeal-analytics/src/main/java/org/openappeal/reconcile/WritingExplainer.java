package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Looks for slips in the printing of the figure: digits, factors of ten, rounding. */
final class WritingExplainer implements Explainer {

  private static final int MAX_ROUNDED = 6;
  private static final int LARGEST_STEP = 81;
  private static final int ANOTHER_LENGTH = 4;

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
        int length = digits.toString().length();
        int variants = slip.variants(length);
        String sentence =
            wrong.label() + " should be " + Explanation.money(expected) + " and has " + slip + ".";
        diagnoses.add(
            slip.cause(),
            1.0 / variants,
            diagnoses.expectedByChance(variants, length * Magnitudes.LOG_OF_TEN),
            ImmutableList.of(solution(wrong, sentence, proof)),
            1);
      }
    }
    explainRounding(wrong, diagnoses, expected);
  }

  /**
   * Returns whether a figure looks enough like the stated one to be worth a closer look: it differs
   * in a digit or two, has more or fewer digits, or is as large up to the zeros at the end.
   *
   * @param expected the figure in minor units
   * @param stated the stated one in minor units
   */
  static boolean isPossible(long expected, long stated) {
    long difference = Math.abs(stated - expected);
    return expected > 0
        && stated > 0
        && difference > 0
        && (difference / zeros(difference) <= LARGEST_STEP
            || difference <= zeros(stated)
            || expected < stated / ANOTHER_LENGTH
            || stated < expected / ANOTHER_LENGTH);
  }

  /** Returns the power of ten by which the number can be divided. */
  private static long zeros(long number) {
    long power = 1;
    while (number % (power * 10) == 0) {
      power *= 10;
    }
    return power;
  }

  private static void explainRounding(Case wrong, Diagnoses diagnoses, Money expected) {
    ImmutableList<Proof.Rounding> proofs =
        IntStream.rangeClosed(0, MAX_ROUNDED)
            .boxed()
            .flatMap(zeros -> Stream.of(Accuracy.decimals(-zeros), Accuracy.truncated(-zeros)))
            .map(accuracy -> new Proof.Rounding(expected, accuracy, wrong.stated()))
            .filter(Proof.Rounding::holds)
            .collect(toImmutableList());
    if (proofs.isEmpty()) {
      return;
    }
    int variants = 2 * (MAX_ROUNDED + 1);
    Proof.Rounding proof = proofs.get(0);
    String sentence =
        wrong.label()
            + " is "
            + Explanation.money(expected)
            + ", rounded to "
            + Explanation.number(proof.accuracy().unit())
            + ".";
    diagnoses.add(
        Cause.ROUNDING,
        (double) proofs.size() / variants,
        diagnoses.expectedByChance(variants, variants * Magnitudes.LOG_OF_TEN),
        ImmutableList.of(solution(wrong, sentence, proof)),
        1);
  }

  private static Solution solution(Case wrong, String sentence, Proof proof) {
    return wrong.carried().isEmpty()
        ? Solution.of(sentence, proof)
        : Solution.of(
            sentence,
            new Proof.Addition(wrong.computed(), wrong.carried(), wrong.expected()),
            proof);
  }
}
