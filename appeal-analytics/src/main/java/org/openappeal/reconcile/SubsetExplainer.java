package org.openappeal.reconcile;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openappeal.model.ProjectId;

/**
 * Looks for two to four projects that make up the difference together: two among 20,000, three
 * among 1,000, four among 40. It doesn't look where the difference has a simpler explanation.
 */
final class SubsetExplainer implements Explainer {

  private static final int[] MAX_PARTS = {0, 0, 20_000, 1_000, 40};

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    if (wrong.minor().isEmpty()) {
      return;
    }
    long delta = wrong.minor().getAsLong();
    Cause cause = delta < 0 ? Cause.OMITTED_PROJECTS : Cause.PROJECTS_COUNTED_TWICE;
    int count = wrong.node().slice().to() - wrong.node().slice().from();
    if (count > MAX_PARTS[2]) {
      return;
    }
    List<Ledger.Part> parts = parts(wrong);
    for (int size = 2; size < MAX_PARTS.length; size++) {
      if (parts.size() >= size && parts.size() <= MAX_PARTS[size]) {
        explain(wrong, diagnoses, cause, parts, size);
      }
    }
  }

  /** Returns the parts of the figure above zero, the least first. */
  static List<Ledger.Part> parts(Case wrong) {
    Ledger.Slice slice = wrong.node().slice();
    List<Ledger.Part> parts = new ArrayList<>();
    for (Ledger.Part part : wrong.ledger().parts().subList(slice.from(), slice.to())) {
      if (part.amount().signum() > 0) {
        parts.add(part);
      }
    }
    parts.sort(
        Comparator.comparing(Ledger.Part::amount).thenComparing(part -> part.project().id()));
    return parts;
  }

  private static void explain(
      Case wrong, Diagnoses diagnoses, Cause cause, List<Ledger.Part> parts, int size) {
    double variants = variants(parts, size);
    double expected = Math.max(1, diagnoses.expectedByChance(variants));
    if (diagnoses.score(cause, expected / variants) >= diagnoses.best()) {
      return;
    }
    long[] values = parts.stream().mapToLong(part -> wrong.ledger().minor(part.amount())).toArray();
    long target = Math.abs(wrong.minor().orElseThrow());
    SubsetSum found = SubsetSum.find(values, target, size, Diagnosis.MAX_SOLUTIONS);
    List<Solution> solutions =
        found.subsets().stream().map(subset -> solution(wrong, cause, parts, subset)).toList();
    diagnoses.add(cause, variants, solutions, found.count());
  }

  /** Returns how many subsets of a size there are. */
  static double variants(List<Ledger.Part> parts, int size) {
    return size > parts.size() ? 0 : LongMath.binomial(parts.size(), size);
  }

  static Solution solution(Case wrong, Cause cause, List<Ledger.Part> parts, int[] subset) {
    List<Proof.Term> terms = new ArrayList<>();
    List<ProjectId> projects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean omitted = cause == Cause.OMITTED_PROJECTS;
    for (int index : subset) {
      Ledger.Part part = parts.get(index);
      ProjectId id = part.project().id();
      terms.add(
          new Proof.Term(
              id.value(), wrong.ledger().money(omitted ? part.amount().negate() : part.amount())));
      projects.add(id);
      names.add(Explanation.project(part.project()));
    }
    String sentence =
        String.join(", ", names) + (omitted ? " are left out." : " are counted twice.");
    return Solution.of(sentence, wrong.addition(terms)).about(projects);
  }
}
