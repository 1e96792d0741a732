package org.openappeal.format.iati;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.DateRange;

/** Reads values from elements, and tells what is wrong with them. What is wrong is null. */
final class Values {

  private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
  private static final Pattern ZONE = Pattern.compile("(Z|[+-][0-9]{2}:[0-9]{2})$");
  private static final CharMatcher MARKS = CharMatcher.anyOf(", \u00a0'");

  private static final int MAX_DAYS = 10_000;

  private final ProblemLog log;
  private final Limits limits;
  private final Map<String, LocalDate> days = new HashMap<>();

  Values(ProblemLog log, Limits limits) {
    this.log = log;
    this.limits = limits;
  }

  ProblemLog log() {
    return log;
  }

  /** Reads an attribute that must be there. */
  @Nullable String attribute(Element at, String attribute) {
    String value = at.attribute(attribute);
    if (value == null) {
      log.error(
          ProblemCode.MISSING,
          "Attribute is missing: found no @" + attribute + ", expected a value",
          at);
    }
    return value;
  }

  /** Reads a child that must be there. */
  @Nullable Element child(Element at, String name) {
    Element child = at.child(name).orElse(null);
    if (child == null) {
      log.error(
          ProblemCode.MISSING, "Element is missing: found no <" + name + ">, expected one", at);
    }
    return child;
  }

  /** Reads a day from its attribute, or from the text, where early versions have it. */
  @Nullable LocalDate day(Element at) {
    String attribute = at.attribute("iso-date");
    String written = attribute == null ? at.text() : attribute;
    if (written.isEmpty()) {
      log.error(ProblemCode.MISSING, "Date is missing: found no @iso-date, expected a date", at);
      return null;
    }
    LocalDate known = days.get(written);
    if (known != null) {
      return known;
    }
    try {
      LocalDate day = LocalDate.parse(ZONE.matcher(written).replaceFirst(""));
      if (days.size() < MAX_DAYS) {
        days.put(written, day);
      }
      return day;
    } catch (DateTimeException e) {
      log.error(
          ProblemCode.INVALID,
          "Not a date: found \"" + written + "\", expected year, month and day such as 2002-12-31",
          at);
      return null;
    }
  }

  /** Reads the period of a budget or planned disbursement. */
  @Nullable DateRange period(Element at) {
    Element start = child(at, "period-start");
    Element end = child(at, "period-end");
    LocalDate first = start == null ? null : day(start);
    LocalDate last = end == null ? null : day(end);
    return first == null || last == null ? null : period(first, last, at);
  }

  @Nullable DateRange period(LocalDate first, LocalDate last, Element at) {
    try {
      return DateRange.of(first, last);
    } catch (IllegalArgumentException e) {
      log.error(ProblemCode.INVALID, message(e), at);
      return null;
    }
  }

  /** Reads the value of a budget or transaction in its own currency, else in the usual one. */
  @Nullable Money money(Element at, @Nullable String usual) {
    Element value = child(at, "value");
    if (value == null) {
      return null;
    }
    CurrencyUnit currency = currency(value, usual);
    BigDecimal number = decimal(value, value.text(), "Amount");
    if (currency == null || number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
      log.error(
          ProblemCode.INVALID,
          "Amount has too many decimals: found "
              + number.toPlainString()
              + ", expected at most "
              + currency.getDecimalPlaces()
              + " for "
              + currency,
          value);
      return null;
    }
    return Money.of(currency, number);
  }

  private @Nullable CurrencyUnit currency(Element value, @Nullable String usual) {
    String own = value.attribute("currency");
    String code = own == null ? usual : own;
    if (code == null) {
      log.error(
          ProblemCode.MISSING,
          "Currency is missing: found no @currency and no @default-currency, expected one of them",
          value);
      return null;
    }
    return currency(code, value);
  }

  @Nullable CurrencyUnit currency(String code, Element at) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      log.error(
          ProblemCode.INVALID,
          "Not a currency: found \"" + code + "\", expected three letters of ISO 4217",
          at);
      return null;
    }
  }

  /** Reads a percentage if there is one; what is wrong is told, and then taken as not stated. */
  Optional<BigDecimal> percent(Element at) {
    String written = at.attribute("percentage");
    return written == null
        ? Optional.empty()
        : Optional.ofNullable(decimal(at, written, "Percentage"));
  }

  private @Nullable BigDecimal decimal(Element at, String written, String what) {
    if (written.isEmpty()) {
      log.error(ProblemCode.MISSING, what + " is missing: found nothing, expected a number", at);
    } else if (written.length() > limits.numberLength()) {
      log.error(
          ProblemCode.LIMIT,
          what
              + " is too long: found "
              + written.length()
              + " characters, expected at most "
              + limits.numberLength(),
          at);
    } else if (!DECIMAL.matcher(written).matches()) {
      log.error(ProblemCode.WRONG_TYPE, notANumber(written, what), at);
    } else {
      return new BigDecimal(written);
    }
    return null;
  }

  private static String notANumber(String written, String what) {
    String plain = MARKS.removeFrom(written);
    boolean marked = !plain.equals(written) && DECIMAL.matcher(plain).matches();
    return what
        + (marked ? " has marks between its digits" : " isn't a number")
        + ": found \""
        + written
        + "\", expected digits with a point before the decimals"
        + (marked ? ", such as " + plain + " if that is meant" : ", such as 1234.50");
  }

  static String message(IllegalArgumentException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
