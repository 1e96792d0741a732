package org.openappeal.format.iati;

import static com.google.common.truth.Truth.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.Project;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.model.Translation;

final class IatiReadingTest {

  @Test
  void readsAnActivityOfVersionTwo() {
    Project project =
        Iati.project(
            "<description type='1'><narrative>What it does</narrative>"
                + "<narrative xml:lang='FR'>Ce qu'il fait</narrative></description>",
            "<description type='3'><narrative>200 families</narrative></description>",
            "<participating-org role='1' ref='GB-GOV-1'><narrative>Donor</narrative></participating-org>",
            "<activity-date type='1' iso-date='2020-01-01'/>",
            "<activity-date type='3' iso-date='2021-12-31'/>",
            "<recipient-country code='KE' percentage='60'/>",
            "<recipient-region code='289' percentage='40'/>",
            "<sector code='72010' percentage='50'/><sector code='72040' percentage='50'/>",
            "<sector vocabulary='10' code='3'><narrative>Health</narrative></sector>");
    assertThat(project.id().value()).isEqualTo("A");
    assertThat(project.title()).isEqualTo("Title of A");
    assertThat(project.language()).hasValue("en");
    assertThat(project.summary()).hasValue("What it does");
    assertThat(project.translations())
        .containsExactly(new Translation("fr", Optional.empty(), Optional.of("Ce qu'il fait")));
    assertThat(project.beneficiaries()).hasValue("200 families");
    assertThat(project.partners())
        .containsExactly(
            Partner.of("Publisher", PartnerRole.REPORTING).withReference("XM-1"),
            Partner.of("Partner", PartnerRole.IMPLEMENTING),
            Partner.of("Donor", PartnerRole.FUNDING).withReference("GB-GOV-1"))
        .inOrder();
    assertThat(project.location().toString()).isEqualTo("KE 60, dac-289 40");
    assertThat(project.budget().period()).hasValue(DateRange.parse("2020/2021"));
    assertThat(project.sectors())
        .containsExactly(
            Sector.of(SectorVocabulary.DAC_5_DIGIT, "72010", "50"),
            Sector.of(SectorVocabulary.DAC_5_DIGIT, "72040", "50"),
            new Sector(
                SectorVocabulary.GLOBAL_CLUSTERS, "3", Optional.of("Health"), Optional.empty()))
        .inOrder();
  }

  @Test
  void readsBudgetsOriginalRevisedAndBelowZero() {
    Budget budget =
        Iati.read(
                Iati.file(
                    "2.03",
                    Iati.activity(
                        "A",
                        Iati.budget("1", "2020-01-01", "2020-12-31", "1000.50"),
                        Iati.budget("2", "2020-01-01", "2020-12-31", "900"),
                        Iati.budget("1", "2021-01-01", "2021-12-31", "300"),
                        Iati.budget("1", "2021-01-01", "2021-12-31", "-20"),
                        "<transaction><transaction-type code='1'/><value>70</value></transaction>",
                        "<transaction><transaction-type code='1'/><value>30</value></transaction>")))
            .orThrow()
            .projects()
            .get(0)
            .budget();
    assertThat(budget.lines())
        .containsExactly(
            BudgetLine.of(DateRange.year(2020), usd("1000.50")),
            BudgetLine.revised(DateRange.year(2020), usd("900")),
            BudgetLine.of(DateRange.year(2021), usd("300")),
            BudgetLine.correction(DateRange.year(2021), usd("-20")));
    assertThat(budget.required(DateRange.parse("2020/2021")).money()).hasValue(usd("1180"));
    assertThat(budget.received().money()).hasValue(usd("100"));
  }

  @Test
  void readsWordsAndTextsOfVersionOne() {
    String file =
        Iati.file(
            "1.03",
            """
            <iati-activity default-currency="GBP" xml:lang="en">
            <reporting-org ref="GB-1" type="10">DFID</reporting-org>
            <participating-org role="Implementing">UN &amp; others</participating-org>
            <iati-identifier> GB-1-7 </iati-identifier>
            <title>Title</title><title xml:lang="fr">Titre</title>
            <description type="1">What</description>
            <activity-date type="start-actual">2010-04-01</activity-date>
            <activity-date type="end-planned" iso-date="2012-03-31">March 2012</activity-date>
            <recipient-country code="CD">Congo</recipient-country>
            <sector vocabulary="DAC" code="15150">Democracy</sector>
            <sector vocabulary="RO" code="X">Own</sector>
            <budget type="Revised"><period-start iso-date="2010-04-01">x</period-start>
            <period-end iso-date="2011-03-31"/><value value-date="2010-04-01">5</value></budget>
            <transaction><transaction-type code="IF"/><value>2</value></transaction>
            <related-activity type="1" ref="GB-1-8"/>
            </iati-activity>""");
    Appeal appeal = Iati.read(file).orThrow();
    Project project = appeal.projects().get(0);
    assertThat(project.id().value()).isEqualTo("GB-1-7");
    assertThat(project.translations())
        .containsExactly(new Translation("fr", Optional.of("Titre"), Optional.empty()));
    assertThat(project.partners().get(1))
        .isEqualTo(Partner.of("UN & others", PartnerRole.IMPLEMENTING));
    assertThat(project.budget().lines().get(0).stage()).isEqualTo(BudgetStage.REVISED);
    assertThat(project.budget().received().money()).hasValue(Money.of(CurrencyUnit.of("GBP"), 2));
    assertThat(project.budget().period()).hasValue(DateRange.parse("2010-04/2012-03"));
    assertThat(project.sectors().get(1).vocabulary())
        .isEqualTo(SectorVocabulary.REPORTING_ORGANIZATION);
    assertThat(appeal.organization().name()).isEqualTo("DFID");
    assertThat(appeal.currency().getCode()).isEqualTo("GBP");
  }

  @Test
  void putsCountriesUnderTheRegionsOfTheDac() {
    Appeal appeal =
        Iati.read(
                Iati.file(
                    "2.03",
                    Iati.activity(
                        "A",
                        "<recipient-country code='KE'/>",
                        Iati.budget("2020-01-01", "2020-12-31", "1")),
                    Iati.activity(
                        "B",
                        "<recipient-region vocabulary='99' code='coast'>"
                            + "<narrative>The coast</narrative></recipient-region>"),
                    Iati.activity("C", "<recipient-region code='998'/>"),
                    Iati.activity(
                        "D", "<recipient-country code='KE'/><recipient-country code='UG'/>"),
                    Iati.activity("E")))
            .orThrow();
    Project kenya = appeal.project("A");
    assertThat(kenya.location()).isEqualTo(Location.in("KE"));
    assertThat(appeal.places().path(kenya.location().places().asList().get(0)).get(0).name())
        .contains("Africa");
    assertThat(appeal.places().get(appeal.project("B").location().places().asList().get(0)).name())
        .isEqualTo("The coast");
    assertThat(appeal.project("C").location()).isEqualTo(Location.worldwide());
    assertThat(appeal.project("D").location().toString()).isEqualTo("among KE, UG");
    assertThat(appeal.project("E").location()).isEqualTo(Location.unspecified());
  }

  @Test
  void takesThePercentagesOfOneListOfRegionsAndTellsTheOthers() {
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file(
                "2.03",
                Iati.activity(
                    "A",
                    "<recipient-region code='89' percentage='100'/>",
                    "<recipient-region code='89' vocabulary='99' percentage='100'/>",
                    Iati.budget("2020-01-01", "2020-12-31", "1"))));
    assertThat(result.orThrow().project("A").location()).isEqualTo(Location.in("dac-89"));
    assertThat(result.problems().stream().map(Problem::message))
        .contains(
            "Not read: found 1 of \"recipient-region of a further list\", the first here, expected"
                + " what the model carries");
  }

  @Test
  void takesAllListsOfRegionsWhereOnlyTogetherTheyAreWhole() {
    String file =
        Iati.file(
            "2.03",
            Iati.activity(
                "A",
                "<recipient-country code='AF' percentage='50'/>",
                "<recipient-region code='489' percentage='25'/>",
                "<recipient-region code='A1' vocabulary='99' percentage='25'/>",
                Iati.budget("2020-01-01", "2020-12-31", "1")));
    Appeal appeal = Iati.read(file).orThrow();
    assertThat(appeal.project("A").location().toString()).isEqualTo("AF 50, dac-489 25, 99-A1 25");
    assertThat(Iati.read(Iati.write(appeal)).orThrow().projects()).isEqualTo(appeal.projects());
  }

  @Test
  void tellsThatBudgetsOfCancelledActivitiesCount() {
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file(
                "2.03",
                Iati.activity(
                    "A",
                    "<activity-status code='5'/>",
                    Iati.budget("2020-01-01", "2020-12-31", "1"))));
    assertThat(result.orThrow().project("A").budget().lines()).hasSize(1);
    assertThat(result.problems().stream().map(Problem::toString))
        .contains(
            "test.xml:7:1: /iati-activities/iati-activity[1]/activity-status: Not read: found 1 of"
                + " \"activity-status cancelled or suspended, whose budgets count\", the first"
                + " here, expected what the model carries");
  }

  @Test
  void completesWhatIsRoundedAndSaysSo() {
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file(
                "2.03",
                Iati.activity(
                    "A",
                    "<sector vocabulary='8' code='1' percentage='33.33'/>",
                    "<sector vocabulary='8' code='2' percentage='33.33'/>",
                    "<sector vocabulary='8' code='3' percentage='33.33'/>",
                    "<sector code='72050' percentage='30'/><sector code='72050' percentage='70'/>",
                    Iati.budget("2020-01-01", "2020-12-31", "1"))));
    assertThat(result.hasErrors()).isFalse();
    assertThat(result.orThrow().project("A").sectors().stream().map(s -> s.percent().get()))
        .containsExactly(
            new BigDecimal("33.34"),
            new BigDecimal("33.33"),
            new BigDecimal("33.33"),
            new BigDecimal("100"))
        .inOrder();
    assertThat(Iati.mistakes(result).stream().map(Problem::code))
        .containsExactly(ProblemCode.PERCENTAGES, ProblemCode.DUPLICATE);
    assertThat(Iati.mistakes(result).stream().map(Problem::severity).distinct())
        .containsExactly(Problem.Severity.WARNING);
  }

  @Test
  void countsTheMoneyOfAWholeWithItsParts() {
    String parent = "<related-activity type='1' ref='%s'/>";
    String year = Iati.budget("2020-01-01", "2020-12-31", "10");
    Appeal appeal =
        Iati.read(
                Iati.file(
                    "2.03",
                    Iati.activity("TOP", year, "<related-activity type='2' ref='CHILD-3'/>"),
                    Iati.activity("MIDDLE", parent.formatted("TOP")),
                    Iati.activity("CHILD-1", year, parent.formatted("MIDDLE")),
                    Iati.activity("CHILD-2", year, parent.formatted("CHILD-1")),
                    Iati.activity("CHILD-3", parent.formatted("ELSEWHERE"))))
            .orThrow();
    assertThat(appeal.projects().stream().filter(Project::isInParts).map(p -> p.id().value()))
        .containsExactly("TOP", "CHILD-1");
    assertThat(appeal.project("CHILD-2").parent().map(Object::toString)).hasValue("CHILD-1");
    assertThat(appeal.project("CHILD-3").parent().map(Object::toString)).isEmpty();
  }

  @Test
  void tellsEachKindOfThingThatIsNotCarriedOnce() {
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file(
                "2.03",
                Iati.activity(
                    "A",
                    "<result/><result type='1'/>",
                    "<x:own xmlns:x='urn:x' a='b'/>",
                    "<transaction><transaction-type code='3'/><value>1</value></transaction>",
                    Iati.budget("2020-01-01", "2020-12-31", "1"))));
    assertThat(result.hasErrors()).isFalse();
    assertThat(result.problems().stream().map(Problem::toString))
        .containsExactly(
            "test.xml:4:1: /iati-activities/iati-activity[1]/reporting-org: Not read: found 1 of"
                + " \"reporting-org/@type\", the first here, expected what the model carries",
            "test.xml:7:1: /iati-activities/iati-activity[1]/result: Not read: found 2 of"
                + " \"result\", the first here, expected what the model carries",
            "test.xml:8:1: /iati-activities/iati-activity[1]/x:own: Not read: found 1 of"
                + " \"x:own\", the first here, expected what the model carries",
            "test.xml:13:1: /iati-activities/iati-activity[1]/budget[1]/value: Not read: found 1 of"
                + " \"value/@value-date\", the first here, expected what the model carries",
            "test.xml:9:1: /iati-activities/iati-activity[1]/transaction[1]: Not read: found 1 of"
                + " \"transaction of type 3\", the first here, expected what the model carries");
  }

  @Test
  void carriesPlannedDisbursementsBeside() {
    Budget budget =
        Iati.project(
                "<planned-disbursement><period-start iso-date='2020-04-01'/>"
                    + "<period-end iso-date='2021-03-31'/><value>5</value></planned-disbursement>",
                "<planned-disbursement><period-start iso-date='2020-04-01'/>"
                    + "<value>5</value></planned-disbursement>")
            .budget();
    assertThat(budget.otherAmounts().toString())
        .isEqualTo("[OtherAmount[label=Planned disbursement 2020-04/2021-03, amount=USD 5.00]]");
    assertThat(budget.required(DateRange.year(2020)).money()).hasValue(usd("1"));
  }

  @Test
  void takesActualDatesBeforePlannedOnesWhereTheyFit() {
    String late =
        "<activity-date type='2' iso-date='2020-05-22'/>"
            + "<activity-date type='1' iso-date='2019-01-01'/>"
            + "<activity-date type='3' iso-date='2020-12-31'/>";
    assertThat(Iati.project(late).budget().period())
        .hasValue(DateRange.parse("2019-01-01/2020-12-31"));
  }

  @Test
  void refusesSeveralCurrenciesInOneActivity() {
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file(
                "2.03",
                Iati.activity("A", Iati.budget("2020-01-01", "2020-12-31", "1")),
                Iati.activity(
                    "B",
                    Iati.budget("2020-01-01", "2020-12-31", "1"),
                    Iati.budget("2021-01-01", "2021-12-31", "1")
                        .replace("<value", "<value currency='EUR'"))));
    assertThat(result.value().get().projects()).hasSize(1);
    assertThat(Iati.mistakes(result).stream().map(Problem::toString))
        .containsExactly(
            "test.xml:23:1: /iati-activities/iati-activity[2]/budget[2]: Budgets in several"
                + " currencies: found EUR, expected USD as before");
  }

  @Test
  void readsProjectsOneAtATimeToo() {
    String file =
        Iati.file(
            "2.03",
            Iati.activity("A", Iati.budget("2020-01-01", "2020-12-31", "1")),
            Iati.activity("B", Iati.budget("2020-01-01", "2020-12-31", "x")),
            Iati.activity("C"));
    List<Problem> problems = new java.util.ArrayList<>();
    assertThat(Iati.stream(file, problems).stream().map(p -> p.id().value()))
        .containsExactly("A", "C")
        .inOrder();
    assertThat(problems).containsExactlyElementsIn(Iati.read(file).problems());
    assertThat(IatiFormat.world().find(org.openappeal.model.PlaceId.of("KE"))).isPresent();
  }

  @Test
  void readsProjectsOneAtATimeHoweverManyHaveMistakes() {
    String[] activities = new String[2_001];
    java.util.Arrays.setAll(activities, i -> Iati.activity("A" + i, "<recipient-country/>"));
    activities[2_000] = Iati.activity("GOOD");
    List<Problem> problems = new java.util.ArrayList<>();
    assertThat(Iati.stream(Iati.file("2.03", activities), problems)).hasSize(1);
    assertThat(problems.stream().filter(Problem::isError).count()).isEqualTo(2_000);
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
