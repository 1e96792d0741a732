package org.openappeal.format.sheet;

/** How projects with several budget lines stand in rows. */
public enum SheetLayout {
  /** One row a project, and a column for each period in which something is required. */
  PROJECTS,
  /** One row a project and budget line; amounts of the whole project stand in its first row. */
  LINES,
  /** As {@link #PROJECTS}, or as {@link #LINES} where that needs too many columns. */
  FITTING
}
