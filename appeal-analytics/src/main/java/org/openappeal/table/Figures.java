package org.openappeal.table;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Locale;

/** How figures are written, whatever the locale of the machine. */
final class Figures {

  private Figures() {}

  static void checkScale(BigDecimal number) {
    checkArgument(
        Math.abs((long) number.scale()) <= Cell.MAX_SCALE,
        "Number has too many digits: found scale %s, expected -%s to %s",
        number.scale(),
        Cell.MAX_SCALE,
        Cell.MAX_SCALE);
  }

  /** Returns the number for people, such as {@code 24,660,595}. */
  static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
  }

  static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
