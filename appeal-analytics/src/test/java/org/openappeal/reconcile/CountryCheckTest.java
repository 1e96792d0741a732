package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;

final class CountryCheckTest {

  @Test
  void aCountryWithTheCodesOfItsNameAndTimeIsRight() {
    assertThat(
            findings(
                Country.of("a", "Yugoslavia", "YU"),
                Country.of("b", "East Timor", "TP"),
                Country.of("c", "Dominican Republic and Haiti", "DO", "HT"),
                Country.of("d", "Democratic Republic of the Congo", "CD"),
                Country.of("e", "Kosovo", "XK"),
                Country.of("f", "The area around the lakes", "UG")))
        .isEmpty();
  }

  @Test
  void whatCannotBeMappedIsANote() {
    assertThat(
            findings(
                Country.of("a", "Federal Republic of Yugoslavia (Kosovo)"),
                Country.of("b", "Somewhere", "XA")))
        .containsExactly(
            "NOTE Federal Republic of Yugoslavia (Kosovo): has no code of ISO 3166 and can't be"
                + " mapped to other lists",
            "NOTE Somewhere: has the code XA, which users assign, and can't be mapped to other"
                + " lists");
  }

  @Test
  void aMissingWrongOrOldCodeIsAWarning() {
    assertThat(
            findings(
                Country.of("a", "Kenya"),
                Country.of("b", "Congo, Dem. Rep.", "CG"),
                Country.of("c", "Congo", "ZR")))
        .containsExactly(
            "WARNING Kenya: has no code, and KE is that of its name",
            "WARNING Congo, Dem. Rep.: has the code CG, and CD is that of its name",
            "WARNING Congo: has the code ZR, which was withdrawn on 1997-07-14; CD took its place",
            "WARNING Congo: has the code ZR, and CG is that of its name");
  }

  private static List<String> findings(Country... countries) {
    Appeal.Builder appeal =
        Appeal.builder()
            .id("a")
            .title("Appeal")
            .organization("Organization")
            .period(DateRange.year(2002))
            .currency(CurrencyUnit.USD);
    for (Country country : countries) {
      appeal.addRootPlace(country);
    }
    return Reconciler.standard().reconcile(appeal.build()).findings().stream()
        .map(finding -> finding.severity() + " " + finding.explain())
        .toList();
  }
}
