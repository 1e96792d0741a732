package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A period from its first to its last day, both included.
 *
 * <p>Written as a year, a month, a day or two of these with a slash between, after ISO 8601: {@code
 * 2002}, {@code 2002-04/2003-03}, {@code 2002-01-15/2002-06-30}. Years have four digits, 0001 to
 * 9999.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DateRange(LocalDate first, LocalDate last)
    implements Comparable<DateRange>, Serializable {

  private static final Comparator<DateRange> ORDER =
      Comparator.comparing(DateRange::first).thenComparing(DateRange::last);

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if the period ends before it starts, or leaves the years 1 to
   *     9999
   */
  public DateRange {
    checkArgument(
        !last.isBefore(first),
        "Period ends before it starts: found %s to %s, expected the first day, then the last",
        first,
        last);
    checkArgument(
        first.getYear() >= 1 && last.getYear() <= 9999,
        "Period leaves the calendar: found %s to %s, expected years 1 to 9999",
        first,
        last);
  }

  /**
   * Returns the period from the first to the last day, both included.
   *
   * @throws IllegalArgumentException if the period ends before it starts
   */
  public static DateRange of(LocalDate first, LocalDate last) {
    return new DateRange(first, last);
  }

  /** Returns the calendar year. */
  public static DateRange year(int year) {
    return year(Year.of(year));
  }

  /** Returns the calendar year. */
  public static DateRange year(Year year) {
    return new DateRange(year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth());
  }

  /** Returns the month. */
  public static DateRange month(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * Reads what {@link #toString()} writes, and longer spellings of it.
   *
   * @throws IllegalArgumentException if the text isn't a period
   */
  public static DateRange parse(String text) {
    int slash = text.indexOf('/');
    try {
      if (slash < 0) {
        return parsePart(text);
      }
      DateRange start = parsePart(text.substring(0, slash));
      DateRange end = parsePart(text.substring(slash + 1));
      return new DateRange(start.first, end.last);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Not a period: found \""
              + text
              + "\", expected a year, month or day, or two with a slash between, such as 2002 or"
              + " 2002-04/2003-03",
          e);
    }
  }

  private static DateRange parsePart(String text) {
    return switch (text.length()) {
      case 4 -> year(Year.parse(text));
      case 7 -> month(YearMonth.parse(text));
      default -> {
        LocalDate day = LocalDate.parse(text);
        yield new DateRange(day, day);
      }
    };
  }

  /** Returns the number of days, at least one. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Returns the number of months if the period is made of whole months, else empty. */
  public OptionalInt months() {
    boolean whole = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    return whole
        ? OptionalInt.of(
            (int) ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1)
        : OptionalInt.empty();
  }

  /** Returns whether the day lies in this period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Returns whether every day of the other period lies in this one. */
  public boolean contains(DateRange other) {
    return contains(other.first) && contains(other.last);
  }

  /** Returns whether the two periods have a day in common. */
  public boolean overlaps(DateRange other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  /** Returns the days that both periods have in common, or empty if there are none. */
  public Optional<DateRange> intersection(DateRange other) {
    Objects.requireNonNull(other, "other");
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(
        new DateRange(
            first.isAfter(other.first) ? first : other.first,
            last.isBefore(other.last) ? last : other.last));
  }

  /** Compares by first day, then by last day. */
  @Override
  public int compareTo(DateRange other) {
    return ORDER.compare(this, other);
  }

  /** Returns the shortest spelling: {@code 2002}, {@code 2002-04/2003-03}, {@code 2002-01-15}. */
  @Override
  public String toString() {
    if (first.equals(last)) {
      return first.toString();
    }
    boolean wholeMonths = months().isPresent();
    if (wholeMonths && first.getMonth() == Month.JANUARY && last.getMonth() == Month.DECEMBER) {
      return join(first.toString().substring(0, 4), last.toString().substring(0, 4));
    }
    return wholeMonths
        ? join(first.toString().substring(0, 7), last.toString().substring(0, 7))
        : join(first.toString(), last.toString());
  }

  private static String join(String start, String end) {
    return start.equals(end) ? start : start + "/" + end;
  }
}
