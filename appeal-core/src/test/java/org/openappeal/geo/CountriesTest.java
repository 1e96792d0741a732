package org.openappeal.geo;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openappeal.model.CountryCode;

final class CountriesTest {

  private static final CountryCode ANTARCTICA = CountryCode.of("AQ");
  private static final CountryCode KOSOVO = CountryCode.of("XK");

  /** Shared its letters with its successor. */
  private static final CountryCode FRENCH_SOUTHERN_AND_ANTARCTIC = CountryCode.of("FQ");

  @Test
  void allCodesOfTheStandardAreThere() {
    assertThat(Countries.inUse())
        .containsExactlyElementsIn(
            ImmutableSet.<CountryCode>builder()
                .addAll(isoCodes(IsoCountryCode.PART1_ALPHA2))
                .add(KOSOVO)
                .build());
    assertThat(Countries.withdrawn())
        .containsExactlyElementsIn(
            isoCodes(IsoCountryCode.PART3).stream()
                .filter(CountryCode::isWithdrawn)
                .collect(toImmutableSet()));
  }

  @Test
  void aCodeInUseMapsToAllListsAndBack() {
    Countries.inUse().forEach(CountriesTest::mapsToAllListsAndBack);
  }

  private static void mapsToAllListsAndBack(CountryCode code) {
    assertThat(Countries.alpha3(code).flatMap(Countries::ofAlpha3)).hasValue(code);
    assertThat(Countries.numeric(code).flatMap(Countries::ofNumeric).isPresent())
        .isEqualTo(!code.equals(KOSOVO));
    Countries.numeric(code)
        .ifPresent(digits -> assertThat(Countries.ofNumeric(digits)).hasValue(code));
    Countries.dacRecipient(code)
        .ifPresent(recipient -> assertThat(Countries.ofDacRecipient(recipient)).hasValue(code));
    assertThat(Countries.withdrawnOn(code)).isEmpty();
    assertThat(Countries.successors(code)).isEmpty();
    assertThat(Regions.countriesIn(Regions.m49Of(code).orElseThrow())).contains(code);
    assertThat(Regions.dacOf(code).isPresent()).isEqualTo(!code.equals(ANTARCTICA));
    Regions.dacOf(code).ifPresent(region -> assertThat(Regions.countriesIn(region)).contains(code));
  }

  @Test
  void aCodeInUseAgreesWithTheOneOfThePlatform() {
    Countries.inUse().forEach(CountriesTest::agreesWithThePlatform);
  }

  private static void agreesWithThePlatform(CountryCode code) {
    if (!code.equals(KOSOVO)) {
      assertThat(Countries.alpha3(code)).hasValue(new Locale("", code.value()).getISO3Country());
    }
  }

  @Test
  void aCountryIsFoundByEachOfItsNamesInAnySpelling() {
    Countries.inUse().forEach(CountriesTest::isFoundByEachOfItsNames);
  }

  private static void isFoundByEachOfItsNames(CountryCode code) {
    for (String name : Countries.names(code)) {
      assertWithMessage(name).that(Countries.find(name)).hasValue(code);
      assertThat(Countries.find("  the " + name.toUpperCase(Locale.ROOT) + ".")).hasValue(code);
      assertThat(Countries.find(name.replace(" and ", " & "))).hasValue(code);
    }
  }

  @Test
  void aWithdrawnCodeMapsToItsOldCodesAndItsSuccessors() {
    Countries.withdrawn().forEach(CountriesTest::mapsToItsSuccessors);
  }

  private static void mapsToItsSuccessors(CountryCode code) {
    Optional<CountryCode> back = Countries.alpha3(code).flatMap(Countries::ofAlpha3);
    if (!code.equals(FRENCH_SOUTHERN_AND_ANTARCTIC)) {
      assertThat(back).hasValue(code);
    }
    assertThat(Countries.withdrawnOn(code)).isPresent();
    assertThat(Countries.inUse()).containsAtLeastElementsIn(Countries.successors(code));
    assertThat(Countries.successors(code)).isNotEmpty();
    assertThat(Regions.m49Of(code)).isPresent();
    String name = Countries.name(code).orElseThrow();
    assertThat(Countries.find(name, Countries.withdrawnOn(code).orElseThrow().minusDays(1)))
        .hasValue(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Türkiye                                            | TR
          Turkey                                             | TR
          TURKIYE                                            | TR
          Democratic Republic of the Congo                   | CD
          Congo, Dem. Rep.                                   | CD
          Congo, the Democratic Republic of the              | CD
          DR Congo                                           | CD
          D.R.C.                                             | CD
          Congo                                              | CG
          Congo, Rep.                                        | CG
          "Côte d'Ivoire"                                    | CI
          Côte d’Ivoire                                      | CI
          Cote d Ivoire                                      | CI
          Ivory Coast                                        | CI
          Kosovo                                             | XK
          Kosovo (under UNSC res. 1244)                      | XK
          Yugoslavia                                         | YU
          Federal Republic of Yugoslavia                     | YU
          East Timor                                         | TL
          Timor Leste                                        | TL
          The former Yugoslav Republic of Macedonia (FYROM)  | MK
          Russian Federation                                 | RU
          Republic of Moldova                                | MD
          Korea, Dem. People's Rep.                          | KP
          Korea, Republic of                                 | KR
          Lao PDR                                            | LA
          Iran, Islamic Republic of                          | IR
          Micronesia, Fed. Sts.                              | FM
          St. Vincent & the Grenadines                       | VC
          S. Sudan                                           | SS
          oPt                                                | PS
          République centrafricaine                          | CF
          Zaire                                              | ZR
          Burma                                              | MM
          Guinea                                             | GN
          Guinea Bissau                                      | GW
          Guinea, Equatorial                                 | GQ
          """)
  void commonSpellingsAreFound(String name, String code) {
    assertThat(Countries.find(name.replace("\"", ""))).hasValue(CountryCode.of(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "the", "Atlantis", "Africa", "KE", "Kenya and Uganda"})
  void nothingElseIsACountry(String name) {
    assertThat(Countries.find(name)).isEmpty();
  }

  @Test
  void aNameIsThatOfTheDay() {
    assertThat(Countries.find("East Timor", LocalDate.of(2001, 11, 1)))
        .hasValue(CountryCode.of("TP"));
    assertThat(Countries.find("East Timor", LocalDate.of(2002, 5, 20)))
        .hasValue(CountryCode.of("TL"));
    assertThat(Countries.find("Yugoslavia", LocalDate.of(2026, 1, 1)))
        .hasValue(CountryCode.of("YU"));
  }

  @Test
  void successorsAreThoseInUse() {
    assertThat(Countries.successors(CountryCode.of("YU")))
        .containsExactlyElementsIn(codes("ME", "RS"))
        .inOrder();
    assertThat(Countries.successors(CountryCode.of("TP"))).containsExactlyElementsIn(codes("TL"));
  }

  @Test
  void aCodeWithTwoHistoriesIsTheLatestAndFoundByBoth() {
    CountryCode cs = CountryCode.of("CS");
    assertThat(Countries.alpha3(cs)).hasValue("SCG");
    assertThat(Countries.ofAlpha3("CSK")).hasValue(cs);
    assertThat(Countries.find("Czechoslovakia")).hasValue(cs);
  }

  @Test
  void aUsersOwnCodeIsUnknown() {
    CountryCode own = CountryCode.of("XA");
    assertThat(Countries.alpha3(own)).isEmpty();
    assertThat(Countries.numeric(own)).isEmpty();
    assertThat(Countries.name(own)).isEmpty();
    assertThat(Countries.names(own)).isEmpty();
    assertThat(Countries.dacRecipient(own)).isEmpty();
    assertThat(Countries.withdrawnOn(own)).isEmpty();
    assertThat(Countries.successors(own)).isEmpty();
    assertThat(Regions.m49Of(own)).isEmpty();
    assertThat(Regions.dacOf(own)).isEmpty();
  }

  @Test
  void recipientsOfAidHaveANumber() {
    assertThat(Countries.dacRecipient(CountryCode.of("AF"))).hasValue("625");
    assertThat(Countries.ofDacRecipient("550")).hasValue(CountryCode.of("PS"));
    assertThat(Countries.ofDacRecipient("289")).isEmpty();
    assertThat(Countries.ofAlpha3("afg")).hasValue(CountryCode.of("AF"));
  }

  private static ImmutableSet<CountryCode> isoCodes(IsoCountryCode part) {
    return Locale.getISOCountries(part).stream()
        .map(code -> CountryCode.of(code.substring(0, 2)))
        .collect(toImmutableSet());
  }

  private static List<CountryCode> codes(String... codes) {
    return ImmutableSet.copyOf(codes).stream().map(CountryCode::of).toList();
  }
}
