package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * Preconditions that several values share; each names what is wrong, what was found and expected.
 */
final class Checks {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final CharMatcher CONTROL = CharMatcher.javaIsoControl();

  private Checks() {}

  static String id(String what, String value) {
    text(what, value);
    checkArgument(
        value.equals(value.strip()),
        "%s is surrounded by white space: found \"%s\", expected \"%s\"",
        what,
        value,
        value.strip());
    checkArgument(
        CONTROL.matchesNoneOf(value),
        "%s holds a control character: found \"%s\", expected printable characters only",
        what,
        CONTROL.replaceFrom(value, '\uFFFD'));
    return value;
  }

  /** Returns the percentage without trailing zeros after the point. */
  static BigDecimal percent(String what, BigDecimal percent, Object of) {
    checkArgument(
        percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0,
        "%s is out of range: found %s %, expected 0 to 100 % for %s",
        what,
        percent,
        of);
    BigDecimal stripped = percent.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Checks that this is the tag of a language as BCP 47 writes it. */
  static void language(String what, String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          what + " is no language: found \"" + tag + "\", expected a tag of BCP 47 such as en", e);
    }
  }

  static String text(String what, String value) {
    checkArgument(!value.isBlank(), "%s is blank: found \"%s\", expected some text", what, value);
    return value;
  }
}
