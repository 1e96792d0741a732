package org.openappeal.model;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class LocationTest {

  @Test
  void sharesMustAddUpToExactlyOneHundredPercent() {
    assertRefused(
        () -> Location.shared(Share.of("kenya", "50"), Share.of("uganda", "49.9")),
        "Location shares must add up to 100 %: found 99.9 % (kenya 50, uganda 49.9)");
    assertThat(Location.shared(Share.of("kenya", "50.1"), Share.of("uganda", "49.90")).toString())
        .isEqualTo("kenya 50.1, uganda 49.9");
  }

  @Test
  void aPlaceHasOneShare() {
    assertRefused(
        () -> Location.shared(Share.of("kenya", "50"), Share.of("kenya", "50")),
        "Location names a place twice: found kenya again, expected one share a place");
  }

  @Test
  void aShareLiesBetweenZeroAndOneHundredPercent() {
    assertRefused(
        () -> Share.of("kenya", "100.01"),
        "Location share is out of range: found 100.01 %, expected 0 to 100 % for kenya");
  }

  @Test
  void equalSharesAreEqualHoweverTheyAreWritten() {
    assertThat(Share.of("kenya", "1E+2")).isEqualTo(Share.of("kenya", "100.000"));
    assertThat(Share.of("kenya", "100").toString()).isEqualTo("kenya 100");
  }

  @Test
  void amongOnePlaceIsNotAmong() {
    Country kenya = Country.of("kenya", "Kenya", "KE");
    assertRefused(
        () -> Location.among(kenya),
        "Location among several places: found [kenya], expected two or more");
  }

  private static void assertRefused(Executable executable, String message) {
    assertThat(assertThrows(IllegalArgumentException.class, executable))
        .hasMessageThat()
        .isEqualTo(message);
  }
}
