package org.openappeal.compare;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
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
import org.openappeal.model.Service;
import org.openappeal.model.Share;
import org.openappeal.model.Statement;
import org.openappeal.money.Rates;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.table.TableFormat;

final class ComparisonTest {

  private static final Country KENYA = Country.of("kenya", "Kenya", "KE");
  private static final Country UGANDA = Country.of("uganda", "Uganda", "UG");
  private static final Country PERU = Country.of("peru", "Peru", "PE");
  private static final DateRange NEXT = DateRange.year(2003);

  private final Project wells = project("KE-1", "Rural wells in the north", KENYA, 300);
  private final Project clinics = project("UG-1", "Mobile clinics for migrants", UGANDA, 500);
  private final Project returns = project("PE-1", "Return of qualified nationals", PERU, 200);
  private final Appeal before = appeal(2002, wells, clinics, returns);

  @Test
  void nothingChangesFromAnEditionToItself() {
    assertThat(Comparison.between(before, before).isEmpty()).isTrue();
  }

  @Test
  void whatIsRenamedMovedAndAsksForMoreIsOneChange() {
    Project moved = project("KE-1", "Rural wells", UGANDA, 450);
    Comparison comparison = Comparison.between(before, edition(2002, moved, clinics, returns));
    assertThat(comparison.projects()).hasSize(1);
    assertThat(comparison.projects().get(0).toString()).isEqualTo("renamed, moved, revised");
    assertThat(comparison.projects().get(0).fields().stream().map(Object::toString))
        .containsExactly(
            "title: Rural wells in the north -> Rural wells",
            "location: kenya -> uganda",
            "required: USD 300.00 -> USD 450.00")
        .inOrder();
    Bridge bridge = comparison.bridge().by(Dimension.country());
    assertThat(bridge.at("Kenya").money(BridgeStep.MOVED)).isEqualTo(usd(-300));
    assertThat(bridge.at("Uganda").money(BridgeStep.MOVED)).isEqualTo(usd(300));
    assertThat(bridge.at("Uganda").money(BridgeStep.INCREASED)).isEqualTo(usd(150));
    assertThat(bridge.total().money(BridgeStep.MOVED)).isEqualTo(usd(0));
    assertThat(bridge.total().projects(BridgeStep.MOVED)).isEqualTo(1);
  }

  @Test
  void aProjectOfAnotherIdIsFoundByItsLikeness() {
    Project renumbered = project("KE-7", "Rural Wells: in the North", KENYA, 310);
    Appeal after = edition(2002, renumbered, clinics, returns);
    Comparison comparison = Comparison.between(before, after);
    Change.Changed<Project> changed = (Change.Changed<Project>) comparison.projects().get(0);
    assertThat(changed.before()).isEqualTo(wells);
    assertThat(changed.match().similarity().getAsDouble()).isWithin(1e-9).of(0.9935);
    Bridge bridge = comparison.bridge().by(Dimension.project());
    assertThat(bridge.at("KE-7").money(BridgeStep.INCREASED)).isEqualTo(usd(10));
    assertThat(bridge.total().projects(BridgeStep.MOVED)).isEqualTo(0);
    assertThat(Comparison.between(before, after, MatchPolicy.byId()).projects())
        .containsExactly(new Change.Added<>(renumbered), new Change.Removed<>(wells))
        .inOrder();
    MatchPolicy strict = MatchPolicy.standard().withThreshold(0.995);
    assertThat(Comparison.between(before, after, strict).matches()).hasSize(2);
  }

  @Test
  void idsThatAreGivenAnewSayNothing() {
    Project first = clinics.toBuilder().id("KE-1").build();
    Project second = wells.toBuilder().id("UG-1").build();
    Appeal after = edition(2002, first, second, returns);
    Comparison comparison = Comparison.between(before, after, MatchPolicy.bySimilarity());
    assertThat(comparison.matches().stream().map(match -> match.before().id().value()))
        .containsExactly("UG-1", "KE-1", "PE-1")
        .inOrder();
    assertThat(comparison.bridge().by(Dimension.country()).total().change()).isEqualTo(usd(0));
  }

  @Test
  void aPartMayTakeTheIdOfItsWhole() {
    Project whole =
        project("KE-1", "Water for all", KENYA, 900).toBuilder()
            .funding(Funding.inParts(Budget.total(usd(300))))
            .build();
    Project part = wells.toBuilder().id("KE-7").parent("KE-1").build();
    Comparison comparison =
        Comparison.between(
            edition(2002, whole, part), edition(2002, wells), MatchPolicy.bySimilarity());
    assertThat(comparison.matches().stream().map(match -> match.before().id().value()))
        .containsExactly("KE-7");
    assertThat(comparison.bridge().by(Dimension.project()).total().change()).isEqualTo(usd(0));
  }

  @Test
  void ofProjectsThatAreEquallyAlikeThoseOfTheSameIdAreTaken() {
    Project twin = wells.toBuilder().id("KE-2").build();
    Comparison comparison =
        Comparison.between(
            edition(2002, wells, twin), edition(2002, twin), MatchPolicy.bySimilarity());
    assertThat(comparison.projects()).containsExactly(new Change.Removed<>(wells));
  }

  @Test
  void theBestSumOfAllIsTakenNotTheBestPairFirst() {
    Appeal earlier =
        edition(
            2002,
            project("a", "Training of border guards", KENYA, 100),
            project("b", "Training of border guards and customs", KENYA, 100));
    Appeal later =
        edition(
            2002,
            project("c", "Training of border guards and customs", KENYA, 100),
            project("d", "Training of border guards and customs officers in airports", KENYA, 90));
    MatchPolicy policy = MatchPolicy.standard().withThreshold(0.8);
    assertThat(
            Comparison.between(earlier, later, policy).matches().stream()
                .map(match -> match.before().id() + match.after().id().value()))
        .containsExactly("ac", "bd");
  }

  @Test
  void servicesPlacesStatementsAndTheEditionAreComparedToo() {
    Appeal after =
        before.toBuilder()
            .title("Second edition")
            .services(ImmutableList.of(service("HEALTH", "Migration health and care")))
            .rootPlaces(
                ImmutableList.of(
                    Region.of("africa", "Africa", KENYA),
                    Region.of("america", "Americas", PERU, UGANDA)))
            .statements(ImmutableList.of(statement("all", 1_100)))
            .build();
    Comparison comparison = Comparison.between(before, after);
    assertThat(comparison.toTable().to(TableFormat.CSV))
        .isEqualTo(
            """
            part,id,name,change,similarity,field,before,after
            edition,appeal,Second edition,revised,,title,Edition 2002,Second edition
            service,HEALTH,Migration health and care,renamed,,name,Health,Migration health and care
            service,LABOUR,Labour,removed,,,,
            country,uganda,Uganda,moved,,region,africa,america
            statement,all,all,revised,,amount,USD 1000.00,USD 1100.00
            """
                .replace("\n", "\r\n"));
    assertThat(comparison.places().stream().map(Object::toString)).containsExactly("moved");
  }

  @Test
  void theBridgeIsATableAndAChart() {
    Project cheaper = project("UG-1", "Mobile clinics for migrants", UGANDA, 420);
    Project fresh = project("PE-2", "Census of emigrants", PERU, 90);
    Bridge bridge = Comparison.between(before, appeal(2003, cheaper, fresh, returns)).bridge();
    assertThat(bridge.by(Dimension.region(), Dimension.country()).toTable().to(TableFormat.TEXT))
        .isEqualTo(
            """
            Country    2002  New  Ended  Decreased  2003  Change
            ────────  ─────  ───  ─────  ─────────  ────  ──────
            Africa      800    0   -300        -80   420    -380
              Kenya     300    0   -300          0     0    -300
              Uganda    500    0      0        -80   420     -80
            Americas    200   90      0          0   290      90
              Peru      200   90      0          0   290      90
            ────────  ─────  ───  ─────  ─────────  ────  ──────
            Total     1,000   90   -300        -80   710    -290
            """);
    assertThat(bridge.toWaterfall().to(TableFormat.TEXT))
        .isEqualTo(
            """
            Step        From     To  Change
            ─────────  ─────  ─────  ──────
            Before         0  1,000   1,000
            New        1,000  1,090      90
            Ended      1,090    790    -300
            Decreased    790    710     -80
            After          0    710     710
            """);
  }

  @Test
  void theSameSumInAnotherCurrencyIsWorthMore() {
    Project euros =
        wells.withBudget(Budget.of(DateRange.year(2002), Money.of(CurrencyUnit.EUR, 100)));
    Project more =
        wells.withBudget(Budget.of(DateRange.year(2002), Money.of(CurrencyUnit.EUR, 120)));
    Comparison comparison = Comparison.between(edition(2002, euros), edition(2002, more));
    Rates then = Rates.into(CurrencyUnit.USD).with(CurrencyUnit.EUR, new BigDecimal("0.90"));
    Rates now = Rates.into(CurrencyUnit.USD).with(CurrencyUnit.EUR, new BigDecimal("0.95"));
    BridgeRow total = comparison.bridge().at(then, now).total();
    assertThat(total.before()).isEqualTo(usd(90));
    assertThat(total.money(BridgeStep.EXCHANGE_RATE)).isEqualTo(usd(5));
    assertThat(total.money(BridgeStep.INCREASED)).isEqualTo(usd(19));
    assertThat(total.after()).isEqualTo(usd(114));
  }

  @Test
  void currenciesAreNotAddedWithoutRates() {
    Project euros =
        wells.withBudget(Budget.of(DateRange.year(2002), Money.of(CurrencyUnit.EUR, 100)));
    Bridge bridge = Comparison.between(before, edition(2002, euros)).bridge();
    assertThat(assertThrows(IllegalArgumentException.class, bridge::total))
        .hasMessageThat()
        .isEqualTo(
            "Currencies can't be compared: found [EUR, USD], expected one, or exchange rates");
    Rates dollars = Rates.into(CurrencyUnit.USD);
    Rates yen = Rates.into(CurrencyUnit.JPY);
    assertThat(assertThrows(IllegalArgumentException.class, () -> bridge.at(dollars, yen)))
        .hasMessageThat()
        .isEqualTo("Rates are into different currencies: found JPY, expected USD");
  }

  @Test
  void whatIsNotStatedIsNotTakenForZero() {
    Project silent = wells.withBudget(Budget.empty());
    BridgeRow total =
        Comparison.between(before, edition(2002, silent, clinics, returns)).bridge().total();
    assertThat(total.money(BridgeStep.NO_LONGER_STATED)).isEqualTo(usd(-300));
    assertThat(total.money(BridgeStep.DECREASED)).isEqualTo(usd(0));
  }

  @Test
  void sharesThatStayTheSameDoNotMove() {
    Location thirds = Location.shared(Share.of("kenya", "33.3"), Share.of("uganda", "66.7"));
    Appeal earlier = edition(2002, wells.withLocation(thirds));
    Project more = project("KE-1", "Rural wells in the north", KENYA, 1_000);
    Bridge bridge =
        Comparison.between(earlier, edition(2002, more.withLocation(thirds)))
            .bridge()
            .by(Dimension.country());
    assertThat(bridge.total().projects(BridgeStep.MOVED)).isEqualTo(0);
    assertThat(bridge.at("Kenya").money(BridgeStep.INCREASED)).isEqualTo(Money.parse("USD 233.10"));
  }

  @Test
  void rowsThatOverlapAreRefused() {
    Bridge bridge = Comparison.between(before, before).bridge();
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> bridge.by(Dimension.services(LabelPolicy.OVERLAPPING))))
        .hasMessageThat()
        .isEqualTo("Rows overlap: found dimensions [service], expected ones that split a project");
    assertThat(assertThrows(IllegalArgumentException.class, () -> bridge.at("Atlantis")))
        .hasMessageThat()
        .startsWith("No such row: found [Atlantis], expected one of ");
  }

  @Test
  void whatWasSaidForNextYearIsHeldAgainstWhatIsAsked() {
    Budget both = Budget.of(DateRange.year(2002), usd(300)).requiring(NEXT, usd(250));
    Budget open = Budget.total(usd(900)).requiring(DateRange.year(2002), usd(500));
    Appeal earlier = edition(2002, wells.withBudget(both), clinics.withBudget(open), returns);
    Appeal later =
        appeal(
            2003,
            wells.withBudget(Budget.of(NEXT, usd(280))),
            clinics.withBudget(Budget.of(NEXT, usd(400))),
            project("PE-2", "Census of emigrants", PERU, 90).withBudget(Budget.of(NEXT, usd(90))));
    Continuity continuity = Comparison.between(earlier, later).continuity();
    assertThat(continuity.toTable().to(TableFormat.CSV))
        .isEqualTo(
            """
            project,title,said,open,asked,difference,continuation
            KE-1,Rural wells in the north,250,,280,30,more than was said
            UG-1,Mobile clinics for migrants,,400,400,,within what was left to later years
            PE-2,Census of emigrants,,,90,,not foreseen
            """
                .replace("\n", "\r\n"));
    assertThat(
            Comparison.between(earlier, appeal(2003)).continuity().rows().stream()
                .map(ContinuityRow::continuation))
        .containsExactly(Optional.of(Continuation.NOT_ASKED), Optional.of(Continuation.NOT_ASKED));
  }

  @Test
  void aThresholdOutOfRangeIsRefused() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> MatchPolicy.standard().withThreshold(0)))
        .hasMessageThat()
        .isEqualTo("Threshold is out of range: found 0.0, expected above 0 and at most 1");
  }

  private static Appeal appeal(int year, Project... projects) {
    ImmutableList.Builder<Project> dated = ImmutableList.builder();
    for (Project project : projects) {
      boolean old = year != 2002 && project.budget().lines().size() == 1;
      dated.add(
          old
              ? project.withBudget(
                  Budget.of(
                      DateRange.year(year),
                      project.budget().lines().get(0).amount().money().orElseThrow()))
              : project);
    }
    return edition(year, dated.build().toArray(Project[]::new));
  }

  private static Appeal edition(int year, Project... projects) {
    return Appeal.builder()
        .id("appeal")
        .title("Edition " + year)
        .organization("Organization")
        .period(DateRange.year(year))
        .currency(CurrencyUnit.USD)
        .addServices(service("HEALTH", "Health"), service("LABOUR", "Labour"))
        .addRootPlaces(
            Region.of("africa", "Africa", KENYA, UGANDA), Region.of("america", "Americas", PERU))
        .addProjects(projects)
        .addStatement(statement("all", 1_000))
        .build();
  }

  private static Service service(String code, String name) {
    return Service.builder().code(code).name(name).build();
  }

  private static Statement statement(String id, long amount) {
    return Statement.builder()
        .id(id)
        .scope(Scope.all())
        .period(DateRange.year(2002))
        .amount(usd(amount))
        .build();
  }

  private static Project project(String id, String title, Country country, long amount) {
    return Project.builder()
        .id(id)
        .title(title)
        .location(Location.in(country))
        .budget(Budget.of(DateRange.year(2002), usd(amount)))
        .build();
  }

  private static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }
}
