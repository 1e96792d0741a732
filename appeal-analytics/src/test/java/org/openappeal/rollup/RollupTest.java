package org.openappeal.rollup;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Dimension.service;
import static org.openappeal.rollup.Dimension.services;
import static org.openappeal.rollup.Dimension.year;
import static org.openappeal.rollup.Measure.required;
import static org.openappeal.rollup.Measure.totalBudget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.Service;
import org.openappeal.model.Share;
import org.openappeal.money.Rates;
import org.openappeal.table.TableFormat;

final class RollupTest {

  private static final DateRange YEAR = DateRange.year(2002);

  private final Country kenya = Country.of("kenya", "Kenya", "KE");
  private final Country uganda = Country.of("uganda", "Uganda", "UG");
  private final Country peru = Country.of("peru", "Peru", "PE");

  private final Appeal appeal =
      Appeal.builder()
          .id("example-2002")
          .title("Example 2002")
          .organization("Example Organization")
          .period(YEAR)
          .currency(CurrencyUnit.USD)
          .worldwideName("Multi-regional activities")
          .addService(Service.builder().code("HEALTH").name("Migration Health").build())
          .addService(Service.builder().code("MOVEMENT").name("Movement").build())
          .addRootPlace(Region.of("africa", "Africa", kenya, uganda))
          .addRootPlace(Region.of("americas", "Americas", peru))
          .addProject(
              project("KE-1", Location.in(kenya))
                  .addFurtherService("MOVEMENT")
                  .budget(Budget.total(usd(300)).requiring(YEAR, usd(100)))
                  .build())
          .addProject(
              project("KE-UG-1", Location.shared(Share.of(kenya, 60), Share.of(uganda, 40)))
                  .budget(Budget.of(YEAR, usd(1)))
                  .build())
          .addProject(
              project("AFRICA-1", Location.in("africa"))
                  .budget(Budget.of(DateRange.parse("2002-07/2003-06"), usd(50)))
                  .build())
          .addProject(project("PE-1", Location.in(peru)).build())
          .addProject(
              project("PE-2", Location.in(peru)).funding(Funding.carriedBy("WORLD-1")).build())
          .addProject(
              project("WORLD-1", Location.worldwide()).budget(Budget.of(YEAR, usd(20))).build())
          .build();

  @Test
  void sumsUpByRegionAndCountryWithSubtotals() {
    Rollup byPlace =
        Rollup.of(required(Year.of(2002)), totalBudget()).by(region(), country()).compute(appeal);
    assertThat(byPlace.at("Africa", "Kenya").money()).isEqualTo(Money.parse("USD 100.60"));
    assertThat(byPlace.at("Africa").projects()).hasSize(3);
    assertThat(byPlace.at("americas").unknownCount()).isEqualTo(1);
    assertThat(byPlace.at("Americas", "Peru").carriedCount()).isEqualTo(1);
    assertThat(byPlace.at("Africa", "Kenya").shareOfParent()).hasValue(new BigDecimal("79.7147"));
    assertThat(byPlace.toTable().to(TableFormat.TEXT))
        .isEqualTo(
            """
            Region / Country           Required 2002  Total budget    Share                        Projects
            ─────────────────────────  ─────────────  ────────────  ───────  ────────────────────  ────────
            Africa                            126.20           300   86.3 %  ████████████████████         3
              Regional                         25.20                 17.2 %  ████                         1
              Kenya                           100.60           300   68.8 %  ████████████████             2
              Uganda                            0.40                  0.3 %  ▏                            1
            Americas                                                                                      2
              Peru                                                                                        2
            Multi-regional activities          20.00                 13.7 %  ███▏                         1
              Multi-regional                   20.00                 13.7 %  ███▏                         1
            ─────────────────────────  ─────────────  ────────────  ───────  ────────────────────  ────────
            Total                             146.20           300  100.0 %                               6

            1 project without an own figure, not counted as zero
            1 project whose money stands under another one
            Budget lines that cross the edge of a period are attributed by days
            """);
  }

  @Test
  void crossesTwoDimensionsWithBothMargins() {
    CrossTable cross = Rollup.of(required()).by(region()).across(year()).computeCross(appeal);
    RollupRow africa = cross.rows().get(0);
    assertThat(cross.cell(africa, cross.members().get(0)))
        .hasValue(Amount.of(Money.parse("USD 126.20")));
    assertThat(cross.columns().at("2003").money()).isEqualTo(Money.parse("USD 24.80"));
    assertThat(cross.toTable().to(TableFormat.CSV))
        .isEqualTo(
            """
            region,2002,2003,total,projects\r
            Africa,126.20,24.80,151,3\r
            Americas,,,,2\r
            Multi-regional activities,20.00,,20,1\r
            ,146.20,24.80,171,6\r
            """);
  }

  @Test
  void severalMeasuresStandUnderEachColumn() {
    MoneyMeasure measure = required();
    CrossTable cross =
        Rollup.of(measure, measure.shareOfParent())
            .by(region())
            .across(year())
            .computeCross(appeal);
    assertThat(cross.toTable().to(TableFormat.TEXT))
        .startsWith(
            """
            Region                     2002 required  2002 share of parent  2003 required  2003 share of parent  Total required  Total share of parent  Projects
            """);
    assertThat(cross.toTable().to(TableFormat.CSV)).contains("Africa,126.20,83.6,24.80,16.4,");
  }

  @Test
  void whatNoLineAsksForIsUnscheduledUnlessItIsSpread() {
    DateRange years = DateRange.parse("2002/2004");
    Project whole =
        project("KE-2", Location.in(kenya))
            .budget(Budget.builder().total(usd(1096)).period(years).build())
            .build();
    Project begun =
        project("KE-3", Location.in(kenya))
            .budget(
                Budget.builder().total(usd(300)).period(years).build().requiring(YEAR, usd(100)))
            .build();
    Appeal two = appeal.withProjects(ImmutableList.of(whole, begun));
    RollupQuery query = Rollup.of(totalBudget(), required()).by(year());
    Rollup apart = query.compute(two);
    assertThat(apart.leaves().stream().map(row -> row.label() + " " + row.money()))
        .containsExactly("2002 USD 100.00", "Unscheduled USD 1296.00")
        .inOrder();
    Rollup spread = query.withUnscheduledPolicy(UnscheduledPolicy.SPREAD).compute(two);
    assertThat(spread.leaves().stream().map(row -> row.label() + " " + row.money()))
        .containsExactly("2002 USD 465.00", "2003 USD 464.86", "2004 USD 466.14")
        .inOrder();
    assertThat(spread.at("2003").money(required())).isEqualTo(Money.parse("USD 464.86"));
    assertThat(spread.notes())
        .contains(
            "What no budget line asks for is spread over the rest of the project's period by days");
  }

  @Test
  void overlappingLabelsDoNotPretendToAddUp() {
    Rollup byService =
        Rollup.of(required(Year.of(2002))).by(services(LabelPolicy.OVERLAPPING)).compute(appeal);
    assertThat(byService.isAdditive()).isFalse();
    assertThat(byService.at("Movement").money()).isEqualTo(usd(100));
    assertThat(byService.total().money()).isEqualTo(Money.parse("USD 146.20"));
    assertThat(byService.notes())
        .contains("Rows overlap: a project counts in full under each of its labels");
  }

  @Test
  void policiesAreToldOnlyWhereTheyDecideAnything() {
    Project among =
        project("KE-UG-2", Location.among(kenya, uganda)).budget(Budget.of(YEAR, usd(9))).build();
    Appeal one = appeal.withProjects(ImmutableList.of(among));
    String told = "Projects in several places without stated shares: unallocated";
    RollupQuery byCountry = Rollup.of(required()).by(country());
    assertThat(byCountry.compute(one).notes()).containsExactly(told);
    assertThat(byCountry.compute(AppealIndex.of(one)).notes()).containsExactly(told);
    assertThat(one.projects().stream().collect(byCountry.bind(one).collector()).notes())
        .containsExactly(told);
    assertThat(Rollup.of(required()).by(service()).compute(one).notes()).isEmpty();
    assertThat(Rollup.of(required()).by(region()).compute(appeal).notes())
        .containsExactly(
            "1 project without an own figure, not counted as zero",
            "1 project whose money stands under another one");
  }

  @Test
  void splitLabelsAddUp() {
    Rollup byService =
        Rollup.of(required(Year.of(2002))).by(services(LabelPolicy.SPLIT)).compute(appeal);
    assertThat(byService.at("Movement").money()).isEqualTo(usd(50));
  }

  @Test
  void theLargestComesFirstWhenSortedByAMeasure() {
    MoneyMeasure measure = required(Year.of(2002));
    Rollup sorted = Rollup.of(measure).by(country()).compute(appeal).sortedBy(measure);
    assertThat(sorted.leaves().stream().map(RollupRow::label))
        .containsExactly("Kenya", "Regional", "Multi-regional", "Uganda", "Peru")
        .inOrder();
  }

  @Test
  void theLargestRowsAreFollowedByAllOthers() {
    Rollup byCountry = Rollup.of(required(Year.of(2002))).by(country()).compute(appeal);
    Rollup top = byCountry.top(2);
    assertThat(top.leaves().stream().map(RollupRow::toString))
        .containsExactly(
            "Kenya, required 2002 [USD 100.60] (2 known, 0 unknown), 2 projects",
            "Regional, required 2002 [USD 25.20] (1 known, 0 unknown), 1 projects",
            "All others, required 2002 [USD 20.40] (2 known, 1 unknown), 4 projects")
        .inOrder();
    assertThat(top.at("All others").projects()).hasSize(4);
    assertThat(top.inPrintedOrder().sortedByLabel().leaves().stream().map(RollupRow::label))
        .containsExactly("Kenya", "Regional", "All others")
        .inOrder();
    assertThat(byCountry.atLeast(usd(20)).leaves().stream().map(RollupRow::label))
        .containsExactly("Regional", "Kenya", "Multi-regional", "All others")
        .inOrder();
    assertThat(assertThrows(IllegalArgumentException.class, () -> byCountry.top(0)))
        .hasMessageThat()
        .isEqualTo("Number of rows is out of range: found 0, expected 1 or more");
  }

  @Test
  void severalStatisticsStandSideBySide() {
    MoneyMeasure needs = required(Year.of(2002));
    OwnMeasure<String> ids =
        Measure.of("ids", Monoid.of("", RollupTest::joined), project -> project.id().value());
    Rollup rollup =
        Rollup.of(needs, needs.average(), needs.shareOfParent(), needs.runningTotal(), ids)
            .by(region())
            .compute(appeal);
    assertThat(rollup.at("Africa").value(ids)).isEqualTo("AFRICA-1, KE-1, KE-UG-1");
    assertThat(rollup.toTable().to(TableFormat.CSV))
        .isEqualTo(
            """
            region,required_2002,average_of_required_2002,share_of_parent_of_required_2002,\
            running_total_of_required_2002,ids,projects,unknown,carried,in_parts\r
            Africa,126.20,42.07,86.3,126.20,"AFRICA-1, KE-1, KE-UG-1",3,0,0,0\r
            Americas,,,,126.20,"PE-1, PE-2",2,1,1,0\r
            Multi-regional activities,20.00,20.00,13.7,146.20,WORLD-1,1,0,0,0\r
            ,146.20,36.55,100.0,146.20,"AFRICA-1, KE-1, KE-UG-1, PE-1, PE-2, WORLD-1",6,1,1,0\r
            """);
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> rollup.at("Africa").money(needs.shareOfParent())))
        .hasMessageThat()
        .isEqualTo(
            "No measure of money: found share of parent of required 2002, which is a percentage");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Rollup.of(needs.runningTotal()).by(services(LabelPolicy.OVERLAPPING))))
        .hasMessageThat()
        .isEqualTo(
            "Rows that overlap have no running total: found running total of required 2002 by"
                + " [service], expected dimensions that split");
  }

  private static String joined(String one, String other) {
    return Stream.of(one.split(", "), other.split(", "))
        .flatMap(Stream::of)
        .filter(id -> !id.isEmpty())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void amountsAreConvertedAtRatesThatTheAnswerNames() {
    Project euros =
        project("KE-2", Location.in(kenya))
            .budget(Budget.of(YEAR, Money.of(CurrencyUnit.EUR, 100)))
            .build();
    Rates rates =
        Rates.into(CurrencyUnit.USD)
            .with(CurrencyUnit.EUR, new BigDecimal("0.8813"))
            .with(CurrencyUnit.GBP, new BigDecimal("1.4434"))
            .asOf(LocalDate.of(2001, 11, 1));
    Rollup rollup =
        Rollup.of(required())
            .by(country())
            .withRates(rates)
            .compute(appeal.withProjects(ImmutableList.of(euros)));
    assertThat(rollup.at("Kenya").money()).isEqualTo(Money.parse("USD 88.13"));
    assertThat(rollup.ratesUsed()).hasValue(rates.only(ImmutableSet.of(CurrencyUnit.EUR)));
    assertThat(rollup.notes())
        .containsExactly("Converted at USD {EUR=0.8813, USD=1} of 2001-11-01");
  }

  @Test
  void aBudgetIsReceivedRequiredOrLeftForLaterYears() {
    Project funded =
        project("KE-2", Location.in(kenya))
            .budget(Budget.total(usd(300)).withReceived(usd(120)).requiring(YEAR, usd(100)))
            .build();
    Rollup rollup =
        Rollup.of(totalBudget())
            .by(Dimension.fundingState())
            .compute(appeal.withProjects(ImmutableList.of(funded)));
    assertThat(rollup.leaves().stream().map(row -> row.label() + " " + row.money()))
        .containsExactly("Received USD 120.00", "Required USD 100.00", "Later years USD 80.00")
        .inOrder();
  }

  @Test
  void aPeriodOfOnesOwnMustHoldItsDay() {
    Dimension wrong = Dimension.periods("wrong", day -> DateRange.year(1999));
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Rollup.of(required()).by(wrong).compute(appeal)))
        .hasMessageThat()
        .isEqualTo(
            "Period doesn't hold its day: found 1999 for 2002-01-01, expected one with this day");
  }

  @Test
  void aRowThatIsNotThereIsToldWithThoseThatAre() {
    Rollup byPlace = Rollup.of(required()).by(region()).compute(appeal);
    assertThat(assertThrows(IllegalArgumentException.class, () -> byPlace.at("Asia")))
        .hasMessageThat()
        .isEqualTo(
            "No such row: found \"Asia\" below Total, expected one of [Africa, Americas,"
                + " Multi-regional activities]");
  }

  @Test
  void placesNeedABoundQuery() {
    RollupQuery unbound = Rollup.of(required()).by(region());
    assertThat(
            assertThrows(
                IllegalStateException.class,
                () -> appeal.projects().stream().collect(unbound.collector())))
        .hasMessageThat()
        .isEqualTo(
            "Query isn't bound to places: a dimension of places needs compute(appeal) or"
                + " bind(appeal.places())");
    Rollup bound = appeal.projects().stream().collect(unbound.bind(appeal.places()).collector());
    assertThat(bound.at("Africa").money()).isEqualTo(usd(151));
    assertThat(assertThrows(IllegalStateException.class, () -> bound.at("Africa").projects()))
        .hasMessageThat()
        .startsWith("The rollup doesn't know its projects");
  }

  @Test
  void currenciesAreNotAdded() {
    Project euros =
        project("KE-2", Location.in(kenya))
            .budget(Budget.of(YEAR, Money.of(CurrencyUnit.EUR, 7)))
            .build();
    Appeal mixed =
        appeal.withProjects(
            ImmutableList.<Project>builder().addAll(appeal.projects()).add(euros).build());
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Rollup.of(required()).by(region()).compute(mixed)))
        .hasMessageThat()
        .isEqualTo(
            "Currencies can't be added: found [EUR, USD] at Total, expected one, or the dimension"
                + " currency");
    Rollup byCurrency = Rollup.of(required()).by(Dimension.currency()).compute(mixed);
    assertThat(byCurrency.at("EUR").money()).isEqualTo(Money.of(CurrencyUnit.EUR, 7));
  }

  @Test
  void aDimensionOfOnesOwnIsOneLambda() {
    Dimension initial =
        Dimension.of("initial", project -> Member.of(project.id().value().substring(0, 1)));
    assertThat(Rollup.of(required()).by(initial, service()).compute(appeal).at("K").money())
        .isEqualTo(usd(101));
  }

  private static Project.Builder project(String id, Location location) {
    return Project.builder()
        .id(id)
        .title("Project " + id)
        .location(location)
        .primaryService("HEALTH");
  }

  private static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }
}
