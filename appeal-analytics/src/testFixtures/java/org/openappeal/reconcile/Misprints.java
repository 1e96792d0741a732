package org.openappeal.reconcile;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;

/** Writes numbers wrong. */
final class Misprints {

  private Misprints() {}

  /**
   * Returns the number written wrong; empty if that isn't possible, or is the same as a factor of
   * ten.
   */
  static Optional<BigInteger> of(Cause cause, BigInteger right, Random random) {
    String digits = right.toString();
    int i = random.nextInt(digits.length());
    String wrong =
        switch (cause) {
          case ROUNDING -> rounded(right);
          case TRANSPOSED_DIGITS ->
              i + 1 == digits.length()
                  ? digits
                  : digits.substring(0, i)
                      + digits.charAt(i + 1)
                      + digits.charAt(i)
                      + digits.substring(i + 2);
          case DROPPED_DIGIT -> digits.substring(0, i) + digits.substring(i + 1);
          case DOUBLED_DIGIT -> digits.substring(0, i + 1) + digits.substring(i);
          case MISTYPED_DIGIT ->
              digits.substring(0, i) + random.nextInt(10) + digits.substring(i + 1);
          default -> digits + "0".repeat(1 + 2 * random.nextInt(2));
        };
    if (wrong.isEmpty() || wrong.startsWith("0") || digits.length() < 4) {
      return Optional.empty();
    }
    BigInteger number = new BigInteger(wrong);
    boolean same = cause != Cause.POWER_OF_TEN && DigitSlip.POWER_OF_TEN.turns(right, number);
    return same ? Optional.empty() : Optional.of(number);
  }

  private static String rounded(BigInteger number) {
    BigInteger thousand = BigInteger.valueOf(1_000);
    return number.add(BigInteger.valueOf(500)).divide(thousand).multiply(thousand).toString();
  }
}
