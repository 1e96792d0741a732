package org.openappeal.format.sheet;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;

/** Tells from its header what a column means, whatever the case, spaces, accents and marks. */
final class HeaderNames {

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("_,:()[]"))).omitEmptyStrings();
  private static final int LONGEST = 200;
  private static final ImmutableMap<String, SheetColumn> BY_NAME =
      Arrays.stream(SheetColumn.values())
          .flatMap(column -> column.headers().stream().map(name -> Map.entry(fold(name), column)))
          .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue, HeaderNames::onlyItself));

  private HeaderNames() {}

  private static SheetColumn onlyItself(SheetColumn first, SheetColumn second) {
    if (first != second) {
      throw new AssertionError(first + " and " + second + " have a header in common");
    }
    return first;
  }

  /** Returns letters and digits alone, small and without accents. */
  static String fold(String name) {
    String plain = MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return OTHER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Returns what a header means, or empty if it isn't known. */
  static Optional<ColumnUse> find(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<ColumnUse> whole = Optional.ofNullable(BY_NAME.get(fold(header))).map(ColumnUse::of);
    return whole.isPresent() ? whole : money(header);
  }

  /** Reads a header that names an amount, and its period, stage or currency besides. */
  private static Optional<ColumnUse> money(String header) {
    Words words = new Words();
    for (String word : WORDS.split(header)) {
      words.add(word);
    }
    return Optional.ofNullable(BY_NAME.get(fold(words.name.toString())))
        .filter(SheetColumn::isMoney)
        .filter(column -> column.isLineAmount() || (words.period.isEmpty() && !words.isStaged()))
        .map(column -> new ColumnUse(column, words.period, words.stage, words.currency));
  }

  private static final class Words {
    private final StringBuilder name = new StringBuilder();
    private Optional<DateRange> period = Optional.empty();
    private Optional<BudgetStage> stage = Optional.empty();
    private Optional<CurrencyUnit> currency = Optional.empty();

    void add(String word) {
      Optional<DateRange> dates = period.isPresent() ? Optional.empty() : period(word);
      Optional<BudgetStage> version = isStaged() ? Optional.empty() : stage(word);
      Optional<CurrencyUnit> unit = currency.isPresent() ? Optional.empty() : currency(word);
      if (dates.isPresent()) {
        period = dates;
      } else if (version.isPresent()) {
        stage = version;
      } else if (unit.isPresent()) {
        currency = unit;
      } else {
        name.append(word);
      }
    }

    boolean isStaged() {
      return stage.isPresent();
    }
  }

  static Optional<DateRange> period(String word) {
    try {
      return Character.isDigit(word.charAt(0))
          ? Optional.of(DateRange.parse(word))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<BudgetStage> stage(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "original" -> Optional.of(BudgetStage.ORIGINAL);
      case "revised" -> Optional.of(BudgetStage.REVISED);
      default -> Optional.empty();
    };
  }

  /** Returns the currency of a code in capital letters. */
  static Optional<CurrencyUnit> currency(String word) {
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(unit -> unit.getCode().equals(word))
        .findFirst();
  }
}
