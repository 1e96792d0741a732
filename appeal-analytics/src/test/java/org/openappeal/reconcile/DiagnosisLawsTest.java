package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;
import org.openappeal.testing.AppealArbitraries;

final class DiagnosisLawsTest {

  private static final Reconciler STATEMENTS = Reconciler.builder().build();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyProofHoldsAndEndsAtTheStatedFigure(
      @ForAll("causes") Cause cause, @ForAll @LongRange(min = 0) long seed) {
    for (Finding finding : STATEMENTS.reconcile(planted(cause, seed)).roots()) {
      for (Diagnosis diagnosis : finding.diagnoses()) {
        assertThat(diagnosis.solutions()).isNotEmpty();
        for (Solution solution : diagnosis.solutions()) {
          assertThat(solution.proofs()).isNotEmpty();
          solution.proofs().forEach(proof -> assertThat(proof.holds()).isTrue());
          assertThat(endsAt(solution, finding.stated().orElseThrow())).isTrue();
        }
      }
    }
  }

  private static boolean endsAt(Solution solution, Money stated) {
    return solution.proofs().stream()
        .anyMatch(
            proof ->
                proof instanceof Proof.Addition a && a.stated().equals(stated)
                    || proof instanceof Proof.Writing w && w.written().equals(stated)
                    || proof instanceof Proof.Rounding r && r.rounded().equals(stated));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyWrongStatementIsARootOrFollowsFromOne(
      @ForAll("causes") Cause cause, @ForAll @LongRange(min = 0) long seed) {
    Reconciliation reconciliation = STATEMENTS.reconcile(planted(cause, seed));
    ImmutableList<Finding> roots = reconciliation.roots();
    assertThat(roots.size())
        .isIn(cause == Cause.COUNTED_ELSEWHERE ? Range.closed(1, 2) : Range.singleton(1));
    Set<Finding> explained = new HashSet<>(roots);
    roots.forEach(root -> explained.addAll(reconciliation.consequences(root)));
    assertThat(explained).containsExactlyElementsIn(reconciliation.findings());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void afterTheRepairNothingIsFound(
      @ForAll("causes") Cause one,
      @ForAll("causes") Cause two,
      @ForAll @LongRange(min = 0) long seed) {
    Appeal once = planted(one, seed);
    Optional<Plant> twice = new Planter(once, new Random(seed)).plant(two);
    Assume.that(twice.isPresent());
    assertRepaired(STATEMENTS, twice.get().appeal());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void afterTheRepairNothingIsFoundInAnyAppeal(
      @ForAll("appeals") Appeal appeal,
      @ForAll @LongRange(min = 0, max = 1_500) long one,
      @ForAll @LongRange(min = 0, max = 1_500) long two,
      @ForAll("accuracies") Accuracy accuracy) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : Stating.truly(appeal).statements()) {
      Money amount = statement.amount();
      statements.add(statement.withAmount(amount.plusMajor(one)));
      statements.add(
          statement.toBuilder()
              .id(StatementId.of(statement.id() + "-again"))
              .amount(amount.plusMajor(two))
              .build());
    }
    assertRepaired(
        Reconciler.builder().accuracy(accuracy).build(), appeal.withStatements(statements));
  }

  private static void assertRepaired(Reconciler reconciler, Appeal appeal) {
    Reconciliation before = reconciler.reconcile(appeal);
    Repair repair = before.proposeRepair();
    assertThat(reconciler.reconcile(repair.apply(appeal)).findings()).isEmpty();
    assertThat(repair.isEmpty()).isEqualTo(before.isClean());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void aRepairTakesNoMoreChangesThanThereAreWrongStatements(
      @ForAll("causes") Cause cause, @ForAll @LongRange(min = 0) long seed) {
    Reconciliation reconciliation = STATEMENTS.reconcile(planted(cause, seed));
    long wrong =
        reconciliation.statements().stream().filter(f -> !f.verdict().isAgreement()).count();
    assertThat((long) reconciliation.proposeRepair().edits().size()).isAtMost(wrong);
  }

  @Test
  void plantedCausesAreDiagnosed() {
    int first = 0;
    int three = 0;
    int wrong = 0;
    int all = 180;
    Multiset<Cause> planted = HashMultiset.create();
    for (int i = 0; i < all; i++) {
      Plant plant = plant(Planter.CAUSES.get(i % Planter.CAUSES.size()), i);
      planted.add(plant.cause());
      List<Finding> roots = STATEMENTS.reconcile(plant.appeal()).roots();
      int rank = plant.rankIn(roots);
      first += rank == 0 ? 1 : 0;
      three += rank < 3 ? 1 : 0;
      wrong +=
          roots.stream()
                  .anyMatch(f -> f.explanation().filter(it -> !plant.isFoundBy(f, it)).isPresent())
              ? 1
              : 0;
    }
    assertThat(planted.elementSet()).hasSize(18);
    planted.elementSet().forEach(cause -> assertThat(planted.count(cause)).isEqualTo(10));
    assertThat(first).isAtLeast(all * 95 / 100);
    assertThat(three).isAtLeast(all * 98 / 100);
    assertThat(wrong).isAtMost(all * 2 / 100);
  }

  @Test
  void twoCausesPlantedAtOnceAreDiagnosed() {
    int found = 0;
    int all = 0;
    for (int i = 0; all < 200; i++) {
      Random random = new Random(i);
      Plant first = plant(Planter.CAUSES.get(i % Planter.CAUSES.size()), i);
      Cause other = Planter.CAUSES.get(random.nextInt(Planter.CAUSES.size()));
      Optional<Plant> second = new Planter(first.appeal(), random).plant(other);
      if (second.isPresent()) {
        List<Finding> roots = STATEMENTS.reconcile(second.get().appeal()).roots();
        found += first.besides(second.get()).rankIn(roots) < 3 ? 1 : 0;
        found += second.get().besides(first).rankIn(roots) < 3 ? 1 : 0;
        all += 2;
      }
    }
    assertThat(found).isAtLeast(all * 9 / 10);
  }

  private static Appeal planted(Cause cause, long seed) {
    return plant(cause, seed).appeal();
  }

  private static Plant plant(Cause cause, long seed) {
    Random random = new Random(seed);
    Optional<Plant> plant = Optional.empty();
    while (plant.isEmpty()) {
      Appeal appeal = Stating.truly(Appeals.random(random, 30 + random.nextInt(200)));
      plant = new Planter(appeal, random).plant(cause);
    }
    return plant.get();
  }

  @Provide
  Arbitrary<Cause> causes() {
    return Arbitraries.of(Planter.CAUSES);
  }

  @Provide
  Arbitrary<Appeal> appeals() {
    return AppealArbitraries.appeals();
  }

  @Provide
  Arbitrary<Accuracy> accuracies() {
    return Arbitraries.of(
        Accuracy.exact(), Accuracy.toThousands(), Accuracy.truncated(-3), Accuracy.decimals(0));
  }
}
