package org.openappeal.compare;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.io.Resources;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Member;

/**
 * The 24 inter-agency plans of 2002, as first published and as revised: what OCHA's Humanitarian
 * Programme Cycle tools publish about them, as it stands in the test fixtures of
 * OCHA-DAP/hdx-scraper-hrp-projects.
 */
final class Plans2002Test {

  private final List<NamedCsvRecord> plans = plans();

  @Test
  void theBridgeFromOriginalToRevisedAddsUp() {
    BridgeRow total = Comparison.between(edition("original"), edition("revised")).bridge().total();
    assertThat(total.before()).isEqualTo(usd("4059833987"));
    assertThat(total.money(BridgeStep.INCREASED)).isEqualTo(usd("169811760"));
    assertThat(total.money(BridgeStep.DECREASED)).isEqualTo(usd("-561547842"));
    assertThat(total.after()).isEqualTo(usd("3668097905"));
    assertThat(total.projects(BridgeStep.INCREASED)).isEqualTo(7);
    assertThat(total.projects(BridgeStep.DECREASED)).isEqualTo(13);
    assertThat(total.change())
        .isEqualTo(total.money(BridgeStep.INCREASED).plus(total.money(BridgeStep.DECREASED)));
  }

  @Test
  void plansAreKnownAgainByTheirTitles() {
    Comparison comparison =
        Comparison.between(edition("original"), edition("revised"), MatchPolicy.bySimilarity());
    assertThat(comparison.matches().stream().filter(m -> m.before().id().equals(m.after().id())))
        .hasSize(24);
  }

  @Test
  void theBridgeGoesByCountryToo() {
    List<String> countries = plans.stream().map(plan -> plan.getField("country")).toList();
    Dimension country =
        Dimension.of("country", project -> Member.of(project.beneficiaries().orElseThrow()));
    Bridge bridge =
        Comparison.between(edition("original"), edition("revised")).bridge().by(country);
    assertThat(bridge.rows()).hasSize((int) countries.stream().distinct().count());
    assertThat(bridge.at("Zimbabwe").change()).isEqualTo(usd("-234147412"));
    assertThat(bridge.rows().stream().map(BridgeRow::change).reduce(Money::plus).orElseThrow())
        .isEqualTo(bridge.total().change());
  }

  private Appeal edition(String column) {
    List<Project> projects = new ArrayList<>();
    for (NamedCsvRecord plan : plans) {
      projects.add(
          Project.builder()
              .id(plan.getField("id"))
              .title(plan.getField("plan"))
              .location(Location.unspecified())
              .beneficiaries(plan.getField("country"))
              .budget(Budget.of(DateRange.year(2002), usd(plan.getField(column))))
              .build());
    }
    return Appeal.builder()
        .id("plans-2002-" + column)
        .title("Plans of 2002")
        .organization("Inter-agency")
        .period(DateRange.year(2002))
        .currency(CurrencyUnit.USD)
        .addAllProjects(projects)
        .build();
  }

  private static List<NamedCsvRecord> plans() {
    try {
      String csv =
          Resources.toString(
              Resources.getResource(Plans2002Test.class, "plans-2002.csv"), StandardCharsets.UTF_8);
      return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
