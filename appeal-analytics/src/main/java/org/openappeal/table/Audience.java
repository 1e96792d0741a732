package org.openappeal.table;

/** Who is shown a column. */
public enum Audience {
  /** Everyone. */
  ALL,
  /** Readers of text, Markdown and HTML: an indented label, a remark. */
  PEOPLE,
  /** Programs that read CSV and JSON: an id, a level, the parts of a label. */
  PROGRAMS
}
