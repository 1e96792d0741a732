package org.openappeal.table;

/** What a row stands for. */
public enum RowKind {
  /** A row of its own. */
  DETAIL,
  /** A row that sums up rows of a deeper level. */
  SUBTOTAL,
  /** A row that sums up the table. */
  TOTAL
}
