package org.openappeal.rollup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Month;
import java.time.Year;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
import org.junit.jupiter.api.Test;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.testing.AppealDomain;

/** An index answers as the projects themselves do, whatever its columns hold. */
@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class RollupIndexTest {

  private static final MoneyMeasure REQUIRED = Measure.required();

  @Provide
  Arbitrary<RollupQuery> queries() {
    MoneyMeasure of2002 = Measure.required(Year.of(2002));
    RollupQuery both = Rollup.of(of2002, REQUIRED);
    return Arbitraries.of(
        both.by(Dimension.region(), Dimension.country()),
        both.by(Dimension.service(), Dimension.year()),
        both.by(Dimension.quarter(), Dimension.place()),
        both.by(Dimension.services(LabelPolicy.OVERLAPPING))
            .withPeriodPolicy(PeriodPolicy.BY_MONTHS),
        Rollup.of(of2002, of2002.average()).by(Dimension.region()),
        Rollup.of(REQUIRED)
            .by(Dimension.year(), Dimension.region())
            .withPeriodPolicy(PeriodPolicy.BY_FIRST_DAY),
        Rollup.of(REQUIRED)
            .by(Dimension.services(LabelPolicy.SPLIT), Dimension.partner(LabelPolicy.OVERLAPPING))
            .where(project -> !project.id().value().endsWith("2")));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
  void wholeLinesAndPartsOfThemAreSummedAlike(
      @ForAll Appeal appeal, @ForAll("queries") RollupQuery query) {
    Appeal known = withLines(appeal, RollupIndexTest::withoutUnknown);
    AppealIndex index = AppealIndex.of(known);
    Rollup plain = query.compute(known);
    assertThat(query.compute(index)).isEqualTo(plain);
    assertThat(query.compute(index).notes()).isEqualTo(plain.notes());
    CrossQuery cross = query.across(Dimension.fiscalYear(Month.APRIL));
    assertThat(cross.computeCross(index).toTable()).isEqualTo(cross.computeCross(known).toTable());
    Statistics.label("cut")
        .collect(plain.notes().toString().contains("cross the edge"))
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 30));
    Statistics.label("in columns")
        .collect(index.columns().irregular().length == 0)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 80));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void amountsThatDoNotFitIntoColumnsAreNeverWrapped(
      @ForAll Appeal appeal, @ForAll("queries") RollupQuery query, @ForAll Random random) {
    boolean isLarge = random.nextBoolean();
    Appeal extreme =
        withLines(
            appeal,
            line ->
                line.isCorrection() ? line : BudgetLine.of(line.period(), usd(isLarge, random)));
    AppealIndex index = AppealIndex.of(extreme);
    assertThat(query.compute(index)).isEqualTo(query.compute(extreme));
    BigDecimal sum =
        extreme.projects().stream()
            .filter(query::accepts)
            .flatMap(project -> project.countedBudget().currentLines().stream())
            .map(line -> line.amount().money().orElseThrow().getAmount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Rollup all = query.withMeasures(ImmutableList.of(REQUIRED)).compute(index);
    assertThat(all.total().money().getAmount()).isEqualToIgnoringScale(sum);
    Statistics.label("fits")
        .collect(index.columns().sumFits())
        .coverage(
            coverage -> {
              coverage.check(false).percentage(p -> p > 5);
              coverage.check(true).percentage(p -> p > 20);
            });
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 150)
  void partsThatThreadsAddUpMakeTheWhole(
      @ForAll Appeal appeal,
      @ForAll("queries") RollupQuery query,
      @ForAll @IntRange(min = 1, max = 9) int parts) {
    AppealIndex index = AppealIndex.of(appeal);
    RollupQuery bound = query.bind(appeal);
    LinePlan plan = new LinePlan(bound, index.columns());
    BitSet skipped = new BitSet();
    skipped.set(1);
    List<LabelColumn> services =
        ImmutableList.of(index.labels((LabelDimension) Dimension.service()));
    RowKeys keys = new RowKeys(index.columns(), services, true, skipped);
    RawSums alone = new RawSums(index.columns(), plan, keys.another()).compute(1);
    RawSums together = new RawSums(index.columns(), plan, keys).compute(parts);
    for (int slot = 0; slot < plan.slots().size(); slot++) {
      assertThat(together.sums(slot)).isEqualTo(alone.sums(slot));
    }
    for (int group = 0; group < plan.groups().size(); group++) {
      assertThat(together.counts(group)).isEqualTo(alone.counts(group));
    }
  }

  @Test
  void whatIsTakenBackIsTakenAway() {
    DateRange crossing = DateRange.parse("2002-07/2003-06");
    Budget budget =
        Budget.builder()
            .addLines(BudgetLine.of(crossing, usd("100.01")))
            .addLines(BudgetLine.correction(crossing, usd("-33.34")))
            .build();
    Appeal appeal =
        Appeal.builder()
            .id("example-2002")
            .title("Example 2002")
            .organization("Example Organization")
            .period(DateRange.year(2002))
            .currency(CurrencyUnit.USD)
            .addProject(
                Project.builder()
                    .id("P-1")
                    .title("Project")
                    .location(Location.worldwide())
                    .budget(budget)
                    .build())
            .build();
    RollupQuery byYear = Rollup.of(REQUIRED).by(Dimension.year());
    Rollup rollup = byYear.compute(AppealIndex.of(appeal));
    assertThat(rollup).isEqualTo(byYear.compute(appeal));
    assertThat(rollup.total().money()).isEqualTo(usd("66.67"));
    assertThat(rollup.at("2002").money()).isEqualTo(usd("33.61"));
  }

  private static Appeal withLines(Appeal appeal, UnaryOperator<BudgetLine> change) {
    return appeal.withProjects(
        appeal.projects().stream()
            .map(project -> withLines(project, change))
            .collect(toImmutableList()));
  }

  private static Project withLines(Project project, UnaryOperator<BudgetLine> change) {
    if (project.isCarried()) {
      return project;
    }
    ImmutableList<BudgetLine> lines =
        project.budget().currentLines().stream().map(change).collect(toImmutableList());
    Budget budget = Budget.builder().lines(lines).build();
    return project.withFunding(project.isInParts() ? Funding.inParts(budget) : Funding.own(budget));
  }

  private static BudgetLine withoutUnknown(BudgetLine line) {
    Money money = line.amount().money().orElse(usd("0.07"));
    return line.withAmount(Amount.of(money));
  }

  private static Money usd(boolean isLarge, Random random) {
    int bits = isLarge ? 61 + random.nextInt(4) : random.nextInt(50);
    return Money.of(CurrencyUnit.USD, new BigDecimal(new BigInteger(bits, random), 2));
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
