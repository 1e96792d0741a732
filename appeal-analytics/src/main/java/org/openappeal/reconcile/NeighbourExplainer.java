package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openappeal.model.Location;
import org.openappeal.model.Scope;

/**
 * Looks for a neighbour that is off by the opposite amount, and for the project that went there.
 */
final class NeighbourExplainer implements Explainer {

  private static final int VARIANTS_WITHOUT_PROJECT = 256;

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    if (wrong.minor().isEmpty() || !wrong.carried().isEmpty()) {
      return;
    }
    long delta = wrong.minor().getAsLong();
    List<Solution> named = new ArrayList<>();
    List<Solution> unnamed = new ArrayList<>();
    int variants = 1;
    for (Node other : opposites(wrong)) {
      Node donor = delta < 0 ? wrong.node() : other;
      Node taker = delta < 0 ? other : wrong.node();
      MiscountIndex index = wrong.ledger().miscounts();
      variants += index.count(Cause.OMITTED_PROJECT, donor.range());
      List<Miscount> found = index.find(Cause.OMITTED_PROJECT, -Math.abs(delta), donor.range());
      found.stream()
          .limit(Diagnosis.MAX_SOLUTIONS)
          .forEach(miscount -> named.add(solution(wrong, miscount, donor, taker)));
      unnamed.add(solution(wrong, donor, taker));
    }
    List<Solution> solutions = named.isEmpty() ? unnamed : named;
    diagnoses.add(
        Cause.COUNTED_ELSEWHERE,
        named.isEmpty() ? VARIANTS_WITHOUT_PROJECT : variants,
        solutions,
        solutions.size());
  }

  private static ImmutableList<Node> opposites(Case wrong) {
    return wrong
        .tree()
        .wrongBy(LedgerKey.of(wrong.node().statement()), wrong.node().delta().negate())
        .stream()
        .filter(other -> !other.isConsequence() && !overlap(other, wrong.node()))
        .limit(Diagnosis.MAX_SOLUTIONS)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean overlap(Node a, Node b) {
    return a.range().contains(b.range().from()) || b.range().contains(a.range().from());
  }

  private static Solution solution(Case wrong, Miscount miscount, Node donor, Node taker) {
    String sentence =
        Explanation.project(miscount.project())
            + " ("
            + Explanation.money(wrong.ledger().ofMinor(miscount.listed()))
            + ") stands under "
            + label(wrong, donor)
            + " and is counted in "
            + label(wrong, taker)
            + ".";
    Solution solution =
        Solution.of(sentence, proof(wrong, miscount.project().id().value()))
            .about(ImmutableList.of(miscount.project().id()))
            .withOther(other(wrong, donor, taker));
    return target(taker.statement().scope())
        .filter(to -> !(miscount.project().location() instanceof Location.Shared))
        .<Edit>map(to -> new Edit.Move(miscount.project().id(), miscount.project().location(), to))
        .map(solution::undoneBy)
        .orElse(solution);
  }

  private static Optional<Location> target(Scope scope) {
    if (scope instanceof Scope.OfPlace place) {
      return Optional.of(new Location.InPlace(place.place()));
    }
    return scope == Scope.worldwide()
        ? Optional.of(Location.worldwide())
        : scope == Scope.unspecified() ? Optional.of(Location.unspecified()) : Optional.empty();
  }

  private static Solution solution(Case wrong, Node donor, Node taker) {
    String sentence =
        "What is missing in "
            + label(wrong, donor)
            + " is too much in "
            + label(wrong, taker)
            + ".";
    return Solution.of(sentence, proof(wrong, "counted elsewhere"))
        .withOther(other(wrong, donor, taker));
  }

  private static Proof proof(Case wrong, String what) {
    return wrong.addition(new Proof.Term(what, wrong.residual()));
  }

  private static Scope other(Case wrong, Node donor, Node taker) {
    return (donor == wrong.node() ? taker : donor).statement().scope();
  }

  private static String label(Case wrong, Node node) {
    return Labels.of(wrong.books().appeal(), node.statement().scope());
  }
}
