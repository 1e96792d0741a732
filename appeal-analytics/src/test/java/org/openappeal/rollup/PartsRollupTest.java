package org.openappeal.rollup;

import static com.google.common.truth.Truth.assertThat;
import static org.openappeal.rollup.Dimension.sector;
import static org.openappeal.rollup.Measure.required;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Funding;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.table.Column;

/** Wholes and parts, corrections and sectors. */
final class PartsRollupTest {

  private static final DateRange YEAR = DateRange.year(2022);
  private static final SectorVocabulary DAC = SectorVocabulary.DAC_5_DIGIT;
  private static final SectorVocabulary CLUSTERS = SectorVocabulary.GLOBAL_CLUSTERS;

  private final Appeal appeal =
      Appeal.builder()
          .id("example-2022")
          .title("Example 2022")
          .organization("Example Organization")
          .period(YEAR)
          .currency(CurrencyUnit.USD)
          .addProject(
              project("W")
                  .addSector(Sector.of(DAC, "72010"))
                  .funding(Funding.inParts(budget(10)))
                  .build())
          .addProject(
              project("P-1")
                  .parent("W")
                  .addSector(Sector.of(DAC, "72010", "33.33"))
                  .addSector(named("12220", "Basic health care", "66.67"))
                  .addSector(Sector.of(CLUSTERS, "3"))
                  .budget(budget(9))
                  .build())
          .addProject(
              project("P-2")
                  .parent("W")
                  .addSector(Sector.of(CLUSTERS, "3"))
                  .addSector(Sector.of(CLUSTERS, "7"))
                  .budget(
                      budget(2)
                          .withLines(
                              ImmutableList.of(
                                  BudgetLine.of(YEAR, usd("2")),
                                  BudgetLine.correction(YEAR, usd("-0.75")))))
                  .build())
          .build();

  @Test
  void revisedBudgetsCountAndAreSaidTo() {
    String note = "Of original and revised budgets of a period the revised ones count";
    Appeal revised =
        appeal.withProjects(
            ImmutableList.of(
                project("R")
                    .budget(
                        budget(5)
                            .withLines(
                                ImmutableList.of(
                                    BudgetLine.of(YEAR, usd("5")),
                                    BudgetLine.revised(YEAR, usd("4")))))
                    .build(),
                project("O").budget(budget(2)).build()));
    RollupQuery query = Rollup.of(required());
    for (Rollup rollup :
        ImmutableList.of(
            query.bind(revised).compute(new Source.Projects(revised.projects())),
            query.compute(AppealIndex.of(revised)))) {
      assertThat(rollup.total().money()).isEqualTo(usd("6"));
      assertThat(rollup.notes()).containsExactly(note);
    }
    RollupAccumulator accumulator = query.bind(revised).accumulator();
    revised.projects().forEach(accumulator::add);
    assertThat(query.bind(revised).accumulatorOf(accumulator.toBytes()).result().notes())
        .containsExactly(note);
    RollupQuery original = query.where(project -> project.id().value().equals("O"));
    assertThat(original.compute(AppealIndex.of(revised)).notes()).isEmpty();
  }

  @Test
  void aColumnOfWhatIsUnscheduledNeedsMoney() {
    Appeal unknown =
        appeal.withProjects(
            ImmutableList.of(
                project("K").budget(budget(5)).build(),
                project("U").budget(Budget.empty()).build()));
    CrossTable cross =
        Rollup.of(required())
            .by(Dimension.project())
            .across(Dimension.year())
            .computeCross(unknown);
    assertThat(cross.members()).contains(Member.UNSCHEDULED);
    assertThat(cross.toTable().columns().stream().map(Column::header))
        .containsNoneOf("Unscheduled", "Not specified");
  }

  @Test
  void aWholeIsLeftOutAndSaidToBe() {
    Rollup rollup = Rollup.of(required()).compute(appeal);
    assertThat(rollup.total().money()).isEqualTo(usd("10.25"));
    assertThat(rollup.total().inPartsCount()).isEqualTo(1);
    assertThat(rollup.total().unknownCount()).isEqualTo(0);
    assertThat(rollup.notes())
        .containsExactly("1 project left out, whose parts are counted instead");
    assertThat(Rollup.of(required()).compute(AppealIndex.of(appeal))).isEqualTo(rollup);
  }

  @Test
  void seenInWholesThePartsAreCarried() {
    RollupRow total = Rollup.of(required()).compute(appeal.inWholes()).total();
    assertThat(total.money()).isEqualTo(usd("10"));
    assertThat(total.carriedCount()).isEqualTo(2);
    assertThat(total.inPartsCount()).isEqualTo(0);
  }

  @Test
  void sectorsAreSplitByTheirPercentages() {
    Rollup rollup = Rollup.of(required()).by(sector(DAC)).compute(appeal);
    assertThat(rollup.at("72010").money()).isEqualTo(usd("3.00"));
    assertThat(rollup.at("Basic health care").money()).isEqualTo(usd("6.00"));
    assertThat(rollup.at("None").money()).isEqualTo(usd("1.25"));
    assertThat(rollup.isAdditive()).isTrue();
  }

  @Test
  void sectorsWithoutPercentagesAreSplitEvenlyOrOverlap() {
    Rollup split = Rollup.of(required()).by(sector(CLUSTERS)).compute(appeal);
    assertThat(split.at("7").money()).isEqualTo(usd("0.63"));
    assertThat(split.at("3").money()).isEqualTo(usd("9.62"));
    Rollup overlapping =
        Rollup.of(required()).by(sector(CLUSTERS, LabelPolicy.OVERLAPPING)).compute(appeal);
    assertThat(overlapping.at("3").money()).isEqualTo(usd("10.25"));
    assertThat(overlapping.isAdditive()).isFalse();
  }

  private static Sector named(String code, String name, String percent) {
    return new Sector(DAC, code, Optional.of(name), Optional.of(new BigDecimal(percent)));
  }

  private static Project.Builder project(String id) {
    return Project.builder().id(id).title("Project " + id).location(Location.unspecified());
  }

  private static Budget budget(long amount) {
    return Budget.of(YEAR, Money.ofMajor(CurrencyUnit.USD, amount));
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
