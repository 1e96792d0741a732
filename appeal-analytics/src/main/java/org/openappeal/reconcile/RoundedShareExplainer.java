package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Share;
import org.openappeal.money.PercentRounding;

/**
 * Looks whether the difference is no more than what the rounding of percentages explains by which
 * projects of several places are split: 33 % may stand for a third.
 */
final class RoundedShareExplainer implements Explainer {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    List<Proof.RoundedShare> shares = shares(wrong);
    BigDecimal tolerance = tolerance(shares);
    List<Solution> solutions = solutions(wrong, shares, tolerance);
    double variants = Math.max(1, 2 * tolerance.doubleValue());
    diagnoses.add(Cause.ROUNDED_PERCENTAGE, variants, solutions, solutions.size());
  }

  /** Returns each share that explains the difference alone; or if none does, all together. */
  private static List<Solution> solutions(
      Case wrong, List<Proof.RoundedShare> shares, BigDecimal tolerance) {
    Money difference = wrong.residual().abs();
    List<Solution> alone =
        shares.stream()
            .filter(share -> !share.tolerance().isLessThan(difference))
            .map(share -> solution(wrong, ImmutableList.of(share)))
            .toList();
    boolean isEnough = !shares.isEmpty() && tolerance.compareTo(difference.getAmount()) >= 0;
    return alone.isEmpty() && isEnough
        ? ImmutableList.of(solution(wrong, ImmutableList.copyOf(shares)))
        : alone;
  }

  private static BigDecimal tolerance(List<Proof.RoundedShare> shares) {
    return shares.stream()
        .map(share -> share.tolerance().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns what the figure holds of projects of which a part stands elsewhere. */
  private static List<Proof.RoundedShare> shares(Case wrong) {
    Ledger.Slice slice = wrong.node().slice();
    Map<Project, Held> held = new LinkedHashMap<>();
    for (Ledger.Part part : wrong.ledger().parts().subList(slice.from(), slice.to())) {
      if (part.project().location() instanceof Location.Shared shared) {
        BigDecimal percent = percent(wrong, shared, part.rank());
        held.merge(part.project(), new Held(percent, PercentRounding.of(percent)), Held::plus);
      }
    }
    return held.entrySet().stream()
        .filter(entry -> entry.getValue().percent().compareTo(WHOLE) < 0)
        .map(entry -> share(wrong, entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Proof.RoundedShare::project))
        .toList();
  }

  /** What a figure holds of a project, in percent, and by how much that may be off. */
  private record Held(BigDecimal percent, BigDecimal rounding) {

    Held plus(Held other) {
      return new Held(percent.add(other.percent), rounding.add(other.rounding));
    }
  }

  private static BigDecimal percent(Case wrong, Location.Shared shared, int rank) {
    return shared.shares().stream()
        .filter(share -> wrong.books().ranks().rank(share.place()) == rank)
        .map(Share::percent)
        .findFirst()
        .orElseThrow();
  }

  private static Proof.RoundedShare share(Case wrong, Project project, Held held) {
    Money whole =
        LedgerKey.of(wrong.node().statement()).amount(project.budget()).money().orElseThrow();
    Money tolerance = whole.abs().multipliedBy(held.rounding().movePointLeft(2), RoundingMode.UP);
    return new Proof.RoundedShare(project.id(), whole, held.percent(), tolerance);
  }

  private static Solution solution(Case wrong, ImmutableList<Proof.RoundedShare> shares) {
    String sentence =
        shares.stream().map(RoundedShareExplainer::share).collect(Collectors.joining(", "))
            + (shares.size() == 1 ? " may be counted" : " may each be counted")
            + " with an unrounded percentage.";
    return Solution.of(sentence, new Proof.Percentages(wrong.expected(), shares, wrong.stated()))
        .about(shares.stream().map(Proof.RoundedShare::project).collect(toImmutableList()));
  }

  private static String share(Proof.RoundedShare share) {
    return share.project()
        + " ("
        + share.percent().toPlainString()
        + " % of "
        + Explanation.money(share.whole())
        + ")";
  }
}
