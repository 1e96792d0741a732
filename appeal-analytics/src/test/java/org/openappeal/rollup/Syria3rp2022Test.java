package org.openappeal.rollup;

import static com.google.common.truth.Truth.assertThat;
import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Measure.required;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.compare.Comparison;
import org.openappeal.model.Appeal;
import org.openappeal.reconcile.Reconciler;
import org.openappeal.reconcile.Verdict;
import org.openappeal.testing.HpcSamples;

/** The Syria 3RP plan of 2022, with 755 real projects of other people. */
final class Syria3rp2022Test {

  private final Appeal appeal = HpcSamples.syria3rp2022();

  @Test
  void addsUpToWhatThePlanStatesByCountryToo() {
    Rollup byCountry = Rollup.of(required(Year.of(2022))).by(country()).compute(appeal);
    assertThat(byCountry.total().money()).isEqualTo(usd(6_080_899_576L));
    assertThat(byCountry.rows().stream().map(row -> row.label() + " " + row.money().getAmount()))
        .containsExactly(
            "Lebanon 3195999999.00",
            "Türkiye 1163688761.00",
            "Jordan 1300000000.00",
            "Iraq 251126418.00",
            "Egypt 130191927.00",
            "Not specified 39892471.00");
    assertThat(byCountry.at("Not specified").projectCount()).isEqualTo(3);
    assertThat(byCountry.total().unknownCount()).isEqualTo(0);
  }

  @Test
  void agreesWithThePlansTotal() {
    ImmutableList<Verdict> verdicts =
        Reconciler.standard().reconcile(appeal).statements().stream()
            .map(finding -> finding.verdict())
            .collect(ImmutableList.toImmutableList());
    assertThat(verdicts).containsExactly(Verdict.NOT_COMPARED, Verdict.AGREES);
  }

  @Test
  void plansOfAYearAreComparedAsFirstAskedForAndAsRevised() {
    Year year = Year.of(2002);
    Comparison change =
        Comparison.between(HpcSamples.plans().original(year), HpcSamples.plans().revised(year));
    assertThat(change.projects()).hasSize(20);
    assertThat(change.bridge().total().change())
        .isEqualTo(change.bridge().total().after().minus(change.bridge().total().before()));
  }

  private static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }
}
