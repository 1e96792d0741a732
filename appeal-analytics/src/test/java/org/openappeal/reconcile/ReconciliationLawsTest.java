package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;
import org.openappeal.testing.AppealArbitraries;
import org.openappeal.testing.Budgets;

final class ReconciliationLawsTest {

  private static final Reconciler STATEMENTS = Reconciler.builder().build();

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void trueStatementsAreNoFindings(@ForAll("appeals") Appeal appeal) {
    Reconciliation reconciliation = STATEMENTS.reconcile(Stating.trulyByService(appeal));
    assertThat(reconciliation.findings()).isEmpty();
    for (Finding finding : reconciliation.statements()) {
      assertThat(finding.verdict()).isEqualTo(Verdict.AGREES);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void oneWrongStatementIsFoundThereAndInTheSumsAbove(
      @ForAll("appeals") Appeal appeal, @ForAll Random random, @ForAll("amounts") Money added) {
    Appeal stated = Stating.trulyByService(appeal);
    int wrong = random.nextInt(stated.statements().size());
    Statement statement = stated.statements().get(wrong);
    List<Finding> findings =
        STATEMENTS.reconcile(with(stated, wrong, statement.amount().plus(added))).findings();
    for (Finding finding : findings) {
      boolean here = finding.scope().equals(Optional.of(statement.scope()));
      boolean byService =
          finding.check().equals(StatementCheck.STATED_BY_SERVICE)
              && statement.scope() instanceof Scope.OfService;
      assertThat(
              here
                  || byService
                  || isAbove(stated, finding.scope().orElseThrow(), statement.scope()))
          .isTrue();
      assertThat(finding.difference()).hasValue(here ? added : added.negated());
      assertThat(finding.check().equals(StatementCheck.PROJECTS) && !here).isFalse();
    }
    assertThat(findings.stream().map(Finding::check)).contains(StatementCheck.PROJECTS);
    long above =
        findings.stream()
            .filter(
                f ->
                    f.check().equals(StatementCheck.STATED_BELOW)
                        && !f.scope().equals(Optional.of(statement.scope())))
            .count();
    boolean isBelow =
        stated.statements().stream()
            .anyMatch(s -> s != statement && isAbove(stated, s.scope(), statement.scope()));
    assertThat(above).isEqualTo(isBelow ? 1 : 0);
  }

  private static boolean isAbove(Appeal appeal, Scope outer, Scope inner) {
    return outer == Scope.all() && !(inner instanceof Scope.OfService)
        || outer instanceof Scope.OfPlace out
            && inner instanceof Scope.OfPlace in
            && appeal.places().isWithin(in.place(), out.place());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void findingsDoNotDependOnOrder(
      @ForAll("appeals") Appeal appeal, @ForAll Random random, @ForAll("amounts") Money added) {
    Appeal stated = Stating.trulyByService(doubled(appeal));
    int wrong = random.nextInt(stated.statements().size());
    Statement statement = stated.statements().get(wrong);
    Money ambiguous =
        stated.projects().stream()
            .map(project -> Stating.part(stated, project, statement.scope()))
            .filter(Money::isPositive)
            .findFirst()
            .orElse(added);
    Appeal one = with(stated, wrong, statement.amount().plus(ambiguous));
    List<Project> projects = new ArrayList<>(one.projects());
    List<Statement> statements = new ArrayList<>(one.statements());
    Collections.shuffle(projects, random);
    Collections.shuffle(statements, random);
    Appeal other = one.toBuilder().projects(projects).statements(statements).build();
    assertThat(Reconciler.standard().reconcile(other).findings())
        .containsExactlyElementsIn(Reconciler.standard().reconcile(one).findings())
        .inOrder();
    assertThat(Reconciler.standard().reconcile(other).toTable())
        .isEqualTo(Reconciler.standard().reconcile(one).toTable());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void wideningAnAccuracyNeverTurnsAgreementIntoDisagreement(
      @ForAll("appeals") Appeal appeal,
      @ForAll("amounts") Money added,
      @ForAll Random random,
      @ForAll @IntRange(min = -7, max = 2) int decimals,
      @ForAll Accuracy.Mode mode) {
    Appeal stated = Stating.trulyByService(appeal);
    int wrong = random.nextInt(stated.statements().size());
    Appeal one = with(stated, wrong, stated.statements().get(wrong).amount().plus(added));
    Accuracy narrow = new Accuracy(OptionalInt.of(decimals), mode);
    Accuracy wide = new Accuracy(OptionalInt.of(decimals - 1), mode);
    assertThat(disagreeing(one, narrow)).containsAtLeastElementsIn(disagreeing(one, wide));
    assertThat(disagreeing(one, Accuracy.exact()))
        .containsAtLeastElementsIn(disagreeing(one, narrow));
  }

  private static ImmutableList<String> disagreeing(Appeal appeal, Accuracy accuracy) {
    return Reconciler.builder().accuracy(accuracy).build().reconcile(appeal).findings().stream()
        .map(Finding::toString)
        .collect(ImmutableList.toImmutableList());
  }

  private static Appeal doubled(Appeal appeal) {
    List<Project> projects = new ArrayList<>();
    for (Project project : appeal.projects()) {
      projects.add(project);
      Project again = project.toBuilder().id(project.id() + "-again").build();
      projects.add(project.isInParts() ? again.withBudget(project.budget()) : again);
    }
    return appeal.withProjects(projects);
  }

  private static Appeal with(Appeal appeal, int index, Money amount) {
    List<Statement> statements = new ArrayList<>(appeal.statements());
    statements.set(index, statements.get(index).withAmount(amount));
    return appeal.withStatements(statements);
  }

  @Provide
  Arbitrary<Appeal> appeals() {
    return AppealArbitraries.appeals(
        12, Arbitraries.frequency(Tuple.of(6, CurrencyUnit.USD), Tuple.of(1, CurrencyUnit.JPY)));
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Budgets.money(CurrencyUnit.USD).filter(Money::isPositive);
  }
}
