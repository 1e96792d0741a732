package org.openappeal.geo;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openappeal.model.CountryCode;

final class RegionsTest {

  static Stream<M49Region> m49() {
    return Regions.m49().stream();
  }

  static Stream<DacRegion> dac() {
    return Regions.dac().stream();
  }

  @ParameterizedTest
  @MethodSource("m49")
  void aRegionHoldsWhatItsPartsHold(M49Region region) {
    assertThat(Regions.m49(region.code())).hasValue(region);
    assertThat(Regions.findM49(region.name())).hasValue(region);
    assertThat(region.path().get(0).name()).isEqualTo("World");
    assertThat(Regions.countriesIn(region)).isNotEmpty();
    region
        .parent()
        .ifPresent(
            up ->
                assertThat(Regions.countriesIn(up))
                    .containsAtLeastElementsIn(Regions.countriesIn(region)));
  }

  @Test
  void theContinentsShareOutTheWorld() {
    assertThat(
            Regions.m49().stream()
                .filter(region -> region.path().size() == 2)
                .flatMap(region -> Regions.countriesIn(region).stream())
                .toList())
        .containsExactlyElementsIn(
            Sets.difference(Countries.inUse(), Sets.newHashSet(CountryCode.of("AQ"))));
    assertThat(Regions.countriesIn(Regions.m49("001").orElseThrow())).isEqualTo(Countries.inUse());
  }

  @ParameterizedTest
  @MethodSource("dac")
  void aDacRegionIsFoundByCodeAndName(DacRegion region) {
    assertThat(Regions.dac(region.code())).hasValue(region);
    assertThat(Regions.findDac(region.name())).hasValue(region);
    assertThat(Regions.findDac(region.name().replace(", regional", ""))).hasValue(region);
  }

  @Test
  void aRecipientIsInTheDacRegionOfItsNumber() {
    assertThat(
            Countries.inUse().stream()
                .filter(code -> Countries.dacRecipient(code).isPresent())
                .filter(code -> !continent(code).equals(numbered(code)))
                .collect(toImmutableSet()))
        .isEmpty();
  }

  private static Optional<String> continent(CountryCode code) {
    return Regions.dacOf(code).map(region -> region.path().get(0).code());
  }

  /** The list numbers recipients by continent. */
  private static Optional<String> numbered(CountryCode code) {
    int number = Integer.parseInt(Countries.dacRecipient(code).orElseThrow());
    String continent =
        number < 100
            ? "89"
            : number < 300 ? "298" : number < 500 ? "498" : number < 800 ? "798" : "889";
    return Optional.of(continent);
  }

  @ParameterizedTest
  @CsvSource({
    "KE,014,1027", "EG,015,189", "SD,015,289", "TR,145,89", "GE,145,619", "KZ,143,619",
    "IN,034,679", "IR,034,589", "CO,005,489", "HT,029,1031", "GT,013,1032", "US,021,498",
    "PG,054,1033", "XK,039,89", "YU,039,89", "TP,035,789", "TW,030,789"
  })
  void countriesAreWhereTheListsHaveThem(String code, String m49, String dac) {
    assertThat(Regions.m49Of(CountryCode.of(code)).map(M49Region::code)).hasValue(m49);
    assertThat(Regions.dacOf(CountryCode.of(code)).map(DacRegion::code)).hasValue(dac);
  }

  @Test
  void pathsLeadDownFromTheWidest() {
    assertThat(Regions.m49Of(CountryCode.of("CD")).orElseThrow().path().toString())
        .isEqualTo("[001 World, 002 Africa, 202 Sub-Saharan Africa, 017 Middle Africa]");
    assertThat(Regions.dac("1027").orElseThrow().path().toString())
        .isEqualTo(
            "[298 Africa, regional, 289 South of Sahara, regional, 1027 Eastern Africa, regional]");
    assertThat(Regions.dac("1027").orElseThrow().isWithin(Regions.dac("189").orElseThrow()))
        .isFalse();
  }

  @Test
  void whatIsNoCodeIsRefused() {
    assertThat(Regions.m49("404")).isEmpty();
    assertThat(Regions.dac("625")).isEmpty();
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> new M49Region("14", "Eastern Africa", Optional.empty())))
        .hasMessageThat()
        .isEqualTo("Not an M49 code: found \"14\", expected three digits");
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> new DacRegion("x", "Africa", Optional.empty())))
        .hasMessageThat()
        .isEqualTo("Not a DAC region code: found \"x\", expected two to four digits");
  }
}
