package org.openappeal.rollup;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.currency;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Dimension.service;
import static org.openappeal.rollup.Dimension.services;
import static org.openappeal.rollup.Dimension.year;
import static org.openappeal.rollup.Measure.required;
import static org.openappeal.rollup.Measure.totalBudget;

import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.openappeal.model.Appeal;
import org.openappeal.testing.AppealDomain;

@Domain(AppealDomain.class)
@Domain(DomainContext.Global.class)
final class PivotTest {

  private static final RollupQuery QUERY =
      Rollup.of(required(), totalBudget()).by(region(), services(LabelPolicy.SPLIT), year());

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
  void anyDimensionBecomesColumns(@ForAll Appeal appeal) {
    Rollup rollup = QUERY.compute(appeal);
    for (Dimension columns : QUERY.dimensions()) {
      Dimension[] rows =
          QUERY.dimensions().stream().filter(d -> !d.equals(columns)).toArray(Dimension[]::new);
      CrossTable expected = QUERY.by(rows).across(columns).computeCross(appeal);
      assertThat(rollup.pivot(columns).toTable()).isEqualTo(expected.toTable());
      assertThat(QUERY.compute(AppealIndex.of(appeal)).pivot(columns).toTable())
          .isEqualTo(expected.toTable());
      assertThat(rollup.top(1).pivot(columns).toTable()).isEqualTo(expected.toTable());
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
  void columnsBecomeRowsAgain(@ForAll Appeal appeal) {
    Rollup rollup = QUERY.compute(appeal);
    assertThat(rollup.pivot(year()).unpivot()).isEqualTo(rollup);
    Rollup turned = rollup.pivot(region()).unpivot();
    assertThat(turned)
        .isEqualTo(QUERY.by(services(LabelPolicy.SPLIT), year(), region()).compute(appeal));
    assertThat(turned.pivot(services(LabelPolicy.SPLIT)).top(1).unpivot().total())
        .isEqualTo(rollup.total());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
  void whatHasBeenCollectedIsTurnedOrRefused(@ForAll Appeal appeal) {
    RollupQuery query = Rollup.of(required()).by(region(), service(), currency()).bind(appeal);
    Rollup collected = appeal.projects().stream().collect(query.collector());
    long counted = collected.leaves().stream().mapToLong(RollupRow::projectCount).sum();
    boolean apart = counted == collected.total().projectCount();
    Statistics.label("apart").collect(apart);
    if (apart) {
      for (Dimension columns : query.dimensions()) {
        CrossTable expected = query.compute(appeal).pivot(columns);
        assertThat(collected.pivot(columns).toTable()).isEqualTo(expected.toTable());
        assertThat(collected.pivot(columns).top(1).toTable()).isEqualTo(expected.top(1).toTable());
      }
    } else {
      assertThrows(IllegalStateException.class, () -> collected.pivot(region()));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 20)
  void anotherDimensionIsRefused(@ForAll Appeal appeal) {
    Rollup rollup = QUERY.compute(appeal);
    assertThat(assertThrows(IllegalArgumentException.class, () -> rollup.pivot(country())))
        .hasMessageThat()
        .isEqualTo("No such dimension: found country, expected one of [region, service, year]");
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
  void eachRowLeadsUpToTheTotal(@ForAll Appeal appeal) {
    Assume.that(!appeal.projects().isEmpty());
    for (RollupRow row : QUERY.compute(appeal).rows()) {
      RollupRow above = row.parent().orElseThrow();
      assertThat(above.level()).isEqualTo(row.level() - 1);
      assertThat(above.children()).contains(row);
      assertThat(above.projects()).containsAtLeastElementsIn(row.projects());
    }
  }
}
