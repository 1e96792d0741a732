package org.openappeal.rollup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.money.Split;
import org.openappeal.testing.AppealArbitraries;
import org.openappeal.testing.AppealDomain;

/** Rollups agree with a reference that is written down as simply as can be. */
@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class NaiveRollupTest {

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void regionsServicesAndYearsAgreeWithTheReference(@ForAll Appeal appeal) {
    RollupQuery query =
        Rollup.of(Measure.required()).by(Dimension.region(), Dimension.service(), Dimension.year());
    Map<String, BigDecimal> expected = new TreeMap<>();
    for (Project project : appeal.projects()) {
      add(appeal, project, expected);
    }
    Map<String, BigDecimal> found = new TreeMap<>();
    for (RollupRow row : query.compute(appeal).leaves()) {
      for (Money money : row.moneyByCurrency(Measure.required()).values()) {
        found.put(keys(row), money.getAmount());
      }
    }
    assertThat(found).isEqualTo(expected);
    tellShapes(appeal);
  }

  private static String keys(RollupRow row) {
    return String.join("/", row.key().members().stream().map(Member::key).toList());
  }

  private static void add(Appeal appeal, Project project, Map<String, BigDecimal> sums) {
    String service = project.primaryService().map(code -> code.value()).orElse("none");
    for (BudgetLine line : project.countedBudget().currentLines()) {
      if (line.amount().money().isEmpty()) {
        continue;
      }
      shares(appeal, project.location(), line.amount().money().get())
          .forEach(
              share ->
                  byYear(line.period(), share.getValue().getAmount())
                      .forEach(
                          (year, part) ->
                              sums.merge(
                                  share.getKey() + "/" + service + "/" + year,
                                  part,
                                  BigDecimal::add)));
    }
  }

  private static List<Map.Entry<String, Money>> shares(
      Appeal appeal, Location location, Money money) {
    if (location instanceof Location.InPlace in) {
      return List.of(Map.entry(root(appeal, in.place().value()), money));
    }
    if (location instanceof Location.Shared shared) {
      TreeMap<String, BigDecimal> weights = new TreeMap<>();
      shared.shares().forEach(share -> weights.put(share.place().value(), share.percent()));
      List<Map.Entry<String, Money>> parts = new ArrayList<>();
      Split.of(money)
          .byWeights(weights)
          .forEach((place, part) -> parts.add(Map.entry(root(appeal, place), part)));
      return parts;
    }
    String key =
        location instanceof Location.Among
            ? "unallocated"
            : location == Location.worldwide() ? "worldwide" : "unspecified";
    return List.of(Map.entry(key, money));
  }

  private static String root(Appeal appeal, String place) {
    for (Place root : appeal.rootPlaces()) {
      for (Place below : appeal.places().all()) {
        boolean isBelow = appeal.places().path(below.id()).get(0).equals(root);
        if (isBelow && below.id().value().equals(place)) {
          return root.id().value();
        }
      }
    }
    throw new IllegalArgumentException(place);
  }

  /** Walks through the days, and rounds down what has come up to the end of each year. */
  private static Map<String, BigDecimal> byYear(DateRange period, BigDecimal amount) {
    Map<String, BigDecimal> parts = new TreeMap<>();
    BigDecimal given = BigDecimal.ZERO;
    long days = 0;
    for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
      days++;
      if (day.equals(period.last()) || day.plusDays(1).getYear() > day.getYear()) {
        BigDecimal upTo =
            amount
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(period.days()), amount.scale(), RoundingMode.DOWN);
        parts.put(String.valueOf(day.getYear()), upTo.subtract(given));
        given = upTo;
      }
    }
    return parts;
  }

  private static void tellShapes(Appeal appeal) {
    boolean isDeep =
        appeal.places().all().stream().anyMatch(p -> appeal.places().path(p.id()).size() > 2);
    boolean hasEmptyRegion =
        appeal.rootPlaces().stream().anyMatch(root -> appeal.projectsIn(root).isEmpty());
    boolean hasUnknown =
        appeal.projects().stream()
            .flatMap(project -> project.budget().currentLines().stream())
            .anyMatch(line -> !line.amount().isKnown());
    ImmutableMap.of("deep", isDeep, "empty region", hasEmptyRegion, "unknown amount", hasUnknown)
        .forEach(
            (label, holds) ->
                Statistics.label(label)
                    .collect(holds)
                    .coverage(coverage -> coverage.check(true).percentage(p -> p > 15)));
  }

  @Provide
  Arbitrary<Appeal> severalCurrencies() {
    return AppealArbitraries.appealsOfSeveralCurrencies();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void severalCurrenciesAddUpEachByItself(
      @ForAll("severalCurrencies") Appeal appeal, @ForAll Random random) {
    RollupQuery query =
        Rollup.of(Measure.required()).by(Dimension.currency(), Dimension.region()).bind(appeal);
    Map<CurrencyUnit, Money> expected = new TreeMap<>();
    for (Project project : appeal.projects()) {
      for (BudgetLine line : project.countedBudget().currentLines()) {
        line.amount()
            .money()
            .ifPresent(money -> expected.merge(money.getCurrencyUnit(), money, Money::plus));
      }
    }
    Rollup rollup = query.compute(appeal);
    assertThat(rollup.total().moneyByCurrency(Measure.required())).isEqualTo(expected);
    assertThat(query.compute(AppealIndex.of(appeal))).isEqualTo(rollup);
    List<Project> shuffled = new ArrayList<>(appeal.projects());
    Collections.shuffle(shuffled, random);
    RollupAccumulator one = query.accumulator();
    RollupAccumulator other = query.accumulator();
    shuffled.forEach(project -> (random.nextBoolean() ? one : other).add(project));
    assertThat(query.accumulatorOf(other.toBytes()).merge(one).result()).isEqualTo(rollup);
    Statistics.label("several currencies")
        .collect(expected.size() > 1)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 40));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void whatIsSpreadIsWhatWasUnscheduled(@ForAll Appeal appeal, @ForAll DateRange period) {
    Appeal dated =
        appeal.withProjects(
            appeal.projects().stream()
                .map(project -> over(project, period))
                .collect(toImmutableList()));
    RollupQuery query = Rollup.of(Measure.totalBudget()).by(Dimension.year());
    Rollup apart = query.compute(dated);
    Rollup spread = query.withUnscheduledPolicy(UnscheduledPolicy.SPREAD).compute(dated);
    assertThat(spread.total().money()).isEqualTo(apart.total().money());
    assertThat(spread.total().unknownCount()).isEqualTo(apart.total().unknownCount());
    assertThat(unscheduled(spread)).isAtMost(unscheduled(apart));
    Statistics.label("spread")
        .collect(unscheduled(spread).compareTo(unscheduled(apart)) < 0)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 15));
  }

  private static BigDecimal unscheduled(Rollup byYear) {
    return byYear.find("unscheduled").map(row -> row.money().getAmount()).orElse(BigDecimal.ZERO);
  }

  private static Project over(Project project, DateRange period) {
    if (project.isCarried() || project.isInParts() || !project.budget().currentLines().isEmpty()) {
      return project;
    }
    Budget.Builder budget = Budget.builder().total(project.budget().total());
    return project.withBudget(budget.period(period).lines(ImmutableList.of()).build());
  }
}
