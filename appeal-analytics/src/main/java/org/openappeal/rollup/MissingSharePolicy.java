package org.openappeal.rollup;

/** What becomes of a project in several places whose shares nobody states. */
public enum MissingSharePolicy {
  /** Its money stands in a row of its own, under none of the places. */
  UNALLOCATED("unallocated"),
  /** Its money is split equally over the places. */
  EQUALLY("equally"),
  /** A query over such a project is refused. */
  REFUSED("refused");

  private final String label;

  MissingSharePolicy(String label) {
    this.label = label;
  }

  /** Returns what people read, such as {@code equally}. */
  @Override
  public String toString() {
    return label;
  }
}
