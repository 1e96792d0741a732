package org.openappeal.rollup;

import java.io.Serializable;
import java.time.Year;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;

/** What a rollup tells of the projects that count in a row: money, their number, or one's own. */
public sealed interface Measure extends Serializable
    permits MoneyMeasure, CountMeasure, OwnMeasure {

  /** Returns the name, such as {@code required 2002} or {@code total budget}. */
  String name();

  /** Returns what is required in all periods of which the budget has a line. */
  static MoneyMeasure required() {
    return MoneyMeasure.of(MoneyMeasure.Kind.REQUIRED);
  }

  /** Returns what is required in the calendar year; see {@link #required(DateRange)}. */
  static MoneyMeasure required(Year year) {
    return required(DateRange.year(year));
  }

  /**
   * Returns what is required in the period. A budget line that crosses its first or last day counts
   * with the part that the query's {@link PeriodPolicy} gives.
   */
  static MoneyMeasure required(DateRange period) {
    return MoneyMeasure.required(period);
  }

  /** Returns what the projects cost over their whole duration. */
  static MoneyMeasure totalBudget() {
    return MoneyMeasure.of(MoneyMeasure.Kind.TOTAL_BUDGET);
  }

  /** Returns what has already been received. */
  static MoneyMeasure received() {
    return MoneyMeasure.of(MoneyMeasure.Kind.RECEIVED);
  }

  /** Returns the total less what has been received; see {@link Budget#remaining()}. */
  static MoneyMeasure remaining() {
    return MoneyMeasure.of(MoneyMeasure.Kind.REMAINING);
  }

  /** Returns what no budget line asks for yet; see {@link Budget#unscheduled()}. */
  static MoneyMeasure laterYears() {
    return MoneyMeasure.of(MoneyMeasure.Kind.LATER_YEARS);
  }

  /** Returns the number of different projects. */
  static Measure projectCount() {
    return new CountMeasure("number of projects");
  }

  /**
   * Returns a measure of one's own: a value of each project, put together for those that count in a
   * row. A project counts with its whole value wherever it has a part.
   */
  static <T> OwnMeasure<T> of(String name, Monoid<T> monoid, OwnMeasure.ValueFunction<T> value) {
    return new OwnMeasure<>(name, monoid, value);
  }
}
