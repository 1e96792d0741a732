package org.openappeal.rollup;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import org.openappeal.model.DateRange;

/** Gives parts of an amount to periods, and to labels and periods at once, without losing any. */
final class Apportionment {

  /** 28, 29, 30 and 31 days divide it: days of any month become equal fractions of that month. */
  private static final long DAYS_OF_A_MONTH = 4 * 7 * 29 * 15 * 31L;

  private Apportionment() {}

  /**
   * Returns what of an amount belongs to a part of its period. What is attributed up to a day is
   * rounded down to the minor unit, so that the parts of any cut of the period add up.
   */
  static BigInteger part(
      BigInteger minor, DateRange whole, DateRange counted, PeriodPolicy policy) {
    if (counted.equals(whole)) {
      return minor;
    }
    return switch (policy) {
      case BY_FIRST_DAY -> counted.contains(whole.first()) ? minor : BigInteger.ZERO;
      case BY_DAYS, BY_MONTHS ->
          upTo(minor, whole, counted.last(), policy)
              .subtract(upTo(minor, whole, counted.first().minusDays(1), policy));
      case REFUSED ->
          throw new IllegalArgumentException(
              "Budget line crosses the edge of a period: found "
                  + whole
                  + " where only "
                  + counted
                  + " counts, expected a policy other than "
                  + policy);
    };
  }

  private static BigInteger upTo(
      BigInteger minor, DateRange whole, LocalDate last, PeriodPolicy policy) {
    return minor
        .multiply(BigInteger.valueOf(weight(whole.first(), last, policy)))
        .divide(BigInteger.valueOf(weight(whole.first(), whole.last(), policy)));
  }

  private static long weight(LocalDate first, LocalDate last, PeriodPolicy policy) {
    if (policy == PeriodPolicy.BY_DAYS) {
      return last.toEpochDay() - first.toEpochDay() + 1;
    }
    return monthsSinceEver(last.plusDays(1)) - monthsSinceEver(first);
  }

  private static long monthsSinceEver(LocalDate day) {
    long fraction =
        DAYS_OF_A_MONTH / YearMonth.from(day).lengthOfMonth() * (day.getDayOfMonth() - 1L);
    return (day.getYear() * 12L + day.getMonthValue()) * DAYS_OF_A_MONTH + fraction;
  }

  /**
   * Returns a table of amounts with these sums of rows and of columns, as near to proportional as
   * whole minor units allow and none of them negative. First each cell is rounded down; then what
   * is missing is filled in from the first row and column on.
   *
   * @param rows sums of rows, none negative
   * @param columns sums of columns, none negative, that add up to the same as the rows
   */
  static BigInteger[][] fit(BigInteger[] rows, BigInteger[] columns) {
    BigInteger total = BigInteger.ZERO;
    for (BigInteger row : rows) {
      total = total.add(row);
    }
    BigInteger[] rowRest = rows.clone();
    BigInteger[] columnRest = columns.clone();
    BigInteger[][] cells = new BigInteger[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        cells[i][j] =
            total.signum() == 0 ? BigInteger.ZERO : rows[i].multiply(columns[j]).divide(total);
        rowRest[i] = rowRest[i].subtract(cells[i][j]);
        columnRest[j] = columnRest[j].subtract(cells[i][j]);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        BigInteger more = rowRest[i].min(columnRest[j]);
        cells[i][j] = cells[i][j].add(more);
        rowRest[i] = rowRest[i].subtract(more);
        columnRest[j] = columnRest[j].subtract(more);
      }
    }
    return cells;
  }
}
