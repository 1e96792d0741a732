package org.openappeal.format.validate;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.format.AppealFormat;
import org.openappeal.format.Appeals;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.csv.CsvFormat;
import org.openappeal.format.json.JsonFormat;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.testing.AppealDomain;

final class ValidatorTest {

  private static final FilePlace PLACE =
      new FilePlace("/a", Optional.of(new TextPosition(70_000, 7)));

  @Test
  void aBudgetLongerThanAYearIsDoubtful() {
    assertThat(rules(project("A", "2002-01-01/2002-12-31"))).isEmpty();
    assertThat(rules(project("A", "2004-03-01/2005-02-28")))
        .containsExactly("budget-crosses-calendar-years");
    assertThat(rules(project("A", "2002-01-01/2003-01-01"))).containsExactly("budget-too-long");
  }

  @Test
  void theProjectsOwnYearDecidesWhatCrossesIt() {
    assertThat(
            rules(
                project(
                    "A",
                    "2002-04-01/2003-03-31",
                    "2003-04-01/2004-03-31",
                    "2005-03-01/2005-04-30",
                    "2005-05-01/2006-03-31")))
        .containsExactly(
            "budget-crosses-calendar-years",
            "budget-crosses-calendar-years",
            "budget-crosses-fiscal-years",
            "budget-crosses-calendar-years")
        .inOrder();
  }

  @Test
  void whatIsRevisedIsToldFromWhatIsStatedTwice() {
    StatedProject.Builder both = project("A", "2002").toBuilder();
    both.addBudget(budget(BudgetStage.REVISED, "2002", "USD 7"));
    assertThat(rules(both.build())).containsExactly("budget-original-and-revised");
    both.addBudget(budget(BudgetStage.REVISED, "2002-12-01/2002-12-31", "USD 7"));
    assertThat(rules(both.build()))
        .containsExactly(
            "budget-stated-twice", "budget-original-and-revised", "budget-revises-in-part");
    assertThat(rules(project("A", "2001", "2002", "2001-05-01/2001-05-31")))
        .containsExactly("budget-stated-twice");
  }

  @Test
  void commitmentsAreHeldAgainstWhatCounts() {
    StatedProject.Builder project =
        project("A", "2002").toBuilder()
            .addCommitment(amount("USD 4"))
            .addCommitment(amount("EUR 9"));
    assertThat(rules(project.build())).isEmpty();
    project.addCommitment(amount("USD 1.01"));
    assertThat(findings(project.build()).get(0).message())
        .isEqualTo("Commitments exceed the budgets: found USD 5.01, expected at most USD 5.00");
    project.addBudget(budget(BudgetStage.REVISED, "2002", "USD 6"));
    assertThat(rules(project.build())).containsExactly("budget-original-and-revised");
  }

  @Test
  void receiptsAreHeldAgainstTheTotal() {
    StatedProject.Builder project = project("A").toBuilder().total(amount("USD 4"));
    assertThat(rules(project.addReceipt(amount("USD 4")).build())).isEmpty();
    assertThat(rules(project.addReceipt(amount("USD 0.01")).build()))
        .containsExactly("receipts-above-total");
  }

  @Test
  void partsAreHeldAgainstTheirWholeWhereverTheyStand() {
    StatedProject whole = project("W", "2002");
    StatedProject part = project("P", "2002").toBuilder().parent("W").build();
    StatedProject other =
        StatedProject.builder()
            .id("Q")
            .place(PLACE)
            .parent("W")
            .addBudget(budget(BudgetStage.ORIGINAL, "2002", "USD 0.01"))
            .build();
    StatedProject naming = whole.toBuilder().addPart("P").build();
    assertThat(rules(naming, project("P", "2002"))).containsExactly("parts-and-whole");
    assertThat(rules(part, naming)).containsExactly("parts-and-whole");
    assertThat(rules(part, naming, other)).containsExactly("parts-above-whole");
    assertThat(rules(part, other, whole)).containsExactly("parts-above-whole");
    assertThat(rules(part, other)).isEmpty();
  }

  @Test
  void aFindingTellsItsPlaceAlsoFarDown() {
    assertThat(findings(project("A", "2001/2002")).get(0).toString())
        .isEqualTo(
            "file:70000:7: warning: /a: Budget is for more than a year: found"
                + " 2001/2002, expected a year at most [budget-too-long]");
  }

  @Test
  void whatIsBeyondTheLimitIsCounted() {
    Collector collector = new Collector("file", 1, Severity.WARNING);
    collector.project(project("A", "2001/2002", "2003/2004", "2005-02-01/2006-01-31"));
    Validation validation = collector.finish("test");
    assertThat(validation.findings()).hasSize(1);
    assertThat(validation.counts())
        .containsExactly(Severity.NOTE, 0L, Severity.WARNING, 2L, Severity.ERROR, 0L);
    assertThat(validation.hasErrors()).isFalse();
  }

  @Test
  void eachProblemOfReadingHasARule() {
    for (ProblemCode code : ProblemCode.values()) {
      assertThat(Rules.find(Rules.of(code).id())).hasValue(Rules.of(code));
    }
    assertThat(Rules.all().stream().map(Rule::id).collect(toImmutableList()))
        .containsNoDuplicates();
    Validation broken = validate("{\n  \"format\": \"appeal/1\",\n  \"what\": 1");
    assertThat(broken.findings().stream().map(finding -> finding.rule().id()))
        .containsExactly("unknown-name", "syntax");
    assertThat(broken.findings().get(0).place().position()).hasValue(new TextPosition(3, 3));
    assertThat(broken.hasErrors()).isTrue();
  }

  @Test
  void aBudgetLineIsToldWhereItStandsAlsoIfItIsOutOfOrder() {
    assertThat(
            places(
                new JsonFormat(),
                """
                {"format": "appeal/1", "id": "a", "title": "A", "organization": {"name": "O"},
                 "period": "2002/2004", "currency": "USD", "projects": [
                  {"id": "P", "title": "P", "location": {"unspecified": true}, "budget": {"total": 1, "received": 2,
                    "lines": [
                     {"period": "2004", "amount": 0},
                     {"period": "2002/2003", "amount": 1}]}}]}
                """))
        .containsExactly(
            "budget-too-long 6:6 /projects/0/budget/lines/1",
            "budget-zero 5:6 /projects/0/budget/lines/0",
            "receipts-above-total 3:99 /projects/0/budget/received");
  }

  @Test
  void aBudgetOfASheetIsToldAtItsCell() {
    String sheet =
        """
        Id,Title,Period,Requirement,Total budget,Received,Currency,Appeal title,Organization
        P,P,2002/2003,1,1,2,USD,A,O
        P,,2004,0,,,,,
        """;
    assertThat(places(CsvFormat.standard(), sheet))
        .containsExactly(
            "budget-too-long 2:15 D2", "budget-zero 3:9 D3", "receipts-above-total 2:19 F2");
  }

  private static ImmutableList<String> places(AppealFormat format, String text) {
    Validation validation =
        Validator.standard().validate(new ByteArrayInputStream(text.getBytes(UTF_8)), "a", format);
    assertThat(validation.hasErrors()).isFalse();
    return validation.findings().stream()
        .filter(finding -> !finding.rule().id().equals("missing"))
        .map(
            finding ->
                finding.rule()
                    + " "
                    + finding.place().position().orElseThrow()
                    + " "
                    + finding.place().path())
        .collect(toImmutableList());
  }

  @Property(tries = 50)
  @Domain(AppealDomain.class)
  void whatTheModelAcceptsHasNoErrors(@ForAll Appeal appeal) {
    Validation validation = validate(Appeals.toJson(appeal));
    assertThat(validation.hasErrors()).isFalse();
    assertThat(validation.projects()).isEqualTo(appeal.projects().size());
    for (RuleFinding finding : validation.findings()) {
      assertThat(finding.place().position()).isPresent();
      assertThat(finding.place().path()).startsWith("/projects/");
    }
  }

  private static Validation validate(String json) {
    return Validator.standard()
        .validate(new ByteArrayInputStream(json.getBytes(UTF_8)), "file", new JsonFormat());
  }

  private static ImmutableList<String> rules(StatedProject... projects) {
    return findings(projects).stream()
        .map(finding -> finding.rule().id())
        .collect(toImmutableList());
  }

  private static ImmutableList<RuleFinding> findings(StatedProject... projects) {
    Collector collector = new Collector("file", 100, Severity.NOTE);
    Arrays.stream(projects).forEach(collector::project);
    return collector.finish("test").findings();
  }

  private static StatedProject project(String id, String... periods) {
    StatedProject.Builder project = StatedProject.builder().id(id).place(PLACE);
    for (String period : periods) {
      project.addBudget(budget(BudgetStage.ORIGINAL, period, "USD 5"));
    }
    return project.build();
  }

  private static StatedBudget budget(BudgetStage stage, String period, String amount) {
    return new StatedBudget(stage, DateRange.parse(period), Money.parse(amount), PLACE);
  }

  private static StatedAmount amount(String amount) {
    return new StatedAmount(Money.parse(amount), PLACE);
  }
}
