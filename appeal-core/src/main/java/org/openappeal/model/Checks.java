package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;

/**
 * Preconditions that several values share; each names what is wrong, what was found and expected.
 */
final class Checks {

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

  static String text(String what, String value) {
    checkArgument(!value.isBlank(), "%s is blank: found \"%s\", expected some text", what, value);
    return value;
  }
}
