package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

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
    checkArgument(
        policy != PeriodPolicy.REFUSED,
        "Budget line crosses the edge of a period: found %s where only %s counts, expected a policy"
            + " other than %s",
        whole,
        counted,
        policy);
    BigInteger all = BigInteger.valueOf(weight(whole, whole.last(), policy));
    BigInteger upTo = BigInteger.valueOf(weight(whole, counted.last(), policy));
    BigInteger before = BigInteger.valueOf(weight(whole, counted.first().minusDays(1), policy));
    return minor.multiply(upTo).divide(all).subtract(minor.multiply(before).divide(all));
  }

  /** Returns the weight of what comes up to a day; that of all is the weight up to the last day. */
  static long weight(DateRange whole, LocalDate last, PeriodPolicy policy) {
    return switch (policy) {
      case BY_FIRST_DAY, REFUSED -> last.isBefore(whole.first()) ? 0 : 1;
      case BY_DAYS -> last.toEpochDay() - whole.first().toEpochDay() + 1;
      case BY_MONTHS -> monthsSinceEver(last.plusDays(1)) - monthsSinceEver(whole.first());
    };
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
