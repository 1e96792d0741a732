package org.openappeal.format.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.Attribution;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.ProjectId;

/** How single values stand in cells. */
final class Cells {

  /** Stands for an amount that isn't known, where an empty cell would say something else. */
  static final String UNKNOWN = "unknown";

  static final String YES = "yes";
  static final String WORLDWIDE = "worldwide";
  static final String UNSPECIFIED = "unspecified";
  static final String COUNTRY = "country";
  static final String REGION = "region";

  private static final ImmutableMap<String, BudgetStage> STAGES = words(BudgetStage.values());
  private static final ImmutableMap<String, PartnerRole> ROLES = words(PartnerRole.values());
  private static final ImmutableMap<String, Attribution> ATTRIBUTIONS = words(Attribution.values());

  private Cells() {}

  private static <E extends Enum<E>> ImmutableMap<String, E> words(E[] values) {
    return Arrays.stream(values).collect(ImmutableMap.toImmutableMap(Cells::word, value -> value));
  }

  /** Returns the word for a value. */
  static String word(Enum<?> value) {
    return Ascii.toLowerCase(value.name());
  }

  static BudgetStage stage(String word) {
    return value(STAGES, word);
  }

  static PartnerRole role(String word) {
    return value(ROLES, word);
  }

  static Attribution attribution(String word) {
    return value(ATTRIBUTIONS, word);
  }

  private static <T> T value(ImmutableMap<String, T> words, String word) {
    T value = words.get(word.toLowerCase(Locale.ROOT));
    checkArgument(
        value != null, "Unknown word: found \"%s\", expected one of %s", word, words.keySet());
    return value;
  }

  static boolean yes(String word) {
    boolean yes = word.equalsIgnoreCase(YES) || word.equalsIgnoreCase("true");
    checkArgument(
        yes || word.equalsIgnoreCase("no") || word.equalsIgnoreCase("false"),
        "Unknown word: found \"%s\", expected yes or no",
        word);
    return yes;
  }

  static int integer(String digits) {
    checkArgument(
        digits.matches("[0-9]{1,9}"), "Not a whole number: found \"%s\", expected digits", digits);
    return Integer.parseInt(digits);
  }

  static YearMonth month(String text) {
    try {
      return YearMonth.parse(text.length() > 7 ? text.substring(0, 7) : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Not a month: found \"" + text + "\", expected year and month, such as 2001-11", e);
    }
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Not a day: found \"" + text + "\", expected year, month and day, such as 2002-01-31", e);
    }
  }

  /** Returns a currency, or says how one is written. */
  static CurrencyUnit currency(String code) {
    return HeaderNames.currency(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Not a currency: found \""
                        + code
                        + "\", expected three letters of ISO 4217, such as USD"));
  }

  /**
   * Checks what stands in a column of all rows.
   *
   * @throws IllegalArgumentException if it can't stand there
   */
  static void check(SheetColumn column, String text) {
    checkArgument(!text.isBlank(), "Blank text: found \"%s\", expected some", text);
    switch (column) {
      case CURRENCY, APPEAL_CURRENCY -> currency(text);
      case APPEAL_PERIOD, LINE_PERIOD, BUDGET_PERIOD -> DateRange.parse(text);
      case LINE_STAGE -> stage(text);
      case PUBLISHED -> month(text);
      case DURATION -> integer(text);
      case ID -> throw new IllegalArgumentException("Id can't be the same in every row");
      case PARENT -> ProjectId.of(text);
      default -> {}
    }
  }
}
