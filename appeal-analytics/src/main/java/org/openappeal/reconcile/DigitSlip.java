package org.openappeal.reconcile;

import java.math.BigInteger;
import java.util.stream.Stream;

/** How a number comes to be written wrong. */
public enum DigitSlip {
  /** Two neighbouring digits are exchanged: 1,234 becomes 1,324. */
  TRANSPOSED(Cause.TRANSPOSED_DIGITS, "two digits exchanged") {
    @Override
    boolean turns(String right, String written) {
      if (right.length() != written.length()) {
        return false;
      }
      int i = firstDifference(right, written);
      return i + 1 < right.length()
          && right.charAt(i) == written.charAt(i + 1)
          && right.charAt(i + 1) == written.charAt(i)
          && right.substring(i + 2).equals(written.substring(i + 2));
    }
  },
  /** One digit is left out: 1,234 becomes 124. */
  DROPPED(Cause.DROPPED_DIGIT, "a digit dropped") {
    @Override
    boolean turns(String right, String written) {
      return right.length() == written.length() + 1
          && right
              .substring(firstDifference(right, written) + 1)
              .equals(written.substring(firstDifference(right, written)));
    }
  },
  /** One digit is written twice: 1,234 becomes 12,234. */
  DOUBLED(Cause.DOUBLED_DIGIT, "a digit doubled") {
    @Override
    boolean turns(String right, String written) {
      int i = firstDifference(right, written);
      return written.length() == right.length() + 1
          && i > 0
          && written.charAt(i) == written.charAt(i - 1)
          && written.substring(i + 1).equals(right.substring(i));
    }
  },
  /** One digit is another one: 1,234 becomes 1,834. */
  MISTYPED(Cause.MISTYPED_DIGIT, "a digit mistyped") {
    @Override
    boolean turns(String right, String written) {
      if (right.length() != written.length()) {
        return false;
      }
      int i = firstDifference(right, written);
      return i < right.length() && right.substring(i + 1).equals(written.substring(i + 1));
    }
  },
  /** The number is ten to a million times as large or as small: 1,234 becomes 1,234,000. */
  POWER_OF_TEN(Cause.POWER_OF_TEN, "a factor of ten") {
    @Override
    boolean turns(String right, String written) {
      int zeros = Math.abs(right.length() - written.length());
      String longer = right.length() > written.length() ? right : written;
      String shorter = right.length() > written.length() ? written : right;
      return zeros > 0 && zeros <= 6 && longer.equals(shorter + "0".repeat(zeros));
    }
  };

  private final Cause cause;
  private final String label;

  DigitSlip(Cause cause, String label) {
    this.cause = cause;
    this.label = label;
  }

  abstract boolean turns(String right, String written);

  /** Returns whether this slip, made once, turns the right number into the written one. */
  public boolean turns(BigInteger right, BigInteger written) {
    return right.signum() > 0
        && written.signum() > 0
        && !right.equals(written)
        && turns(right.toString(), written.toString());
  }

  Cause cause() {
    return cause;
  }

  /** Returns in how many ways the slip can be made in a number of so many digits. */
  int variants(int digits) {
    return switch (this) {
      case TRANSPOSED -> Math.max(1, digits - 1);
      case DROPPED, DOUBLED -> digits;
      case MISTYPED -> 9 * digits;
      case POWER_OF_TEN -> 6;
    };
  }

  static int variantsOfAll(int digits) {
    return Stream.of(values()).mapToInt(slip -> slip.variants(digits)).sum();
  }

  /** Returns how likely a slip in a number of so many digits is just this one. */
  double likelihood(int digits) {
    double all = Stream.of(values()).mapToDouble(slip -> Math.pow(2, -slip.cause.bits())).sum();
    return Math.pow(2, -cause.bits()) / all / variants(digits);
  }

  private static int firstDifference(String a, String b) {
    int i = 0;
    while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  /** Returns the slip in a few words, such as {@code two digits exchanged}. */
  @Override
  public String toString() {
    return label;
  }
}
