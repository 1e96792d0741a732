package org.openappeal.samples.duckdb;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.Scope;
import org.openappeal.model.Service;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Share;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;
import org.openappeal.reconcile.Reconciler;

/** Figures of all kinds of scopes, of what was first asked for, asked for now, and received. */
final class StatementsTest {

  private static final DateRange YEAR = DateRange.year(2002);
  private static final Country KENYA = Country.of("ke", "Kenya", "KE");
  private static final Country UGANDA = Country.of("ug", "Uganda", "UG");
  private static final Country CHAD = Country.of("td", "Chad", "TD");

  private static final Appeal APPEAL =
      Appeal.builder()
          .id("test")
          .title("Test")
          .organization("IOM")
          .period(YEAR)
          .currency(CurrencyUnit.USD)
          .addRootPlaces(
              Region.of(
                  "africa",
                  "Africa",
                  Region.of("east", "East Africa", KENYA, UGANDA),
                  Region.of("central", "Central Africa", CHAD)),
              Region.of("asia", "Asia"))
          .addServices(service("A"), service("B"))
          .addProjects(
              project("1", Location.in(KENYA), 1)
                  .primaryService("A")
                  .addFurtherService("B")
                  .build(),
              project("2", Location.in(UGANDA), 10).addFurtherService("B").build(),
              project("3", Location.among(KENYA, UGANDA), 100).build(),
              project("4", Location.among(KENYA, CHAD), 1_000).primaryService("B").build(),
              project(
                      "5",
                      Location.shared(Share.of("td", "33.3"), Share.of("asia", "66.7")),
                      10_000)
                  .build(),
              project("6", Location.worldwide(), 100_000).build(),
              project("7", Location.unspecified(), 1_000_000).build(),
              project("8", Location.in(KENYA), 0).funding(Funding.carriedBy("1")).build(),
              project("9", Location.in(CHAD), 0).budget(crossing()).build(),
              project("10", Location.in(CHAD), 0).budget(partlyUnknown()).build(),
              project("11", Location.in(CHAD), 0).budget(Budget.of(YEAR, euros())).build(),
              project("12", Location.in(CHAD), 0).funding(Funding.inParts(budget(7))).build(),
              project("13", Location.in(CHAD), 3).parent("12").build())
          .addAllStatements(statements())
          .build();

  @Test
  void sqlAddsUpWhatTheReconcilerDoes() throws IOException, SQLException {
    List<String> expected = new ArrayList<>();
    Reconciler.standard()
        .reconcile(APPEAL)
        .statements()
        .forEach(
            finding ->
                expected.add(finding.statement().orElseThrow() + "|" + text(finding.computed())));
    try (DatabaseFile database = DatabaseFile.of(APPEAL)) {
      assertWithMessage("computed")
          .that(database.ask("SELECT statement_id, computed FROM stated_against_computed"))
          .containsExactlyElementsIn(expected);
    }
    assertThat(expected)
        .containsAtLeast("s1|2222228", "s2|11111.14", "s12|111", "s18|3333", "s27|1010");
  }

  @Test
  void whereNothingIsRevisedNobodyKnowsWhatWasOriginal() throws IOException, SQLException {
    Statement original =
        statement(1, Scope.all(), StatedFigure.REQUIREMENT, Optional.of(BudgetStage.ORIGINAL));
    Appeal appeal =
        APPEAL
            .withStatements(List.of(original))
            .withProjects(
                List.of(
                    project("1", Location.in(KENYA), 0).budget(Budget.of(YEAR, usd("5"))).build()));
    try (DatabaseFile database = DatabaseFile.of(appeal)) {
      assertThat(database.ask("SELECT stated, computed, difference FROM stated_against_computed"))
          .containsExactly("5|null|null");
    }
  }

  private static String text(Optional<Money> money) {
    return money.map(Money::getAmount).map(DatabaseFile::text).orElse("null");
  }

  private static List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (Scope scope :
        List.of(
            Scope.all(),
            Scope.worldwide(),
            Scope.unspecified(),
            Scope.of("africa"),
            Scope.of("east"),
            Scope.of("ke"),
            Scope.of("td"),
            Scope.of("asia"),
            Scope.of(ServiceCode.of("A")),
            Scope.of(ServiceCode.of("B")))) {
      int number = statements.size();
      statements.add(statement(number, scope, StatedFigure.REQUIREMENT, Optional.empty()));
      statements.add(
          statement(
              number + 1, scope, StatedFigure.REQUIREMENT, Optional.of(BudgetStage.ORIGINAL)));
      statements.add(statement(number + 2, scope, StatedFigure.RECEIVED, Optional.empty()));
    }
    return statements;
  }

  private static Statement statement(
      int number, Scope scope, StatedFigure figure, Optional<BudgetStage> stage) {
    return Statement.builder()
        .id("s" + number)
        .scope(scope)
        .figure(figure)
        .stage(stage)
        .period(YEAR)
        .amount(usd("5"))
        .build();
  }

  private static Service service(String code) {
    return Service.builder().code(code).name("Service " + code).build();
  }

  private static Project.Builder project(String id, Location location, int amount) {
    return Project.builder().id(id).title("Title").location(location).budget(budget(amount));
  }

  /** Twice the amount was asked for first, and a cent of each unit has been received. */
  private static Budget budget(int amount) {
    return Budget.builder()
        .addLine(BudgetLine.of(YEAR, usd("2").multipliedBy(amount)))
        .addLine(BudgetLine.revised(YEAR, usd("1").multipliedBy(amount)))
        .received(usd("0.01").multipliedBy(amount))
        .build();
  }

  private static Budget crossing() {
    return Budget.of(DateRange.parse("2002-07/2003-06"), usd("1"));
  }

  private static Budget partlyUnknown() {
    return Budget.of(DateRange.parse("2002-01/2002-06"), usd("1"))
        .requiringUnknown(DateRange.parse("2002-07/2002-12"));
  }

  private static Money euros() {
    return Money.of(CurrencyUnit.EUR, BigDecimal.ONE);
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
