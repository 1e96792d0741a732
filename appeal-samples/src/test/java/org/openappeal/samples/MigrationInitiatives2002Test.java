package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Dimension.subRegion;
import static org.openappeal.rollup.Measure.required;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openappeal.format.Appeals;
import org.openappeal.format.json.JsonFormat;
import org.openappeal.geo.Countries;
import org.openappeal.geo.Regions;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Attribution;
import org.openappeal.model.Country;
import org.openappeal.model.CountryCode;
import org.openappeal.model.MembershipStatus;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.reconcile.Finding;
import org.openappeal.reconcile.Reconciler;
import org.openappeal.reconcile.Reconciliation;
import org.openappeal.reconcile.Verdict;
import org.openappeal.rollup.Rollup;

final class MigrationInitiatives2002Test {

  private final Appeal appeal = MigrationInitiatives2002.appeal();

  @Test
  void isTheWholeAppeal() {
    assertThat(appeal.projects()).hasSize(253);
    assertThat(appeal.services()).hasSize(7);
    assertThat(appeal.places().countries()).hasSize(53);
    assertThat(appeal.statements()).hasSize(53 + 19 + 4 + 1 + 2);
    assertThat(appeal.consolidatedAppeals()).hasSize(10);
    assertThat(appeal.organization().states(MembershipStatus.MEMBER)).hasSize(86);
    assertThat(appeal.organization().states(MembershipStatus.OBSERVER)).hasSize(41);
    for (Project project : appeal.projects()) {
      assertThat(project.summary()).isPresent();
      assertThat(project.services().isEmpty() || project.servicesBy() == Attribution.EDITOR)
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Africa, 24660595",
    "Americas, 20677292",
    "Asia, 27724849",
    "Europe, 62191861",
    "Multi-regional activities, 7831507"
  })
  void projectsOfARegionAddUp(String region, long dollars) {
    assertThat(
            Rollup.of(required(appeal.period()))
                .by(region(), subRegion())
                .compute(appeal)
                .at(region)
                .money())
        .isEqualTo(Money.ofMajor(CurrencyUnit.USD, dollars));
  }

  @Test
  void allStatementsAgreeButThoseAboveTheRussianFederation() {
    Reconciliation reconciliation = Reconciler.standard().reconcile(appeal);
    ImmutableList<Finding> wrong =
        reconciliation.statements().stream()
            .filter(finding -> finding.verdict() == Verdict.DISAGREES)
            .collect(ImmutableList.toImmutableList());
    assertThat(wrong).hasSize(5);
    ImmutableList<Finding> roots =
        reconciliation.roots().stream()
            .filter(finding -> finding.verdict() == Verdict.DISAGREES)
            .collect(ImmutableList.toImmutableList());
    assertThat(roots).hasSize(1);
    assertThat(roots.get(0).explain())
        .startsWith(
            """
            Russian Federation: stated USD 2,187,000, computed USD 2,087,000, difference +100,000
              1 project without a figure of its own
              because amount mentioned beside the budgets""");
    assertThat(roots.get(0).explain()).contains("RU-6");
  }

  @Test
  void moneyThatAnotherSectionCarriesIsCountedOnce() {
    Project mida = appeal.project("SOUTHERN-AFRICA-1");
    assertThat(mida.isCarried()).isTrue();
    assertThat(mida.budget().required(appeal.period())).isEqualTo(Amount.unknown());
    assertThat(appeal.projects().stream().filter(Project::isCarried)).hasSize(7);
    assertThat(appeal.findProject(ProjectId.of("MULTI-4")).map(Project::isCarried)).hasValue(false);
  }

  @Test
  void allCountriesButKosovoMapToTheFieldsCodeListsAndBack() {
    ImmutableList<Country> countries = appeal.places().countries();
    assertThat(countries).hasSize(53);
    assertThat(countries.stream().filter(country -> country.codes().isEmpty()))
        .containsExactly(country("kosovo"));
    for (Country country : countries) {
      for (CountryCode code : country.codes()) {
        assertThat(Countries.alpha3(code).flatMap(Countries::ofAlpha3)).hasValue(code);
        assertThat(Regions.m49Of(code)).isPresent();
        assertThat(Regions.dacOf(code)).isPresent();
      }
      if (country.codes().size() == 1 && !country.id().value().equals("yugoslavia")) {
        assertThat(Countries.find(country.name(), appeal.period().first()))
            .hasValue(country.codes().iterator().next());
      }
    }
  }

  @Test
  void countriesAreThoseOfTheTime() {
    assertThat(country("yugoslavia").codes()).containsExactly(CountryCode.of("YU"));
    assertThat(country("east-timor").codes()).containsExactly(CountryCode.of("TP"));
    assertThat(country("kosovo").codes()).isEmpty();
    assertThat(country("dominican-republic-and-haiti").codes()).hasSize(2);
    assertThat(appeal.membership(country("kenya"))).hasValue(MembershipStatus.MEMBER);
    assertThat(appeal.membership(country("yugoslavia"))).hasValue(MembershipStatus.OBSERVER);
    assertThat(appeal.membership(country("east-timor"))).isEmpty();
  }

  @Test
  void theFileIsWrittenAsTheLibraryWritesIt() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            MigrationInitiatives2002.class.getResourceAsStream(
                "migration-initiatives-2002.json"))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(Appeals.toJson(appeal));
    }
  }

  @Test
  void theFileIsValid() {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Objects.requireNonNull(
                    JsonFormat.class.getResourceAsStream("appeal-1.schema.json")),
                InputFormat.JSON);
    assertThat(schema.validate(Appeals.toJson(appeal), InputFormat.JSON)).isEmpty();
  }

  private Country country(String id) {
    return (Country) appeal.places().get(PlaceId.of(id));
  }
}
