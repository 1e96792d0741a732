package org.openappeal.rollup;

/** What a project counts for under several labels of one dimension. */
public enum LabelPolicy {
  /** Its money is split over its labels, equally or by their weights: the rows add up. */
  SPLIT,
  /**
   * It counts in full under each of its labels: the rows don't add up, and no total pretends to be
   * their sum.
   */
  OVERLAPPING
}
