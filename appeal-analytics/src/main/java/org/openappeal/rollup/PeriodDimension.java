package org.openappeal.rollup;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.openappeal.model.DateRange;

/** A dimension whose members are periods of a fixed number of months. */
record PeriodDimension(String name, int months, Month first) implements Dimension {

  /** Returns the period that holds the day. */
  DateRange periodOf(LocalDate day) {
    int month = (day.getMonthValue() - first.getValue() + 12) % 12;
    YearMonth start = YearMonth.from(day).minusMonths(month % months);
    LocalDate begin = start.atDay(1);
    LocalDate end = start.plusMonths(months - 1L).atEndOfMonth();
    return DateRange.of(
        begin.getYear() < 1 ? LocalDate.of(1, 1, 1) : begin,
        end.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : end);
  }

  /** Returns the member of a period that {@link #periodOf} gave. */
  Member member(DateRange period) {
    int rank = period.first().getYear() * 12 + period.first().getMonthValue();
    return new Member(period.toString(), label(period), rank);
  }

  private String label(DateRange period) {
    return switch (months) {
      case 3 -> period.first().getYear() + " Q" + (period.first().getMonthValue() / 3 + 1);
      case 12 ->
          first == Month.JANUARY
              ? period.toString()
              : "%d/%02d".formatted(period.first().getYear(), period.last().getYear() % 100);
      default -> period.toString();
    };
  }
}
