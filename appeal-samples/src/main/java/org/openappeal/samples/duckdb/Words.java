package org.openappeal.samples.duckdb;

import com.google.common.base.Ascii;

/** What constants are called in tables. */
final class Words {

  private Words() {}

  /** Returns the name of a constant in small letters, such as {@code in parts}. */
  static String of(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', ' ');
  }
}
