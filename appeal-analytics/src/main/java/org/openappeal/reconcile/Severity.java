package org.openappeal.reconcile;

/** How bad a finding is, from the least to the worst. */
public enum Severity {
  /** Worth knowing. */
  NOTE,
  /** Probably wrong. */
  WARNING,
  /** Wrong. */
  ERROR
}
