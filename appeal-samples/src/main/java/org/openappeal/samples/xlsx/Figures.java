package org.openappeal.samples.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as workbooks hold them: binary ones of double precision, written with up to 17 digits.
 * The number that was meant is the shortest decimal that gives the same binary one.
 */
final class Figures {

  /** All digits that survive in a workbook. */
  static final int DIGITS = 15;

  private static final int LONGEST = 17;

  private Figures() {}

  /**
   * Returns the number that is meant.
   *
   * @throws NumberFormatException if the text is no number
   */
  static BigDecimal meant(String raw) {
    BigDecimal written = new BigDecimal(raw);
    double stored = written.doubleValue();
    for (int digits = DIGITS; digits < LONGEST && Double.isFinite(stored); digits++) {
      BigDecimal shorter = written.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() == stored) {
        return shorter;
      }
    }
    return written;
  }

  /** Returns whether a workbook can hold a number as one without changing it. */
  static boolean isKept(BigDecimal figure) {
    return figure.stripTrailingZeros().precision() <= DIGITS;
  }
}
