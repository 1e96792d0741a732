package org.openappeal.rollup;

/** What is told of the amounts of a row. */
enum Statistic {
  SUM(""),
  AVERAGE("average"),
  MINIMUM("minimum"),
  MAXIMUM("maximum"),
  RUNNING_TOTAL("running total"),
  SHARE_OF_PARENT("share of parent"),
  SHARE_OF_TOTAL("share of total");

  private final String label;

  Statistic(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String prefix() {
    return label.isEmpty() ? "" : label + " of ";
  }

  boolean isShare() {
    return this == SHARE_OF_PARENT || this == SHARE_OF_TOTAL;
  }

  boolean isExtreme() {
    return this == MINIMUM || this == MAXIMUM;
  }
}
