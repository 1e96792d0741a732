package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openappeal.model.Scope;

/** Lists what single errors may add to a figure for which no single one accounts. */
final class Lapses {

  private static final int MAX_LAPSES = 12_000;
  private static final int MAX_PARTS_OF_SUBSETS = 40;
  private static final int MAX_SUBSET = 3;

  private final Case wrong;
  private final Diagnoses diagnoses;
  private final double limit;
  private final List<Lapse> all = new ArrayList<>();

  private Lapses(Case wrong, Diagnoses diagnoses) {
    this.wrong = wrong;
    this.diagnoses = diagnoses;
    this.limit = diagnoses.best();
  }

  /** Returns the errors that could be part of a simpler explanation than those found so far. */
  static List<Lapse> of(Case wrong, Diagnoses diagnoses) {
    Lapses lapses = new Lapses(wrong, diagnoses);
    lapses.addMiscounts();
    lapses.addPlaces();
    lapses.addSubsets();
    wrong.node().wrongAbove().map(Node::delta).ifPresent(lapses::addCarriedUp);
    return lapses.all;
  }

  private boolean isWorthwhile(Cause cause, double variants) {
    return variants > 0
        && all.size() + variants <= MAX_LAPSES
        && diagnoses.scoreBesides(cause, 1 / variants) < limit;
  }

  private void addMiscounts() {
    MiscountIndex index = wrong.ledger().miscounts();
    for (Cause cause : index.causes()) {
      List<RankRange> ranges = MiscountExplainer.ranges(wrong, cause);
      int variants = ranges.stream().mapToInt(range -> index.count(cause, range)).sum();
      boolean possible = diagnoses.isPossible(cause) || wrong.node().wrongAbove().isPresent();
      if (possible && isWorthwhile(cause, variants)) {
        ranges.forEach(range -> index.all(cause, range).forEach(it -> add(it, variants)));
      }
    }
  }

  private void add(Miscount miscount, double variants) {
    all.add(
        new Lapse(
            miscount.cause(),
            1 / variants,
            miscount.delta(),
            () -> MiscountExplainer.solution(wrong, miscount)));
  }

  private void addPlaces() {
    ImmutableList<Scope> places = PlaceExplainer.places(wrong);
    if (isWorthwhile(Cause.PARENT_AND_CHILDREN, 2.0 * places.size())) {
      for (Scope place : places) {
        long sum = wrong.ledger().minor(wrong.ledger().slice(place).sum());
        add(place, Cause.PARENT_AND_CHILDREN, places.size(), sum);
        if (!PlaceExplainer.isAll(wrong, place)) {
          add(place, Cause.OMITTED_PLACE, places.size(), -sum);
        }
      }
    }
  }

  private void add(Scope place, Cause cause, double variants, long delta) {
    all.add(
        new Lapse(cause, 1 / variants, delta, () -> PlaceExplainer.solution(wrong, cause, place)));
  }

  private void addSubsets() {
    if (wrong.node().slice().to() - wrong.node().slice().from() > MAX_PARTS_OF_SUBSETS) {
      return;
    }
    List<Ledger.Part> parts = SubsetExplainer.parts(wrong);
    for (int size = 2; size <= MAX_SUBSET; size++) {
      double variants = SubsetExplainer.variants(parts, size);
      if (isWorthwhile(Cause.OMITTED_PROJECTS, variants)) {
        addSubsets(parts, size, ImmutableIntArray.of(), variants);
      }
    }
  }

  private void addSubsets(
      List<Ledger.Part> parts, int size, ImmutableIntArray chosen, double variants) {
    if (chosen.length() == size) {
      add(parts, chosen, variants);
      return;
    }
    int next = chosen.isEmpty() ? 0 : chosen.get(chosen.length() - 1) + 1;
    for (int i = next; i < parts.size(); i++) {
      ImmutableIntArray more = ImmutableIntArray.builder().addAll(chosen).add(i).build();
      addSubsets(parts, size, more, variants);
    }
  }

  private void add(List<Ledger.Part> parts, ImmutableIntArray subset, double variants) {
    long sum = subset.stream().mapToLong(i -> wrong.ledger().minor(parts.get(i).amount())).sum();
    Cause cause = Cause.OMITTED_PROJECTS;
    all.add(
        new Lapse(
            cause,
            1 / variants,
            -sum,
            () -> SubsetExplainer.solution(wrong, cause, parts, subset.toArray())));
  }

  /**
   * Adds errors of the list that account for what the figure above is off: the rest has happened in
   * this figure alone.
   */
  private void addCarriedUp(BigDecimal above) {
    if (!Ledger.isSearchable(above)) {
      return;
    }
    Proof.Term alone =
        new Proof.Term("here alone", wrong.residual().minus(wrong.ledger().money(above)));
    Case carriedUp = wrong.besides(alone, Node.Context.PROPAGATED);
    Diagnoses found = new Diagnoses(carriedUp);
    new MistypedProjectExplainer().explain(carriedUp, found);
    new ListExplainer().explain(carriedUp, found);
    for (Diagnosis diagnosis : found.all()) {
      if (diagnosis.cause() != Cause.UNEXPLAINED) {
        double likelihood = found.likelihood(diagnosis) / diagnosis.solutionCount();
        diagnosis.solutions().forEach(it -> add(diagnosis.cause(), likelihood, above, it));
      }
    }
  }

  private void add(Cause cause, double likelihood, BigDecimal delta, Solution told) {
    all.add(new Lapse(cause, likelihood, wrong.ledger().minor(delta), () -> told));
  }
}
