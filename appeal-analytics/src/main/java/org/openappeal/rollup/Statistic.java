package org.openappeal.rollup;

/** What is told of the amounts of a row. */
enum Statistic {
  SUM(""),
  AVERAGE("average of "),
  MINIMUM("minimum of "),
  MAXIMUM("maximum of "),
  RUNNING_TOTAL("running total of "),
  SHARE_OF_PARENT("share of parent of "),
  SHARE_OF_TOTAL("share of total of ");

  private final String prefix;

  Statistic(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }

  boolean isShare() {
    return this == SHARE_OF_PARENT || this == SHARE_OF_TOTAL;
  }

  boolean isExtreme() {
    return this == MINIMUM || this == MAXIMUM;
  }
}
