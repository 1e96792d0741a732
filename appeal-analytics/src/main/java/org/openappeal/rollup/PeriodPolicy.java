package org.openappeal.rollup;

/** How the amount of a budget line that crosses the edge of a period is attributed to periods. */
public enum PeriodPolicy {
  /** In proportion to the days in each period. */
  BY_DAYS("by days"),
  /** In proportion to the months in each period; a part of a month counts by its days. */
  BY_MONTHS("by months"),
  /** All of it to the period in which the line begins. */
  BY_FIRST_DAY("by first day"),
  /** Not at all: a query over such a line is refused. */
  REFUSED("refused");

  private final String label;

  PeriodPolicy(String label) {
    this.label = label;
  }

  /** Returns what people read, such as {@code by days}. */
  @Override
  public String toString() {
    return label;
  }
}
