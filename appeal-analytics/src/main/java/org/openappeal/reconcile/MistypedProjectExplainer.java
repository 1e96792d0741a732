package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Project;

/**
 * Looks for a project that is listed with one figure and counted with another that looks like it.
 */
final class MistypedProjectExplainer implements Explainer {

  private static final int MAX_PARTS = 20_000;
  private static final BigDecimal LARGEST_STEP = BigDecimal.valueOf(81);
  private static final BigDecimal ANOTHER_LENGTH = BigDecimal.valueOf(4);

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    List<Ledger.Part> parts = parts(wrong);
    if (parts.size() > MAX_PARTS) {
      return;
    }
    BigDecimal residual = wrong.residual().getAmount();
    boolean sameLength =
        new BigDecimal(residual.abs().stripTrailingZeros().unscaledValue()).compareTo(LARGEST_STEP)
            <= 0;
    for (DigitSlip slip : DigitSlip.values()) {
      List<Solution> solutions = new ArrayList<>();
      double variants = 0;
      for (Ledger.Part part : parts) {
        variants += slip.variants(part.amount().toBigInteger().toString().length());
        BigDecimal counted = part.amount().add(residual);
        if (sameLength || haveOtherLengths(part.amount(), counted)) {
          solution(wrong, part, slip, counted).ifPresent(solutions::add);
        }
      }
      diagnoses.add(
          Cause.MISTYPED_PROJECT,
          variants,
          wrong.ledger().largest().multiply(BigDecimal.TEN),
          solutions,
          solutions.size());
    }
  }

  private static boolean haveOtherLengths(BigDecimal a, BigDecimal b) {
    return a.signum() > 0
        && b.signum() > 0
        && (a.multiply(ANOTHER_LENGTH).compareTo(b) < 0
            || b.multiply(ANOTHER_LENGTH).compareTo(a) < 0);
  }

  private static List<Ledger.Part> parts(Case wrong) {
    boolean listIsRight = wrong.node().context() == Node.Context.ISOLATED;
    Ledger.Slice slice = wrong.node().slice();
    ImmutableList<RankRange> own = wrong.node().ownRanges();
    return wrong.ledger().parts().subList(slice.from(), slice.to()).stream()
        .filter(part -> !part.isShare())
        .filter(part -> listIsRight || own.stream().anyMatch(range -> range.contains(part.rank())))
        .toList();
  }

  private static Optional<Solution> solution(
      Case wrong, Ledger.Part part, DigitSlip slip, BigDecimal countedAmount) {
    Money listed = wrong.ledger().money(part.amount());
    Money counted = wrong.ledger().money(countedAmount);
    Proof.Writing inList = new Proof.Writing(counted, slip, listed);
    Proof.Writing inSum = new Proof.Writing(listed, slip, counted);
    boolean listMayBeWrong = wrong.node().context() != Node.Context.ISOLATED;
    if (listMayBeWrong && inList.holds()) {
      Solution solution = solution(wrong, part.project(), inList, listed, counted);
      return Optional.of(
          Repricing.of(wrong, part.project(), counted).map(solution::undoneBy).orElse(solution));
    }
    return inSum.holds()
        ? Optional.of(solution(wrong, part.project(), inSum, listed, counted))
        : Optional.empty();
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
