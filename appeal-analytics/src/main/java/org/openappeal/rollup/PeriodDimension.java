package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openappeal.model.DateRange;

/** A dimension whose members are periods. */
record PeriodDimension(String name, Grain grain) implements Dimension {

  PeriodDimension {
    checkArgument(!name.isBlank(), "Name of a dimension is blank: found \"%s\"", name);
    Objects.requireNonNull(grain, "grain");
  }

  /** How days are taken together. */
  sealed interface Grain extends Serializable {

    DateRange periodOf(LocalDate day);

    String label(DateRange period);
  }

  /**
   * A fixed number of months.
   *
   * @param months the number, which divides a year
   * @param first the month in which a period begins
   */
  record Months(int months, Month first) implements Grain {

    @Override
    public DateRange periodOf(LocalDate day) {
      int month = (day.getMonthValue() - first.getValue() + 12) % 12;
      YearMonth start = YearMonth.from(day).minusMonths(month % months);
      LocalDate begin = start.atDay(1);
      LocalDate end = start.plusMonths(months - 1L).atEndOfMonth();
      return DateRange.of(
          begin.getYear() < 1 ? LocalDate.of(1, 1, 1) : begin,
          end.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : end);
    }

    @Override
    public String label(DateRange period) {
      return switch (months) {
        case 3 -> period.first().getYear() + " Q" + (period.first().getMonthValue() / 3 + 1);
        case 12 ->
            first == Month.JANUARY
                ? period.toString()
                : String.format(
                    Locale.ROOT,
                    "%d/%02d",
                    period.first().getYear(),
                    period.last().getYear() % 100);
        default -> period.toString();
      };
    }
  }

  /** As the user takes them together. */
  record Own(Dimension.PeriodFunction function) implements Grain {

    Own {
      Objects.requireNonNull(function, "function");
    }

    @Override
    public DateRange periodOf(LocalDate day) {
      DateRange period = function.apply(day);
      checkArgument(
          period.contains(day),
          "Period doesn't hold its day: found %s for %s, expected one with this day",
          period,
          day);
      return period;
    }

    @Override
    public String label(DateRange period) {
      return period.toString();
    }
  }

  /** Cuts a period where a member of one of the dimensions ends. */
  static List<DateRange> cut(DateRange whole, List<PeriodDimension> dimensions) {
    List<DateRange> intervals = new ArrayList<>();
    LocalDate day = whole.first();
    while (!day.isAfter(whole.last())) {
      LocalDate end = whole.last();
      for (PeriodDimension dimension : dimensions) {
        LocalDate last = dimension.periodOf(day).last();
        end = last.isBefore(end) ? last : end;
      }
      intervals.add(DateRange.of(day, end));
      day = end.plusDays(1);
    }
    return intervals;
  }

  /** Returns the period that holds the day. */
  DateRange periodOf(LocalDate day) {
    return grain.periodOf(day);
  }

  /** Returns the member of a period that {@link #periodOf} gave. */
  Member member(DateRange period) {
    int rank = Math.toIntExact(period.first().toEpochDay());
    return new Member(period.toString(), grain.label(period), rank);
  }
}
