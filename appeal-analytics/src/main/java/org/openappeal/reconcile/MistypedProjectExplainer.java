package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import org.openappeal.model.Project;

/**
 * Looks for a project that is listed with one figure and counted with another that looks like it.
 * The figure in the list may be the wrong one, or the one in the sum. Where it is the one in the
 * list, the right one must be an amount that such lists have: that 180,000 became 180,008 is
 * likelier than the reverse. Solutions that are much less likely than the best one don't count.
 */
final class MistypedProjectExplainer implements Explainer {

  private static final int MAX_PARTS = 20_000;
  private static final double MUCH_LESS_LIKELY = 64;
  private static final double EITHER_SIDE = 0.5;
  private static final int USUAL_DIGITS = 7;
  private static final BigDecimal LARGEST_STEP = BigDecimal.valueOf(81);
  private static final BigDecimal ANOTHER_LENGTH = BigDecimal.valueOf(4);

  /**
   * A solution.
   *
   * @param likelihood how likely it is, if it is this project that was mistyped
   */
  private record Weighed(Solution solution, double likelihood) {}

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    List<Ledger.Part> parts = parts(wrong);
    if (parts.size() > MAX_PARTS) {
      return;
    }
    List<Weighed> found = find(wrong, parts);
    found.sort(Comparator.comparingDouble(Weighed::likelihood).reversed());
    double best = found.isEmpty() ? 0 : found.get(0).likelihood();
    List<Weighed> likely =
        found.stream().filter(it -> it.likelihood() * MUCH_LESS_LIKELY >= best).toList();
    double variants = (double) parts.size() * DigitSlip.variantsOfAll(USUAL_DIGITS);
    diagnoses.add(
        Cause.MISTYPED_PROJECT,
        likely.stream().mapToDouble(Weighed::likelihood).sum() / parts.size(),
        diagnoses.expectedByChance(variants, USUAL_DIGITS * Magnitudes.LOG_OF_TEN),
        likely.stream().map(Weighed::solution).toList(),
        likely.size());
  }

  private static List<Weighed> find(Case wrong, List<Ledger.Part> parts) {
    BigDecimal residual = wrong.residual().getAmount();
    BigDecimal step = new BigDecimal(residual.abs().stripTrailingZeros().unscaledValue());
    boolean sameLength = step.compareTo(LARGEST_STEP) <= 0;
    List<Weighed> found = new ArrayList<>();
    for (Ledger.Part part : parts) {
      BigDecimal counted = part.amount().add(residual);
      if (sameLength || haveOtherLengths(part.amount(), counted)) {
        for (DigitSlip slip : DigitSlip.values()) {
          addInSum(found, wrong, part, slip, counted);
          addInList(found, wrong, part, slip, counted);
        }
      }
    }
    return found;
  }

  private static boolean haveOtherLengths(BigDecimal a, BigDecimal b) {
    return a.signum() > 0
        && b.signum() > 0
        && (a.multiply(ANOTHER_LENGTH).compareTo(b) < 0
            || b.multiply(ANOTHER_LENGTH).compareTo(a) < 0);
  }

  private static List<Ledger.Part> parts(Case wrong) {
    boolean listIsRight = wrong.context() == Node.Context.ISOLATED;
    Ledger.Slice slice = wrong.node().slice();
    ImmutableList<RankRange> own = wrong.node().ownRanges();
    return wrong.ledger().parts().subList(slice.from(), slice.to()).stream()
        .filter(part -> !part.isShare())
        .filter(part -> listIsRight || own.stream().anyMatch(range -> range.contains(part.rank())))
        .toList();
  }

  private static void addInSum(
      List<Weighed> found, Case wrong, Ledger.Part part, DigitSlip slip, BigDecimal countedAmount) {
    Money listed = wrong.ledger().money(part.amount());
    Money counted = wrong.ledger().money(countedAmount);
    Proof.Writing proof = new Proof.Writing(listed, slip, counted);
    if (proof.holds()) {
      Solution solution = solution(wrong, part.project(), proof, listed, counted);
      found.add(new Weighed(solution, EITHER_SIDE * slip.likelihood(digits(listed))));
    }
  }

  private static void addInList(
      List<Weighed> found, Case wrong, Ledger.Part part, DigitSlip slip, BigDecimal countedAmount) {
    Money listed = wrong.ledger().money(part.amount());
    Money counted = wrong.ledger().money(countedAmount);
    Proof.Writing proof = new Proof.Writing(counted, slip, listed);
    if (wrong.context() != Node.Context.ISOLATED && proof.holds()) {
      Magnitudes magnitudes = wrong.ledger().magnitudes();
      double likelier =
          magnitudes.likelihood(countedAmount) / magnitudes.likelihoodBesides(part.amount());
      Solution solution = solution(wrong, part.project(), proof, listed, counted);
      found.add(
          new Weighed(
              Repricing.of(wrong, part.project(), counted).map(solution::undoneBy).orElse(solution),
              EITHER_SIDE * likelier * slip.likelihood(digits(counted))));
    }
  }

  private static int digits(Money money) {
    return money.getAmount().toBigInteger().toString().length();
  }

  private static Solution solution(
      Case wrong, Project project, Proof.Writing slip, Money listed, Money counted) {
    String sentence =
        Explanation.project(project)
            + " is listed with "
            + Explanation.money(listed)
            + " and counted with "
            + Explanation.money(counted)
            + ": "
            + slip.slip()
            + ".";
    String id = project.id().value();
    return Solution.of(
            sentence,
            wrong.addition(
                new Proof.Term(id + " as listed", listed.negated()),
                new Proof.Term(id + " as counted", counted)),
            slip)
        .about(ImmutableList.of(project.id()));
  }
}
