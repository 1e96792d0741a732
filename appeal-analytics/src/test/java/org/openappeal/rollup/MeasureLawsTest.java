package org.openappeal.rollup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;
import org.openappeal.money.Rates;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class MeasureLawsTest {

  private static final MoneyMeasure REQUIRED = Measure.required();
  private static final Money ZERO = Money.zero(CurrencyUnit.USD);

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void averageAndExtremesAreThoseOfTheProjectsBehindARow(@ForAll Appeal appeal) {
    Rollup rollup =
        Rollup.of(REQUIRED, REQUIRED.average(), REQUIRED.minimum(), REQUIRED.maximum())
            .by(Dimension.service())
            .compute(appeal);
    for (RollupRow row : rollup.rows()) {
      List<Money> amounts =
          row.projects().stream()
              .flatMap(p -> stated(p.countedBudget()).stream())
              .sorted()
              .toList();
      Assume.that(!amounts.isEmpty());
      assertThat(row.money(REQUIRED.minimum())).isEqualTo(amounts.get(0));
      assertThat(row.money(REQUIRED.maximum())).isEqualTo(amounts.get(amounts.size() - 1));
      assertThat(row.money(REQUIRED.average()))
          .isEqualTo(
              Money.total(amounts)
                  .dividedBy(BigDecimal.valueOf(amounts.size()), RoundingMode.HALF_EVEN));
    }
  }

  private static Optional<Money> stated(Budget budget) {
    return budget.currentLines().stream()
        .flatMap(line -> line.amount().money().stream())
        .reduce(Money::plus);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void runningTotalsGrowByEachRowUpToTheRowAbove(@ForAll Appeal appeal) {
    MoneyMeasure running = REQUIRED.runningTotal();
    Rollup rollup =
        Rollup.of(REQUIRED, running)
            .by(Dimension.region(), Dimension.place())
            .compute(appeal)
            .sortedBy(REQUIRED);
    for (RollupRow above : rollup.rows()) {
      Money soFar = ZERO;
      for (RollupRow row : above.children()) {
        soFar = soFar.plus(row.money());
        assertThat(row.money(running)).isEqualTo(soFar);
      }
      assertThat(above.isLeaf() || soFar.equals(above.money())).isTrue();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void sharesOfTheRowAboveMakeSharesOfTheTotal(@ForAll Appeal appeal) {
    Rollup rollup = Rollup.of(REQUIRED).by(Dimension.region(), Dimension.country()).compute(appeal);
    BigDecimal sum = BigDecimal.ZERO;
    for (RollupRow row : rollup.total().children()) {
      assertThat(row.percent(REQUIRED.shareOfParent())).isEqualTo(row.shareOfTotal());
      sum = sum.add(row.shareOfTotal().orElse(BigDecimal.ZERO));
    }
    BigDecimal rounding =
        new BigDecimal("0.0001").multiply(BigDecimal.valueOf(rollup.rows().size()));
    assertThat(rollup.total().money().isZero() || isNear(sum, rounding)).isTrue();
    boolean corrected = rollup.rows().stream().anyMatch(row -> row.money().isNegative());
    for (RollupRow row : rollup.leaves()) {
      RollupRow above = row.parent().orElseThrow();
      assertThat(row.shareOfParent().isPresent()).isEqualTo(!above.money().isZero());
      if (corrected) {
        continue;
      }
      row.shareOfParent()
          .ifPresent(share -> assertThat(share.movePointLeft(2)).isAtMost(BigDecimal.ONE));
      row.shareOfTotal()
          .ifPresent(share -> assertThat(share).isAtMost(row.shareOfParent().orElse(share)));
    }
  }

  private static boolean isNear(BigDecimal percent, BigDecimal rounding) {
    return percent.subtract(BigDecimal.valueOf(100)).abs().compareTo(rounding) <= 0;
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void aMeasureOfOnesOwnIsPutTogetherFromTheProjectsOfARow(@ForAll Appeal appeal) {
    OwnMeasure<Long> one = Measure.of("one", Monoid.sum(), project -> 1L);
    OwnMeasure<String> first =
        Measure.of(
            "first",
            Monoid.of("~", (a, b) -> a.compareTo(b) < 0 ? a : b),
            project -> project.id().value());
    Rollup rollup =
        Rollup.of(one, first)
            .by(Dimension.country(), Dimension.services(LabelPolicy.OVERLAPPING))
            .compute(appeal);
    for (RollupRow row : rollup.rows()) {
      assertThat(row.value(one)).isEqualTo(row.projectCount());
      assertThat(row.value(first))
          .isEqualTo(row.projects().stream().map(p -> p.id().value()).min(String::compareTo).get());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void fundingStatesMakeUpTheTotalBudget(@ForAll Appeal appeal) {
    Rollup rollup = Rollup.of(Measure.totalBudget()).by(Dimension.fundingState()).compute(appeal);
    Money required = ZERO;
    Money left = ZERO;
    for (Project project : appeal.projects()) {
      Budget budget = project.countedBudget();
      if (budget.unscheduled().isKnown()) {
        left = left.plus(budget.unscheduled().money().get());
        required = stated(budget).orElse(ZERO).plus(required);
      }
    }
    assertThat(money(rollup, "Later years")).isEqualTo(left);
    assertThat(money(rollup, "Required")).isEqualTo(required);
    Money sum = ZERO;
    for (RollupRow row : rollup.rows()) {
      sum = sum.plus(row.money());
    }
    assertThat(sum).isEqualTo(rollup.total().money());
  }

  private static Money money(Rollup rollup, String member) {
    return rollup.find(member).map(RollupRow::money).orElse(ZERO);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void convertedAmountsAreAddedLineByLine(@ForAll Appeal appeal) {
    Rates rates =
        Rates.into(CurrencyUnit.USD)
            .with(CurrencyUnit.EUR, new BigDecimal("0.8813"))
            .with(CurrencyUnit.GBP, new BigDecimal("1.4434"))
            .asOf(LocalDate.of(2001, 11, 1));
    Appeal mixed =
        appeal.withProjects(
            appeal.projects().stream().map(MeasureLawsTest::inEuros).collect(toImmutableList()));
    RollupQuery query = Rollup.of(REQUIRED).by(Dimension.currency()).withRates(rates);
    Rollup rollup = query.compute(mixed);
    Money sum = ZERO;
    for (Project project : mixed.projects()) {
      for (BudgetLine line : project.countedBudget().currentLines()) {
        sum = sum.plus(line.amount().money().map(rates::convert).orElse(ZERO));
      }
    }
    assertThat(rollup.total().money()).isEqualTo(sum);
    assertThat(query.compute(AppealIndex.of(mixed))).isEqualTo(rollup);
    RollupQuery bound = query.bind(mixed);
    RollupAccumulator halves = bound.accumulator();
    RollupAccumulator other = bound.accumulator();
    for (Project project : mixed.projects()) {
      (project.id().value().endsWith("1") ? other : halves).add(project);
    }
    assertThat(halves.merge(other).result().ratesUsed()).isEqualTo(rollup.ratesUsed());
    RollupQuery inEuros =
        Rollup.of(REQUIRED)
            .by(Dimension.service())
            .withRates(Rates.into(CurrencyUnit.EUR).with(CurrencyUnit.USD, new BigDecimal("1.1")));
    assertThat(inEuros.compute(AppealIndex.of(mixed))).isEqualTo(inEuros.compute(mixed));
    assertThat(rollup.ratesUsed().map(Rates::toString))
        .isEqualTo(rollup.find("EUR").map(row -> "USD {EUR=0.8813, USD=1} of 2001-11-01"));
  }

  private static Project inEuros(Project project) {
    if (!project.id().value().endsWith("1") || project.isCarried() || project.isInParts()) {
      return project;
    }
    ImmutableList<BudgetLine> lines =
        project.budget().lines().stream()
            .map(line -> line.withAmount(inEuros(line.amount())))
            .collect(toImmutableList());
    return project.withBudget(Budget.builder().lines(lines).build());
  }

  private static Amount inEuros(Amount amount) {
    return amount
        .money()
        .map(money -> Amount.of(Money.of(CurrencyUnit.EUR, money.getAmount())))
        .orElse(amount);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
  void periodsOfOnesOwnTakeYearsTogether(@ForAll Appeal appeal) {
    Dimension decade = Dimension.periods("decade", MeasureLawsTest::decade);
    Rollup rollup = Rollup.of(REQUIRED).by(decade, Dimension.year()).compute(appeal);
    Rollup years = Rollup.of(REQUIRED).by(Dimension.year()).compute(appeal);
    for (RollupRow row : rollup.leaves()) {
      assertThat(row.toString()).endsWith(years.at(row.label()).toString());
      assertThat(
              row.parent().orElseThrow().label().equals("Unscheduled")
                  || decade(LocalDate.of(Integer.parseInt(row.label()), 7, 1))
                      .toString()
                      .equals(row.parent().orElseThrow().label()))
          .isTrue();
    }
  }

  private static DateRange decade(LocalDate day) {
    int first = day.getYear() / 10 * 10;
    return DateRange.of(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
  }
}
