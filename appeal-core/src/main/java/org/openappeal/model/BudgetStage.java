package org.openappeal.model;

/** Which version of a budget a line belongs to; the two are never added up. */
public enum BudgetStage {
  /** As first asked for. */
  ORIGINAL,
  /** As changed since; it replaces the original lines whose period it overlaps. */
  REVISED
}
