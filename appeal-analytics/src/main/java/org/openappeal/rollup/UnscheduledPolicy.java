package org.openappeal.rollup;

/** What becomes of the part of a budget that no line asks for in any period. */
public enum UnscheduledPolicy {
  /** It belongs to no period: its money is unscheduled. */
  APART("unscheduled"),
  /**
   * It is required in the days of the project's period that follow the last budget line, and spread
   * over them as the query's {@link PeriodPolicy} spreads a line. Where the document doesn't say
   * when the project runs, or the lines fill its period, it stays unscheduled.
   */
  SPREAD("spread over the rest of the project's period");

  private final String label;

  UnscheduledPolicy(String label) {
    this.label = label;
  }

  /** Returns what people read, such as {@code unscheduled}. */
  @Override
  public String toString() {
    return label;
  }
}
