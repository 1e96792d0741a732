package org.openappeal.model;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openappeal.testing.AppealDomain;

final class DateRangeTest {

  @Test
  void bothDaysBelongToThePeriod() {
    DateRange year = DateRange.year(2002);
    assertThat(year.first()).isEqualTo(LocalDate.of(2002, 1, 1));
    assertThat(year.last()).isEqualTo(LocalDate.of(2002, 12, 31));
    assertThat(year.days()).isEqualTo(365);
    assertThat(year.contains(LocalDate.of(2002, 12, 31))).isTrue();
    assertThat(DateRange.year(Year.of(2004)).days()).isEqualTo(366);
    assertThat(DateRange.month(YearMonth.of(2002, 2)).days()).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource({
    "2002, 2002-01-01, 2002-12-31",
    "2002/2004, 2002-01-01, 2004-12-31",
    "2002-04, 2002-04-01, 2002-04-30",
    "2002-04/2003-03, 2002-04-01, 2003-03-31",
    "2002-01-15, 2002-01-15, 2002-01-15",
    "2002-01-15/2002-06-30, 2002-01-15, 2002-06-30",
    "0099, 0099-01-01, 0099-12-31"
  })
  void isWrittenAsShortAsCanBe(String text, LocalDate first, LocalDate last) {
    DateRange period = DateRange.of(first, last);
    assertThat(period.toString()).isEqualTo(text);
    assertThat(DateRange.parse(text)).isEqualTo(period);
  }

  @Test
  void longerSpellingsAreReadToo() {
    assertThat(DateRange.parse("2002-01-01/2002-12-31")).isEqualTo(DateRange.year(2002));
    assertThat(DateRange.parse("2002-01/2002")).isEqualTo(DateRange.year(2002));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "02", "2002-13", "2002-02-30", "2002/", "2002/2003/2004", "two"})
  void whatIsNoPeriodIsRefused(String text) {
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> DateRange.parse(text)).getMessage())
        .isEqualTo(
            "Not a period: found \""
                + text
                + "\", expected a year, month or day, or two with a slash between, such as 2002 or"
                + " 2002-04/2003-03");
  }

  @Test
  void mustNotEndBeforeItStarts() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> DateRange.of(LocalDate.of(2002, 2, 1), LocalDate.of(2002, 1, 31)));
    assertThat(e)
        .hasMessageThat()
        .isEqualTo(
            "Period ends before it starts: found 2002-02-01 to 2002-01-31, expected the first day,"
                + " then the last");
  }

  @Test
  void onlyWholeMonthsCount() {
    assertThat(DateRange.parse("2002-04/2003-03").months()).hasValue(12);
    assertThat(DateRange.parse("2002-04-02/2003-03-31").months()).isEmpty();
  }

  @Property
  @Domain(AppealDomain.class)
  void readingWhatWasWrittenGivesAnEqualPeriod(@ForAll DateRange period) {
    assertThat(DateRange.parse(period.toString())).isEqualTo(period);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Domain(AppealDomain.class)
  void theIntersectionHoldsExactlyTheCommonDays(@ForAll DateRange a, @ForAll DateRange b) {
    assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
    assertThat(a.intersection(b).isPresent()).isEqualTo(a.overlaps(b));
    for (LocalDate day : new LocalDate[] {a.first(), a.last(), b.first(), b.last()}) {
      assertThat(a.intersection(b).map(both -> both.contains(day)).orElse(false))
          .isEqualTo(a.contains(day) && b.contains(day));
    }
  }
}
