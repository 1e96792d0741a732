package org.openappeal.model;

/** Who says a thing: the document itself, or those who turned it into data. */
public enum Attribution {
  /** It is printed. */
  DOCUMENT,
  /** It is the reading of an editor. */
  EDITOR
}
