package org.openappeal.format.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a sheet writes figures. Nothing is guessed: what isn't declared is no part of a figure.
 *
 * @param decimal the mark before the decimals: a point or a comma
 * @param thousands the mark between groups of three digits, if there is one: a comma, a point, an
 *     apostrophe or a space
 */
record Marks(char decimal, Optional<Character> thousands) {

  private static final CharMatcher DECIMAL = CharMatcher.anyOf(".,");
  private static final CharMatcher THOUSANDS = CharMatcher.anyOf(".,'’ ");
  private static final CharMatcher SPACES = CharMatcher.anyOf(" \u00a0\u202f\u2009");

  /** A point and nothing between groups, as programs write figures. */
  static final Marks PLAIN = new Marks('.', Optional.empty());

  Marks {
    checkArgument(
        DECIMAL.matches(decimal), "Decimal mark: found \"%s\", expected \".\" or \",\"", decimal);
    thousands.ifPresent(Marks::checkThousands);
    checkArgument(
        thousands.isEmpty() || thousands.get() != decimal,
        "Thousands mark: found \"%s\" as decimal mark too, expected two marks",
        decimal);
  }

  private static void checkThousands(char mark) {
    checkArgument(
        THOUSANDS.matches(mark),
        "Thousands mark: found \"%s\", expected \",\", \".\", \"'\" or a space",
        mark);
  }

  /** Returns the exact figure, or empty if the text isn't one. */
  Optional<BigDecimal> parse(String text) {
    String plain = thousands.filter(mark -> mark == ' ').isPresent() ? spaced(text) : text;
    if (!pattern().matcher(plain).matches()) {
      return Optional.empty();
    }
    String digits = thousands.map(mark -> plain.replace(String.valueOf(mark), "")).orElse(plain);
    return Optional.of(new BigDecimal(digits.replace(decimal, '.')));
  }

  private static String spaced(String text) {
    return SPACES.replaceFrom(text, ' ');
  }

  private Pattern pattern() {
    String fraction = "(?:" + Pattern.quote(String.valueOf(decimal)) + "[0-9]+)?";
    String grouped =
        thousands
            .map(mark -> "|[0-9]{1,3}(?:" + Pattern.quote(String.valueOf(mark)) + "[0-9]{3})+")
            .orElse("");
    return Pattern.compile("[+-]?(?:[0-9]+" + grouped + ")" + fraction);
  }

  /** Returns a figure without thousands marks. */
  String format(BigDecimal figure) {
    return figure.toPlainString().replace('.', decimal);
  }

  /** Returns an example for messages. */
  String example() {
    String mark = thousands.map(String::valueOf).orElse("");
    return "1" + mark + "234" + mark + "567" + decimal + "50";
  }
}
