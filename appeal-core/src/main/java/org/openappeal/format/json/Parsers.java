package org.openappeal.format.json;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.openappeal.model.CountryCode;
import org.openappeal.model.DateRange;
import org.openappeal.model.PlaceId;
import org.openappeal.model.ServiceCode;

/** What texts of a file mean; each refuses what it doesn't understand. */
final class Parsers {

  final Function<String, DateRange> period = new Memo<>(DateRange::parse);
  final Function<String, PlaceId> place = new Memo<>(PlaceId::of);
  final Function<String, ServiceCode> service = new Memo<>(ServiceCode::of);
  final Function<String, CountryCode> country = new Memo<>(CountryCode::of);
  final Function<String, CurrencyUnit> currency = new Memo<>(Parsers::currency);

  private static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException(
          "Not a currency: found \"" + code + "\", expected a code of ISO 4217 such as USD", e);
    }
  }

  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Not a month: found \"" + text + "\", expected year and month such as 2001-11", e);
    }
  }
}
