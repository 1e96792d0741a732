package org.openappeal.samples;

import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;

/** How money is written in a sentence. */
final class Sums {

  private Sums() {}

  /** Returns currency and grouped amount, with minor units only if there are some. */
  static String text(Money money) {
    boolean whole = money.getAmount().stripTrailingZeros().scale() <= 0;
    int decimals = whole ? 0 : money.getScale();
    return money.getCurrencyUnit()
        + String.format(
            Locale.ROOT,
            " %,." + decimals + "f",
            money.getAmount().setScale(decimals, RoundingMode.UNNECESSARY));
  }
}
