package org.openappeal.theme;

import com.google.common.base.Ascii;

/** The part of a project in which a phrase stands. */
public enum Field {
  /** The title; what stands here counts twice. */
  TITLE(2),
  /** The summary, or any other running text. */
  TEXT(1);

  private final int factor;

  Field(int factor) {
    this.factor = factor;
  }

  int factor() {
    return factor;
  }

  /** Returns the name in small letters. */
  @Override
  public String toString() {
    return Ascii.toLowerCase(name());
  }
}
