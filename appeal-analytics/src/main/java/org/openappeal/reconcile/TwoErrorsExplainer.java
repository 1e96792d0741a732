package org.openappeal.reconcile;

import static com.google.common.collect.Comparators.max;
import static com.google.common.collect.Comparators.min;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openappeal.model.ProjectId;

/**
 * Looks for two errors that account for the difference together: two of the sum or the list, or one
 * of these and a slip in printing the sum. It doesn't look where the difference has a simpler
 * explanation.
 */
final class TwoErrorsExplainer implements Explainer {

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    if (wrong.minor().isEmpty() || !Ledger.isSearchable(wrong.stated().getAmount())) {
      return;
    }
    List<Lapse> lapses = Lapses.of(wrong, diagnoses);
    Map<Causes, Ways> found = new LinkedHashMap<>();
    findPairs(wrong, lapses, found);
    findMisprints(wrong, lapses, found);
    found.forEach(
        (causes, ways) ->
            diagnoses.addTwo(
                causes.one(),
                causes.two(),
                ways.likelihood,
                ways.variants,
                ways.solutions,
                ways.count));
  }

  private static void findPairs(Case wrong, List<Lapse> lapses, Map<Causes, Ways> found) {
    long delta = wrong.minor().orElseThrow();
    ListMultimap<Long, Lapse> before = ArrayListMultimap.create();
    for (Lapse lapse : lapses) {
      for (Lapse other : before.get(delta - lapse.delta())) {
        if (lapse.goesWith(other)) {
          double likelihood = lapse.likelihood() * other.likelihood();
          double orders = lapse.cause() == other.cause() ? 2 : 1;
          ways(found, min(other.cause(), lapse.cause()), max(other.cause(), lapse.cause()))
              .add(orders * likelihood, () -> both(wrong, other, lapse));
        }
      }
      before.put(lapse.delta(), lapse);
    }
  }

  private static void findMisprints(Case wrong, List<Lapse> lapses, Map<Causes, Ways> found) {
    long stated = wrong.ledger().minor(wrong.stated().getAmount());
    long expected = stated - wrong.minor().orElseThrow();
    for (Lapse lapse : lapses) {
      if (WritingExplainer.isPossible(expected + lapse.delta(), stated)) {
        Case printed = wrong.besides(lapse.term(wrong), wrong.context());
        Diagnoses misprints = new Diagnoses(printed);
        new WritingExplainer().explain(printed, misprints);
        for (Diagnosis misprint : misprints.all()) {
          ways(found, lapse.cause(), misprint.cause())
              .add(
                  lapse.likelihood() * misprints.likelihood(misprint),
                  () -> both(lapse, misprint.solutions().get(0)));
        }
      }
    }
  }

  private static Ways ways(Map<Causes, Ways> found, Cause one, Cause two) {
    return found.computeIfAbsent(new Causes(one, two), causes -> new Ways());
  }

  private static Solution both(Case wrong, Lapse one, Lapse two) {
    Solution last = two.told().get();
    return both(
        one,
        Solution.of(last.sentence(), wrong.addition(one.term(wrong), two.term(wrong)))
            .about(last.projects()));
  }

  private static Solution both(Lapse one, Solution rest) {
    Solution first = one.told().get();
    ImmutableSet<ProjectId> projects =
        ImmutableSet.<ProjectId>builder().addAll(first.projects()).addAll(rest.projects()).build();
    return Solution.of(first.sentence() + " " + rest.sentence())
        .withProofs(rest.proofs())
        .about(projects);
  }

  private record Causes(Cause one, Cause two) {}

  /** The ways in which the same two causes account for the difference. */
  private static final class Ways {

    private final List<Solution> solutions = new ArrayList<>();
    private double likelihood;
    private double variants;
    private long count;

    void add(double likelihoodOfWay, Supplier<Solution> solution) {
      likelihood += likelihoodOfWay;
      variants = Math.max(variants, 1 / likelihoodOfWay);
      count++;
      if (solutions.size() < Diagnosis.MAX_SOLUTIONS) {
        solutions.add(solution.get());
      }
    }
  }
}
