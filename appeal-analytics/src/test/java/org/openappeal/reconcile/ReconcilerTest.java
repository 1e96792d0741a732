package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.Scope;
import org.openappeal.model.Share;
import org.openappeal.model.Statement;
import org.openappeal.table.TableFormat;

final class ReconcilerTest {

  private static final DateRange YEAR = DateRange.year(2002);
  private static final Country KENYA = Country.of("kenya", "Kenya", "KE");
  private static final Country UGANDA = Country.of("uganda", "Uganda", "UG");
  private static final Region EAST = Region.of("east", "East Africa", KENYA, UGANDA);

  private static final Appeal APPEAL =
      Appeal.builder()
          .id("test")
          .title("Appeal 2002")
          .organization("Organization")
          .period(YEAR)
          .currency(CurrencyUnit.USD)
          .addRootPlace(EAST)
          .addProject(project("KE-1", Location.in(KENYA), "100"))
          .addProject(project("KE-2", Location.in(KENYA), "200"))
          .addProject(
              project("R-1", Location.shared(Share.of(KENYA, 50), Share.of(UGANDA, 50)), "0.01"))
          .addProject(project("UG-1", Location.in(UGANDA), "1000"))
          .addProject(project("E-1", Location.in(EAST), "40"))
          .addProject(project("W-1", Location.worldwide(), "7"))
          .build();

  private static Project project(String id, Location location, String required) {
    return Project.builder()
        .id(id)
        .title("Project " + id)
        .location(location)
        .budget(Budget.of(YEAR, usd(required)))
        .build();
  }

  @Test
  void statementsStandBesideWhatTheProjectsAddUpTo() {
    Appeal appeal =
        APPEAL.withStatements(
            List.of(
                statement("total", Scope.all(), "1347.01"),
                statement("kenya", Scope.of(KENYA), "300.01"),
                statement("uganda", Scope.of(UGANDA), "1010"),
                statement("east", Scope.of(EAST), "1340.01"),
                statement("world", Scope.worldwide(), "7")));
    assertThat(Reconciler.standard().reconcile(appeal).toTable().to(TableFormat.TEXT))
        .isEqualTo(
            """
            Appeal 2002: statements

            Scope           Stated (USD)  Computed (USD)  Difference (USD)  Verdict
            ──────────────  ────────────  ──────────────  ────────────────  ─────────
            East Africa         1,340.01        1,340.01                 0  agrees
              Kenya               300.01          300.01                 0  agrees
              Uganda            1,010.00        1,000.00                10  disagrees
            Multi-regional          7.00            7.00                 0  agrees
            ──────────────  ────────────  ──────────────  ────────────────  ─────────
            Grand total         1,347.01        1,347.01                 0  agrees

            East Africa: doesn't add up with the figures stated below it: stated USD 1,340.01, computed USD 1,350.01, difference -10
            """);
  }

  @Test
  void whatIsNotKnownIsCountedApart() {
    Appeal appeal =
        APPEAL.toBuilder()
            .addProject(project("KE-3", Location.in(KENYA), "0").withBudget(Budget.empty()))
            .addProject(
                project("KE-4", Location.in(KENYA), "0").withFunding(Funding.carriedBy("KE-1")))
            .addProject(
                project("KE-5", Location.in(KENYA), "0")
                    .withBudget(Budget.of(YEAR, Money.parse("EUR 5"))))
            .addProject(
                project("KE-6", Location.in(KENYA), "0")
                    .withBudget(Budget.of(DateRange.year(2003), usd("9"))))
            .addProject(project("A-1", Location.among(KENYA, UGANDA), "30"))
            .addStatement(statement("kenya", Scope.of(KENYA), "300.01"))
            .addStatement(statement("east", Scope.of(EAST), "1370.01"))
            .build();
    Reconciliation reconciliation = Reconciler.standard().reconcile(appeal);
    assertThat(reconciliation.findings()).isEmpty();
    assertThat(reconciliation.statements().get(1).notes())
        .containsExactly(
            "1 project without a figure of its own",
            "1 project whose money stands elsewhere",
            "1 project in another currency",
            "1 project here and elsewhere whose shares aren't stated")
        .inOrder();
    assertThat(reconciliation.statements().get(0).notes()).hasSize(3);
  }

  @Test
  void aParentIsAlsoHeldAgainstWhatIsStatedBelow() {
    Appeal appeal =
        APPEAL.withStatements(
            List.of(
                statement("kenya", Scope.of(KENYA), "310.01"),
                statement("east", Scope.of(EAST), "1340.01")));
    assertThat(
            Reconciler.standard().reconcile(appeal).findings().stream()
                .map(ReconcilerTest::heading))
        .containsExactly(
            "Kenya: stated USD 310.01, computed USD 300.01, difference +10",
            "East Africa: doesn't add up with the figures stated below it:"
                + " stated USD 1,340.01, computed USD 1,350.01, difference -10")
        .inOrder();
  }

  @Test
  void aFigureStatedTwiceMustBeTheSame() {
    Appeal appeal =
        APPEAL.withStatements(
            List.of(
                statement("box", Scope.of(KENYA), "300.01"),
                statement("table", Scope.of(KENYA), "300.00")));
    Reconciler rounded =
        Reconciler.builder()
            .accuracy(s -> s.id().value().equals("table") ? Accuracy.decimals(0) : Accuracy.exact())
            .build();
    assertThat(rounded.reconcile(appeal).findings()).isEmpty();
    assertThat(
            Reconciler.standard().reconcile(appeal).findings().stream()
                .map(ReconcilerTest::heading))
        .containsExactly(
            "Kenya (table): stated USD 300, computed USD 300.01, difference -0.01",
            "Kenya (table): is stated twice, differently: stated USD 300, computed USD 300.01,"
                + " difference -0.01")
        .inOrder();
  }

  @Test
  void budgetsAreAddedUp() {
    Budget tooMuch = Budget.of(YEAR, usd("80")).withTotal(usd("100")).withReceived(usd("30"));
    Budget tooLittle = Budget.of(YEAR, usd("80")).withTotal(usd("100")).over(YEAR);
    Budget whole =
        Budget.of(YEAR, usd("80")).withTotal(usd("100")).over(YEAR).withReceived(usd("20"));
    Budget open = Budget.of(YEAR, usd("80")).withTotal(usd("100"));
    Appeal appeal =
        APPEAL.toBuilder()
            .addProject(project("B-1", Location.in(KENYA), "0").withBudget(tooMuch))
            .addProject(project("B-2", Location.in(KENYA), "0").withBudget(tooLittle))
            .addProject(project("B-3", Location.in(KENYA), "0").withBudget(whole))
            .addProject(project("B-4", Location.in(KENYA), "0").withBudget(open))
            .build();
    assertThat(
            Reconciler.standard().reconcile(appeal).findings().stream()
                .map(ReconcilerTest::heading))
        .containsExactly(
            "Project B-1: lines and receipts exceed the total: stated USD 100, computed USD 110,"
                + " difference -10",
            "Project B-2: lines of all periods don't reach the total: stated USD 100, computed"
                + " USD 80, difference +20");
  }

  @Test
  void anOwnCheckIsOneFunction() {
    Check cheap =
        Check.of(
            "cheap",
            appeal ->
                appeal.projects().stream()
                    .filter(
                        p -> p.budget().required(YEAR).money().orElseThrow().isLessThan(usd("1")))
                    .map(Finding::warning));
    Reconciliation reconciliation =
        Reconciler.standard().toBuilder().addCheck(cheap).build().reconcile(APPEAL);
    Finding finding = reconciliation.findings().get(0);
    assertThat(finding.check()).isEqualTo("cheap");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.explain()).isEqualTo("Project R-1");
    assertThat(reconciliation.toString()).isEqualTo("0 statements, 1 finding");
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Check.of(" ", a -> Stream.of()))
                .getMessage())
        .isEqualTo("Check name is blank: found \" \", expected some text");
  }

  private static String heading(Finding finding) {
    return finding.explain().lines().findFirst().orElseThrow();
  }

  private static Statement statement(String id, Scope scope, String amount) {
    return Statement.builder().id(id).scope(scope).period(YEAR).amount(usd(amount)).build();
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
