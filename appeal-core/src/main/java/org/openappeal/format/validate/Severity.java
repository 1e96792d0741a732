package org.openappeal.format.validate;

/** How bad it is to break a rule, from the least to the worst. */
public enum Severity {
  /** Right, and worth knowing for who adds up. */
  NOTE,
  /** Probably wrong, or sure to be misread. */
  WARNING,
  /** Wrong: something is lost or can't be trusted. */
  ERROR
}
