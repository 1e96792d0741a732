package org.openappeal.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.money.Rates;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupRow;
import org.openappeal.testing.AppealDomain;

/** What holds between any two editions. */
@Domain(Editions.Domain.class)
@Domain(DomainContext.Global.class)
final class ComparisonLawsTest {

  /** A line that crosses the edge of the period is rounded place by place. */
  private static final Money ROUNDING = Money.ofMinor(CurrencyUnit.USD, 4);

  private static final List<BridgeStep> STEPS =
      List.of(
          BridgeStep.ADDED,
          BridgeStep.ENDED,
          BridgeStep.INCREASED,
          BridgeStep.DECREASED,
          BridgeStep.NOW_STATED,
          BridgeStep.NO_LONGER_STATED,
          BridgeStep.MOVED);

  private static final List<Dimension[]> DIMENSIONS =
      List.of(
          new Dimension[] {},
          new Dimension[] {Dimension.region()},
          new Dimension[] {Dimension.region(), Dimension.country()},
          new Dimension[] {Dimension.services(LabelPolicy.SPLIT), Dimension.region()},
          new Dimension[] {Dimension.quarter()},
          new Dimension[] {Dimension.project()});

  @Property(tries = 200)
  @Domain(AppealDomain.class)
  void nothingChangesFromAnEditionToItself(@ForAll Appeal appeal) {
    for (MatchPolicy policy :
        List.of(MatchPolicy.standard(), MatchPolicy.byId(), MatchPolicy.bySimilarity())) {
      Comparison same = Comparison.between(appeal, appeal, policy);
      assertThat(same.projects()).isEmpty();
      assertThat(same.isEmpty()).isTrue();
      assertThat(same.toTable().rows()).isEmpty();
      assertThat(same.matches()).hasSize(appeal.projects().size());
      same.bridge()
          .total()
          .steps()
          .forEach((step, money) -> assertWithMessage(step.name()).that(money.isZero()).isTrue());
    }
  }

  @Property(tries = 300)
  void theBridgeAddsUp(@ForAll Editions editions, @ForAll("policies") MatchPolicy policy) {
    Comparison comparison = Comparison.between(editions.first(), editions.second(), policy);
    Set<BridgeStep> taken = new HashSet<>();
    for (Dimension[] dimensions : DIMENSIONS) {
      Bridge bridge = comparison.bridge().by(dimensions);
      assertAddsUp(bridge);
      rows(bridge).forEach(row -> row.steps().forEach((step, money) -> note(taken, step, money)));
    }
    for (BridgeStep step : STEPS) {
      Statistics.label(step.toString())
          .collect(taken.contains(step))
          .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }
  }

  private static void note(Set<BridgeStep> taken, BridgeStep step, Money money) {
    if (!money.isZero()) {
      taken.add(step);
    }
  }

  private static void assertAddsUp(Bridge bridge) {
    for (BridgeRow row : rows(bridge)) {
      Money reached = row.before();
      for (Money step : row.steps().values()) {
        reached = reached.plus(step);
      }
      assertWithMessage("%s", row).that(reached).isEqualTo(row.after());
      assertThat(row.waterfall().get(row.waterfall().size() - 1).to()).isEqualTo(row.after());
      ImmutableList<BridgeRow> below =
          bridge.rows().stream()
              .filter(other -> other.members().size() == row.members().size() + 1)
              .filter(
                  other -> other.members().subList(0, row.members().size()).equals(row.members()))
              .collect(toImmutableList());
      if (!below.isEmpty()) {
        for (BridgeStep step : BridgeStep.values()) {
          Money sum =
              below.stream().map(other -> other.money(step)).reduce(Money::plus).orElseThrow();
          assertWithMessage("%s of %s", step, row).that(sum).isEqualTo(row.money(step));
        }
      }
    }
    assertThat(bridge.total().money(BridgeStep.MOVED).isZero()).isTrue();
  }

  @Property(tries = 200)
  void theEndsOfTheBridgeAreTheRollups(@ForAll Editions editions) {
    Measure required = Measure.required(editions.first().period());
    Bridge bridge =
        Comparison.between(editions.first(), editions.second())
            .bridge()
            .by(Dimension.region(), Dimension.country());
    Rollup rollup =
        Rollup.of(required).by(Dimension.region(), Dimension.country()).compute(editions.second());
    for (RollupRow row : rollup.rows()) {
      Money after =
          bridge.rows().stream()
              .filter(other -> other.members().equals(row.key().members()))
              .map(BridgeRow::after)
              .findFirst()
              .orElse(Money.zero(CurrencyUnit.USD));
      assertWithMessage("%s", row).that(after.getAmount()).isEqualTo(row.money().getAmount());
    }
    assertThat(bridge.total().after().getAmount()).isEqualTo(rollup.total().money().getAmount());
  }

  @Property(tries = 300)
  void theOppositeChangeHasTheOppositeSteps(
      @ForAll Editions editions, @ForAll("policies") MatchPolicy policy) {
    Comparison there = Comparison.between(editions.first(), editions.second(), policy);
    Comparison back = Comparison.between(editions.second(), editions.first(), policy);
    assertThat(ImmutableMultiset.copyOf(back.projects()))
        .isEqualTo(
            there.projects().stream()
                .map(Change::mirrored)
                .collect(ImmutableMultiset.toImmutableMultiset()));
    for (Dimension[] dimensions : DIMENSIONS) {
      assertMirrored(there.bridge().by(dimensions), back.bridge().by(dimensions));
    }
  }

  /** Rows of projects that have other ids in the other edition have other names there. */
  private static void assertMirrored(Bridge there, Bridge back) {
    boolean named =
        there.dimensions().stream().anyMatch(dimension -> dimension.name().equals("project"));
    for (BridgeRow row : named ? ImmutableList.of(there.total()) : rows(there)) {
      String[] path = row.members().stream().map(member -> member.key()).toArray(String[]::new);
      BridgeRow opposite = back.at(path);
      for (BridgeStep step : BridgeStep.values()) {
        assertWithMessage("%s of %s", step, row)
            .that(opposite.money(step.mirrored()))
            .isEqualTo(row.money(step).negated());
        assertThat(opposite.projects(step.mirrored())).isEqualTo(row.projects(step));
      }
    }
  }

  @Property(tries = 500)
  void tiesFallTheSameWayInBothDirections(
      @ForAll @Size(max = 6) List<@IntRange(max = 2) Integer> earlier,
      @ForAll @Size(max = 6) List<@IntRange(max = 2) Integer> later,
      @ForAll Random random) {
    Appeal before = edition("b", earlier);
    Appeal after = edition("a", later);
    List<Project> shuffled = new ArrayList<>(before.projects());
    Collections.shuffle(shuffled, random);
    MatchPolicy policy = MatchPolicy.standard().withThreshold(0.2);
    Comparison there = Comparison.between(before, after, policy);
    Comparison back =
        Comparison.between(after, before.withProjects(ImmutableList.copyOf(shuffled)), policy);
    assertThat(back.matches())
        .containsExactlyElementsIn(there.matches().stream().map(Match::mirrored).toList());
  }

  private static Appeal edition(String prefix, List<Integer> titles) {
    List<String> words = List.of("Wells", "Deep wells", "Deep wells again");
    Appeal.Builder appeal =
        Appeal.builder()
            .id(prefix)
            .title(prefix)
            .organization("Organization")
            .period(DateRange.year(2002))
            .currency(CurrencyUnit.USD);
    for (int i = 0; i < titles.size(); i++) {
      appeal.addProject(
          Project.builder()
              .id(prefix + i)
              .title(words.get(titles.get(i)))
              .location(Location.worldwide())
              .build());
    }
    return appeal.build();
  }

  @Property(tries = 200)
  void totalsTelescope(@ForAll Editions editions) {
    Money firstStep =
        Comparison.between(editions.first(), editions.second()).bridge().total().change();
    Money secondStep =
        Comparison.between(editions.second(), editions.third()).bridge().total().change();
    Money both = Comparison.between(editions.first(), editions.third()).bridge().total().change();
    assertThat(firstStep.plus(secondStep)).isEqualTo(both);
  }

  @Property(tries = 200)
  void theOrderOfProjectsMakesNoDifference(
      @ForAll Editions editions, @ForAll("policies") MatchPolicy policy, @ForAll Random random) {
    List<Project> shuffled = new ArrayList<>(editions.first().projects());
    Collections.shuffle(shuffled, random);
    Comparison comparison = Comparison.between(editions.first(), editions.second(), policy);
    Comparison other =
        Comparison.between(
            editions.first().withProjects(ImmutableList.copyOf(shuffled)),
            editions.second(),
            policy);
    assertThat(other.matches()).isEqualTo(comparison.matches());
    assertThat(other.projects()).containsExactlyElementsIn(comparison.projects());
    assertThat(other.bridge().by(Dimension.region()).toString())
        .isEqualTo(comparison.bridge().by(Dimension.region()).toString());
  }

  @Property(tries = 200)
  void aProjectRenamedAndMovedIsOneChange(@ForAll Editions editions, @ForAll @IntRange int pick) {
    Appeal appeal = editions.first();
    if (appeal.projects().isEmpty() || appeal.places().all().size() < 2) {
      return;
    }
    Project project = appeal.projects().get(Math.floorMod(pick, appeal.projects().size()));
    Place place = appeal.places().all().get(Math.floorMod(pick, appeal.places().all().size()));
    Project other =
        project.withTitle(project.title() + " renamed").withLocation(Location.in(place));
    Appeal after =
        appeal.withProjects(
            appeal.projects().stream()
                .map(each -> each.equals(project) ? other : each)
                .collect(toImmutableList()));
    ImmutableList<Change<Project>> changes = Comparison.between(appeal, after).projects();
    assertThat(changes).hasSize(1);
    Change.Changed<Project> changed = (Change.Changed<Project>) changes.get(0);
    assertThat(changed.isRenamed()).isTrue();
    assertThat(changed.isMoved()).isEqualTo(!project.location().equals(other.location()));
    assertThat(changed.isRevised()).isFalse();
    Bridge bridge = Comparison.between(appeal, after).bridge();
    for (BridgeStep step : BridgeStep.values()) {
      assertThat(bridge.total().money(step).abs()).isAtMost(ROUNDING);
    }
  }

  @Property(tries = 200)
  void severalCurrenciesAddUpAtTheirRates(
      @ForAll("severalCurrencies") Editions editions,
      @ForAll @IntRange(min = 1, max = 400) int before,
      @ForAll @IntRange(min = 1, max = 400) int after) {
    Rates earlier = rates(before);
    Rates later = rates(after);
    Comparison there = Comparison.between(editions.first(), editions.second());
    Comparison back = Comparison.between(editions.second(), editions.first());
    for (Dimension[] dimensions : DIMENSIONS) {
      Bridge bridge = there.bridge().by(dimensions).at(earlier, later);
      assertAddsUp(bridge);
      assertMirrored(bridge, back.bridge().by(dimensions).at(later, earlier));
      if (before == after) {
        assertThat(bridge.total().money(BridgeStep.EXCHANGE_RATE).isZero()).isTrue();
      }
    }
  }

  private static Rates rates(int percent) {
    BigDecimal rate = BigDecimal.valueOf(percent, 2);
    return Rates.into(CurrencyUnit.USD)
        .with(CurrencyUnit.EUR, rate)
        .with(CurrencyUnit.JPY, rate.movePointLeft(2))
        .with(CurrencyUnit.of("TND"), rate);
  }

  private static ImmutableList<BridgeRow> rows(Bridge bridge) {
    return ImmutableList.<BridgeRow>builder().add(bridge.total()).addAll(bridge.rows()).build();
  }

  @Provide
  Arbitrary<MatchPolicy> policies() {
    return Arbitraries.of(
        MatchPolicy.standard(),
        MatchPolicy.byId(),
        MatchPolicy.bySimilarity(),
        MatchPolicy.bySimilarity().withThreshold(0.3));
  }

  @Provide
  Arbitrary<Editions> severalCurrencies() {
    return Editions.Domain.editions(
        Arbitraries.of("USD", "EUR", "JPY", "TND").map(CurrencyUnit::of));
  }
}
