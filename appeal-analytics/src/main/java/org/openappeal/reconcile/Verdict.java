package org.openappeal.reconcile;

/** What comes of comparing two figures. */
public enum Verdict {
  /** They are the same. */
  AGREES("agrees"),
  /** They differ by no more than the accuracy with which they are stated. */
  ROUNDED("agrees, rounded"),
  /** They differ. */
  DISAGREES("disagrees"),
  /** There is nothing to compare with. */
  NOT_COMPARED("not compared");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /**
   * Returns whether the figures don't disagree: exactly, within their accuracy, or for all we know.
   */
  public boolean isAgreement() {
    return this != DISAGREES;
  }

  /** Returns the verdict in words, such as {@code agrees, rounded}. */
  @Override
  public String toString() {
    return label;
  }
}
