package org.openappeal.format.iati;

import static com.google.common.truth.Truth.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

/** Activities as others published them. */
final class PublishedFilesTest {

  private static final ReadResult<Appeal> COVID = read("covid-extract-2.03.xml");
  private static final ReadResult<Appeal> DFID = read("dfid-CD-extract-1.01.xml");

  private static ReadResult<Appeal> read(String name) {
    return Iati.read(Iati.resource(name), Limits.standard());
  }

  @Test
  void addsEachCurrencyUpByItself() {
    assertThat(totals(COVID.value().orElseThrow()))
        .containsExactly(
            "CZK", "CZK 4000000.00",
            "EUR", "EUR 0.00",
            "GBP", "GBP 133060.00",
            "KRW", "KRW 0",
            "MNT", "MNT 0.00",
            "USD", "USD 69940.00");
  }

  @Test
  void callsNoGroupOfPercentagesAnErrorThatIsRightAsRounded() {
    assertThat(COVID.errors().stream().map(Problem::message))
        .containsExactly(
            "Location shares must add up to 100 %: found 0 % (0), expected at most 0.5 more or less"
                + " by rounding",
            "Attribute is missing: found no @code, expected a value");
    assertThat(
            Iati.mistakes(COVID).stream()
                .filter(problem -> !problem.isError())
                .map(Problem::message))
        .containsExactly(
            "Sector shares of vocabulary 8 don't add up to 100 % as rounded: found 100.03 %"
                + " (14.29, 14.29, 14.29, 14.29, 14.29, 14.29, 14.29), expected 100 %; the largest"
                + " is taken for 14.26 %",
            "Stated twice: found 72050 again, expected it once; both shares are added up",
            "Location shares don't add up to 100 % as rounded: found 100.0001 % (0.9146, 1.3719,"
                + " 1.3719, 1.3718, 94.9699), expected 100 %; the largest is taken for 94.9698 %");
  }

  @Test
  void readsAFileOfVersionOne() {
    Appeal appeal = DFID.orThrow();
    assertThat(totals(appeal)).containsExactly("GBP", "GBP 787316.00");
    Project part = appeal.project("GB-1-105843-102");
    assertThat(part.parent()).isEqualTo(Optional.of(ProjectId.of("GB-1-105843")));
    assertThat(part.budget().lines().stream().filter(BudgetLine::isCorrection).map(l -> l.period()))
        .containsExactly(DateRange.parse("2009-04/2010-03"));
    assertThat(appeal.places().countries().stream().map(country -> country.name()))
        .containsExactly("Democratic Republic of the Congo");
  }

  @Test
  void writesWhatItReadAndReadsItAgain() {
    for (ReadResult<Appeal> read : java.util.List.of(COVID, DFID)) {
      Appeal appeal = read.value().orElseThrow();
      assertThat(Iati.read(Iati.write(appeal)).orThrow()).isEqualTo(appeal);
    }
  }

  private static Map<String, String> totals(Appeal appeal) {
    Map<String, Money> totals = new TreeMap<>();
    for (Project project : appeal.projects()) {
      for (BudgetLine line : project.budget().currentLines()) {
        Money money = line.amount().money().orElseThrow();
        totals.merge(money.getCurrencyUnit().getCode(), money, Money::plus);
      }
    }
    Map<String, String> shown = new TreeMap<>();
    totals.forEach((currency, money) -> shown.put(currency, money.toString()));
    return shown;
  }
}
