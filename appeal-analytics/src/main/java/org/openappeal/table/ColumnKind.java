package org.openappeal.table;

/** What the cells of a column hold; figures are aligned to the right, text to the left. */
public enum ColumnKind {
  /** Text. */
  TEXT,
  /** Money. */
  MONEY,
  /** A number of things. */
  COUNT,
  /** A decimal number, such as a score. */
  NUMBER,
  /** A percentage. */
  PERCENT;

  /** Returns whether the column holds figures. */
  public boolean isNumeric() {
    return this != TEXT;
  }
}
