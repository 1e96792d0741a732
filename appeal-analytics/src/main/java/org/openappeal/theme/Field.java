package org.openappeal.theme;

import com.google.common.base.Ascii;

/** The part of a project in which a phrase stands. */
public enum Field {
  /** The title; what stands here counts twice. */
  TITLE,
  /** The summary, or any other running text. */
  TEXT;

  /** Returns the name in small letters. */
  @Override
  public String toString() {
    return Ascii.toLowerCase(name());
  }
}
