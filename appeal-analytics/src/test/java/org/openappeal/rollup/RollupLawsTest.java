package org.openappeal.rollup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class RollupLawsTest {

  private static final MoneyMeasure REQUIRED = Measure.required();
  private static final OwnMeasure<Long> TITLES =
      Measure.of("letters", Monoid.sum(), project -> (long) project.title().length());

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void anyPartitionInAnyOrderGivesTheSame(
      @ForAll Appeal appeal,
      @ForAll("queries") RollupQuery query,
      @ForAll @IntRange(min = 1, max = 64) int shards,
      @ForAll Random random) {
    RollupQuery bound = query.bind(appeal);
    List<Project> shuffled = new ArrayList<>(appeal.projects());
    Collections.shuffle(shuffled, random);
    List<RollupAccumulator> accumulators =
        IntStream.range(0, shards)
            .mapToObj(i -> bound.accumulator())
            .collect(Collectors.toCollection(ArrayList::new));
    shuffled.forEach(project -> accumulators.get(random.nextInt(shards)).add(project));
    while (accumulators.size() > 1) {
      RollupAccumulator taken = accumulators.remove(random.nextInt(accumulators.size()));
      accumulators.get(random.nextInt(accumulators.size())).merge(taken);
    }
    assertThat(accumulators.get(0).result()).isEqualTo(query.compute(appeal));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void collectingAStreamGivesTheSame(@ForAll Appeal appeal, @ForAll("queries") RollupQuery query) {
    RollupQuery bound = query.bind(appeal);
    assertThat(appeal.projects().parallelStream().collect(bound.collector()))
        .isEqualTo(query.compute(appeal));
    assertThat(ImmutableList.<Project>of().stream().collect(bound.collector()).total().money())
        .isEqualTo(Money.zero(CurrencyUnit.USD));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 1000)
  void anIndexGivesTheSame(@ForAll Appeal appeal, @ForAll("queries") RollupQuery query) {
    RollupQuery indexable = query.withMeasures(ImmutableList.of(REQUIRED, REQUIRED.average()));
    Rollup plain = indexable.compute(appeal);
    AppealIndex index = AppealIndex.of(appeal);
    assertThat(indexable.compute(index)).isEqualTo(plain);
    assertThat(indexable.compute(index)).isEqualTo(plain);
    assertThat(indexable.compute(index).notes()).isEqualTo(plain.notes());
    RollupQuery needy = query.withMeasures(ImmutableList.of(REQUIRED, REQUIRED.minimum(), TITLES));
    assertThat(needy.compute(index)).isEqualTo(needy.compute(appeal));
    assertThat(query.compute(index)).isEqualTo(query.compute(appeal));
    Statistics.label("projects in columns")
        .collect(index.columns().irregular().length < appeal.projects().size());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void rowsOfAnAdditiveRollupAddUpToTheRowAbove(
      @ForAll Appeal appeal, @ForAll("queries") RollupQuery query) {
    Rollup rollup = query.compute(appeal);
    Assume.that(rollup.isAdditive());
    for (RollupRow row : withTotal(rollup)) {
      if (!row.isLeaf()) {
        for (Measure measure : rollup.query().sums()) {
          assertThat(sum(row.children(), measure)).isEqualTo(row.money(measure));
        }
      }
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void theTotalIsWhatTheProjectsAskFor(
      @ForAll Appeal appeal, @ForAll("queries") RollupQuery query) {
    Money sum = Money.zero(CurrencyUnit.USD);
    for (Project project : appeal.projects()) {
      for (BudgetLine line : project.countedBudget().currentLines()) {
        sum = sum.plus(line.amount().money().orElse(Money.zero(CurrencyUnit.USD)));
      }
    }
    RollupRow total = query.compute(appeal).total();
    assertThat(total.money(REQUIRED)).isEqualTo(sum);
    assertThat(total.projectCount()).isEqualTo(appeal.projects().size());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void aDimensionSummedOutLeavesTheOthers(
      @ForAll Appeal appeal,
      @ForAll("dimension") Dimension outer,
      @ForAll("dimension") Dimension inner) {
    Assume.that(!outer.name().equals(inner.name()));
    Rollup both = Rollup.of(REQUIRED).by(outer, inner).compute(appeal);
    Rollup alone = Rollup.of(REQUIRED).by(outer).compute(appeal);
    assertThat(both.total().children().stream().map(RollupRow::toString))
        .containsExactlyElementsIn(alone.rows().stream().map(RollupRow::toString).toList())
        .inOrder();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void marginsOfACrossTableAgree(
      @ForAll Appeal appeal,
      @ForAll("additive") Dimension rows,
      @ForAll("additive") Dimension columns) {
    Assume.that(!rows.name().equals(columns.name()));
    CrossTable cross = Rollup.of(REQUIRED).by(rows).across(columns).computeCross(appeal);
    for (Member member : cross.members()) {
      Money sum = Money.zero(CurrencyUnit.USD);
      for (RollupRow row : cross.rows()) {
        sum = sum.plus(cross.cell(row, member).flatMap(Amount::money).orElse(sum.minus(sum)));
      }
      assertThat(sum).isEqualTo(cross.columns().at(member.key()).money());
    }
    assertThat(sum(cross.rows(), REQUIRED)).isEqualTo(cross.columns().total().money());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void theLargestRowsOfACrossTableAndTheOthersAddUp(
      @ForAll Appeal appeal,
      @ForAll("additive") Dimension rows,
      @ForAll("additive") Dimension columns,
      @ForAll @IntRange(min = 1, max = 3) int most) {
    Assume.that(!rows.name().equals(columns.name()));
    CrossTable cross = Rollup.of(REQUIRED).by(rows).across(columns).computeCross(appeal);
    CrossTable top = cross.top(most);
    assertThat(top.columns()).isEqualTo(cross.columns());
    assertThat(top.rows().stream().map(RollupRow::toString))
        .containsExactlyElementsIn(
            Rollup.of(REQUIRED).by(rows).compute(appeal).top(most).rows().stream()
                .map(RollupRow::toString)
                .toList())
        .inOrder();
    for (Member member : top.members()) {
      Money sum = Money.zero(CurrencyUnit.USD);
      for (RollupRow row : top.rows()) {
        sum = sum.plus(top.cell(row, member).flatMap(Amount::money).orElse(sum.minus(sum)));
      }
      assertThat(sum).isEqualTo(cross.columns().at(member.key()).money());
    }
    assertThat(cross.atLeast(Money.of(CurrencyUnit.USD, -1e12)).rows()).isEqualTo(cross.rows());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void aFilterAndItsComplementAddUp(@ForAll Appeal appeal, @ForAll("queries") RollupQuery query) {
    Rollup whole = query.compute(appeal);
    Rollup some = query.where(project -> project.id().value().endsWith("1")).compute(appeal);
    Rollup others = query.where(project -> !project.id().value().endsWith("1")).compute(appeal);
    assertThat(some.total().money(REQUIRED).plus(others.total().money(REQUIRED)))
        .isEqualTo(whole.total().money(REQUIRED));
    assertThat(some.total().projectCount() + others.total().projectCount())
        .isEqualTo(whole.total().projectCount());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void theLargestAndTheOthersAddUp(
      @ForAll Appeal appeal,
      @ForAll("queries") RollupQuery query,
      @ForAll @IntRange(min = 1, max = 3) int most) {
    Rollup rollup = query.compute(appeal);
    Rollup top = rollup.top(most);
    assertThat(top.total()).isEqualTo(rollup.total());
    assertThat(query.compute(AppealIndex.of(appeal)).top(most)).isEqualTo(top);
    assertThat(top.top(most)).isEqualTo(top);
    for (RollupRow row : withTotal(top)) {
      assertThat(row.projects()).hasSize((int) row.projectCount());
      assertThat(row.children().stream().filter(child -> !child.isOthers()).count())
          .isAtMost((long) most);
      if (!row.isLeaf() && rollup.isAdditive()) {
        assertThat(sum(row.children(), REQUIRED)).isEqualTo(row.money(REQUIRED));
      }
    }
    for (RollupRow row : top.total().children()) {
      boolean isSame = row.isOthers() || sameIn(rollup, row);
      assertThat(isSame).isTrue();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void theLargestOfAStreamAreTheSameOrRefused(
      @ForAll Appeal appeal,
      @ForAll("queries") RollupQuery query,
      @ForAll @IntRange(min = 1, max = 3) int most) {
    Rollup collected = appeal.projects().stream().collect(query.bind(appeal).collector());
    long counted = collected.leaves().stream().mapToLong(RollupRow::projectCount).sum();
    boolean apart = query.dimensions().isEmpty() || counted == collected.total().projectCount();
    Statistics.label("apart").collect(apart);
    if (apart) {
      Rollup top = query.compute(appeal).top(most);
      assertThat(collected.top(most)).isEqualTo(top);
      assertThat(collected.top(1).top(most)).isEqualTo(top);
      assertThat(collected.top(most).notes()).isEqualTo(top.notes());
    } else {
      assertThat(assertThrows(IllegalStateException.class, () -> collected.top(most)))
          .hasMessageThat()
          .startsWith("The rollup doesn't know its projects, and some count in several rows");
    }
  }

  private static boolean sameIn(Rollup rollup, RollupRow row) {
    return rollup.find(row.key().members().get(0).key()).filter(row::equals).isPresent();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void whatIsBelowAThresholdIsTakenTogether(
      @ForAll Appeal appeal,
      @ForAll("queries") RollupQuery query,
      @ForAll @IntRange(min = 0, max = 1_000_000) int threshold) {
    Money least = Money.ofMajor(CurrencyUnit.USD, threshold);
    Rollup rollup = query.compute(appeal).atLeast(least);
    for (RollupRow row : rollup.rows()) {
      assertThat(row.isOthers() || row.money().getAmount().compareTo(least.getAmount()) >= 0)
          .isTrue();
    }
    assertThat(rollup.total()).isEqualTo(query.compute(appeal).total());
    assertThat(query.compute(appeal).keeping(row -> true)).isEqualTo(query.compute(appeal));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void drillingDownAndRollingUpAgainGivesTheRow(
      @ForAll Appeal appeal, @ForAll("queries") RollupQuery query) {
    Rollup rollup = query.compute(appeal);
    for (RollupRow row : withTotal(rollup)) {
      assertThat(row.projects()).hasSize((int) row.projectCount());
      RollupAccumulator again = query.bind(appeal).accumulator();
      row.projects().forEach(again::add);
      String[] members = row.key().members().stream().map(Member::key).toArray(String[]::new);
      Optional<RollupRow> same = again.result().find(members);
      assertThat(same.map(RollupRow::toString)).hasValue(row.toString());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void movingAProjectChangesExactlyItsAncestors(@ForAll Appeal appeal, @ForAll Random random) {
    Assume.that(!appeal.projects().isEmpty());
    Project project = appeal.projects().get(random.nextInt(appeal.projects().size()));
    ImmutableList<Place> places = appeal.places().all();
    Place target = places.get(random.nextInt(places.size()));
    Project moved = project.withLocation(Location.in(target));
    Appeal after =
        appeal.withProjects(
            appeal.projects().stream()
                .map(p -> p.equals(project) ? moved : p)
                .collect(toImmutableList()));
    RollupQuery query = Rollup.of(REQUIRED).by(Dimension.region(), Dimension.place());
    List<RollupKey> touched = new ArrayList<>(RollupAccumulator.keys(query.bind(appeal), project));
    touched.addAll(RollupAccumulator.keys(query.bind(appeal), moved));
    assertThat(untouched(query.compute(after), touched))
        .containsExactlyElementsIn(untouched(query.compute(appeal), touched))
        .inOrder();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void placesAgreeWithANaiveReference(@ForAll Appeal appeal) {
    Appeal single =
        appeal.withProjects(
            appeal.projects().stream().map(RollupLawsTest::inOnePlace).collect(toImmutableList()));
    Rollup rollup =
        Rollup.of(Measure.required(DateRange.parse("1999/2006")))
            .by(Dimension.region())
            .compute(single);
    for (Place root : single.places().roots()) {
      Money sum = Money.zero(CurrencyUnit.USD);
      for (Project project : single.projectsIn(root)) {
        for (BudgetLine line : project.countedBudget().currentLines()) {
          boolean named = !(project.location() instanceof Location.Among);
          sum = named ? sum.plus(line.amount().money().orElse(sum.minus(sum))) : sum;
        }
      }
      assertThat(rollup.find(root.id().value()).map(RollupRow::money).orElse(sum.minus(sum)))
          .isEqualTo(sum);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void yearsOfARequirementAreTheRequirementsOfTheYears(
      @ForAll Appeal appeal, @ForAll("policies") PeriodPolicy policy) {
    Rollup byYear =
        Rollup.of(REQUIRED).by(Dimension.year()).withPeriodPolicy(policy).compute(appeal);
    for (int year = 1999; year <= 2006; year++) {
      Measure ofYear = Measure.required(DateRange.year(year));
      Rollup alone = Rollup.of(ofYear).withPeriodPolicy(policy).compute(appeal);
      assertThat(alone.total().money())
          .isEqualTo(
              byYear
                  .find(String.valueOf(year))
                  .map(RollupRow::money)
                  .orElse(Money.zero(CurrencyUnit.USD)));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void weightsOfAProjectSumToOneIfAndOnlyIfTheRollupIsAdditive(
      @ForAll Appeal appeal, @ForAll LabelPolicy policy) {
    Rollup rollup = Rollup.of(REQUIRED).by(Dimension.services(policy)).compute(appeal);
    boolean addsUp = sum(rollup.leaves(), REQUIRED).equals(rollup.total().money());
    boolean overlaps =
        rollup.leaves().stream().mapToLong(RollupRow::projectCount).sum()
            > rollup.total().projectCount();
    assertThat(rollup.isAdditive()).isEqualTo(policy == LabelPolicy.SPLIT);
    assertThat(addsUp || overlaps).isTrue();
    assertThat(rollup.isAdditive() && !addsUp).isFalse();
  }

  @Provide
  Arbitrary<PeriodPolicy> policies() {
    return Arbitraries.of(PeriodPolicy.BY_DAYS, PeriodPolicy.BY_MONTHS, PeriodPolicy.BY_FIRST_DAY);
  }

  @Provide
  Arbitrary<Dimension> additive() {
    return Arbitraries.of(
        Dimension.region(),
        Dimension.subRegion(),
        Dimension.country(),
        Dimension.place(),
        Dimension.service(),
        Dimension.services(LabelPolicy.SPLIT),
        Dimension.sector(SectorVocabulary.DAC_5_DIGIT),
        Dimension.year(),
        Dimension.fiscalYear(Month.APRIL),
        Dimension.quarter(),
        Dimension.periods("term", RollupLawsTest::term),
        Dimension.fundingState(),
        Dimension.project(),
        Dimension.currency());
  }

  private static DateRange term(LocalDate day) {
    int first = day.getYear() - Math.floorMod(day.getYear(), 5);
    return DateRange.of(LocalDate.of(first, 1, 1), LocalDate.of(first + 4, 12, 31));
  }

  @Provide
  Arbitrary<Dimension> dimension() {
    return Arbitraries.oneOf(
        additive(),
        Arbitraries.of(
            Dimension.services(LabelPolicy.OVERLAPPING),
            Dimension.sector(SectorVocabulary.GLOBAL_CLUSTERS, LabelPolicy.OVERLAPPING),
            Dimension.partner(LabelPolicy.OVERLAPPING)));
  }

  @Provide
  Arbitrary<RollupQuery> queries() {
    RollupQuery query =
        Rollup.of(REQUIRED, Measure.totalBudget(), Measure.remaining(), REQUIRED.maximum(), TITLES);
    return Combinators.combine(
            dimension().list().uniqueElements(Dimension::name).ofMaxSize(3),
            policies(),
            Arbitraries.of(MissingSharePolicy.UNALLOCATED, MissingSharePolicy.EQUALLY))
        .as(
            (dimensions, periods, shares) ->
                query
                    .by(dimensions.toArray(Dimension[]::new))
                    .withPeriodPolicy(periods)
                    .withMissingSharePolicy(shares));
  }

  private static Project inOnePlace(Project project) {
    return project.location() instanceof Location.Shared shared
        ? project.withLocation(new Location.InPlace(shared.shares().get(0).place()))
        : project;
  }

  private static List<String> untouched(Rollup rollup, List<RollupKey> touched) {
    return rollup.rows().stream()
        .filter(row -> !touched.contains(row.key()))
        .map(RollupRow::toString)
        .toList();
  }

  private static ImmutableList<RollupRow> withTotal(Rollup rollup) {
    return ImmutableList.<RollupRow>builder().add(rollup.total()).addAll(rollup.rows()).build();
  }

  private static Money sum(List<RollupRow> rows, Measure measure) {
    Money sum = Money.zero(CurrencyUnit.USD);
    for (RollupRow row : rows) {
      Money money = row.money(measure);
      sum = money.isZero() ? sum : sum.plus(money);
    }
    return sum;
  }
}
