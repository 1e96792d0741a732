package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Project;

/** Looks for one project that is counted wrong. */
final class MiscountExplainer implements Explainer {

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    if (wrong.minor().isEmpty()) {
      return;
    }
    long delta = wrong.minor().getAsLong();
    MiscountIndex index = wrong.ledger().miscounts();
    for (Cause cause : index.causes()) {
      List<RankRange> ranges = ranges(wrong, cause);
      int variants = 0;
      List<Solution> solutions = new ArrayList<>();
      long count = 0;
      for (RankRange range : ranges) {
        variants += index.count(cause, range);
        List<Miscount> found = index.find(cause, delta, range);
        count += found.size();
        found.stream()
            .limit(Diagnosis.MAX_SOLUTIONS)
            .forEach(miscount -> solutions.add(solution(wrong, miscount)));
      }
      diagnoses.add(cause, variants, solutions, count);
    }
  }

  /** Returns where a miscount would change the figure, and none below it. */
  static List<RankRange> ranges(Case wrong, Cause cause) {
    return cause.origin() == Cause.Origin.LIST
        ? wrong.node().ownRanges()
        : ImmutableList.of(wrong.node().range());
  }

  static Solution solution(Case wrong, Miscount miscount) {
    Project project = miscount.project();
    Money delta = wrong.ledger().ofMinor(miscount.delta());
    Solution solution =
        Solution.of(
                sentence(wrong, miscount),
                wrong.addition(new Proof.Term(project.id().value(), delta)))
            .about(ImmutableList.of(project.id()));
    if (miscount.cause() == Cause.LISTED_TWICE) {
      return solution.undoneBy(new Edit.Remove(project.id()));
    }
    boolean listedWhole =
        miscount.cause() == Cause.WHOLE_BUDGET && miscount.counted() < miscount.listed();
    return listedWhole
        ? reprice(wrong, project, miscount).map(solution::undoneBy).orElse(solution)
        : solution;
  }

  private static Optional<Edit> reprice(Case wrong, Project project, Miscount miscount) {
    return Repricing.of(wrong, project, wrong.ledger().ofMinor(miscount.counted()));
  }

  private static String sentence(Case wrong, Miscount miscount) {
    String project = Explanation.project(miscount.project());
    String listed = Explanation.money(wrong.ledger().ofMinor(miscount.listed()));
    String counted = Explanation.money(wrong.ledger().ofMinor(miscount.counted()));
    return switch (miscount.cause()) {
      case OMITTED_PROJECT -> project + " (" + listed + ") is left out.";
      case PROJECT_COUNTED_TWICE -> project + " (" + listed + ") is counted twice.";
      case LISTED_TWICE -> project + " (" + listed + ") is in the list twice and counted once.";
      case WHOLE_BUDGET ->
          miscount.counted() > miscount.listed()
              ? project
                  + " is counted with its whole budget of "
                  + counted
                  + ", not with the "
                  + listed
                  + " of the period."
              : project
                  + " is listed with its whole budget of "
                  + listed
                  + " and counted with "
                  + counted
                  + " a year.";
      case PART_OF_PERIOD ->
          project + " is counted with " + counted + ", a part of the " + listed + " of the period.";
      case ORIGINAL_AND_REVISED ->
          project + " is counted with its original figure besides the revised " + listed + ".";
      case ORIGINAL_INSTEAD_OF_REVISED ->
          project
              + " is counted with its original "
              + counted
              + ", not the revised "
              + listed
              + ".";
      case OTHER_AMOUNT_COUNTED ->
          project
              + " has no figure of its own and is counted with the "
              + counted
              + " that are mentioned beside it.";
      case PARENT_AND_CHILDREN ->
          project + " is counted with " + counted + ", and so are its parts.";
      case CROSS_REFERENCE_COUNTED ->
          project + " is counted with " + counted + ", which stands elsewhere.";
      default ->
          project + " asks for an amount in another currency, which is counted as " + counted + ".";
    };
  }
}
