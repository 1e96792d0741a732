package org.openappeal.format.sheet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;

/**
 * A hashtag of the Humanitarian Exchange Language with its attributes, such as {@code
 * #value+requested+usd}: what stands above a column of an HXL file.
 *
 * @param tag the tag with its number sign, small
 * @param attributes the attributes without plus signs, small
 */
record Hashtag(String tag, ImmutableSet<String> attributes) {

  private static final Pattern SYNTAX =
      Pattern.compile("#[A-Za-z]\\w{0,63}(\\s*\\+\\s*[A-Za-z]\\w{0,63}){0,16}");
  private static final Splitter PARTS = Splitter.on('+').trimResults();

  /** Attributes that don't change what a column means: languages and vocabularies. */
  private static final Pattern HARMLESS = Pattern.compile("[a-z]{2}|v_\\w+|iso[23]|list|text|num");

  private static final Pattern YEAR = Pattern.compile("y(?:ear)?_?(\\d{4})");

  /** Reads a hashtag, or returns empty if the text isn't one. */
  static Optional<Hashtag> parse(String text) {
    String trimmed = text.strip();
    if (!SYNTAX.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    List<String> parts = PARTS.splitToList(trimmed.toLowerCase(Locale.ROOT));
    return Optional.of(
        new Hashtag(parts.get(0), ImmutableSet.copyOf(parts.subList(1, parts.size()))));
  }

  /** Returns whether a row is one of hashtags: at least half of what stands in it is. */
  static boolean isRowOf(SheetRow row) {
    long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
    long tags = row.cells().stream().filter(cell -> parse(cell.text()).isPresent()).count();
    return tags > 0 && 2 * tags >= filled;
  }

  /** Returns what a column below this hashtag means, or empty if it isn't known. */
  Optional<ColumnUse> use() {
    ColumnUse best = null;
    int most = -1;
    for (SheetColumn column : SheetColumn.values()) {
      for (String known : column.hashtags()) {
        Hashtag pattern = parse(known).orElseThrow();
        if (pattern.attributes.size() > most && covers(pattern)) {
          Optional<ColumnUse> use = use(column, pattern);
          best = use.orElse(best);
          most = use.isPresent() ? pattern.attributes.size() : most;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean covers(Hashtag pattern) {
    return tag.equals(pattern.tag) && attributes.containsAll(pattern.attributes);
  }

  private Optional<ColumnUse> use(SheetColumn column, Hashtag pattern) {
    Set<String> rest = new HashSet<>(attributes);
    rest.removeAll(pattern.attributes);
    Optional<CurrencyUnit> currency = Optional.empty();
    Optional<DateRange> period = Optional.empty();
    Optional<BudgetStage> stage = Optional.empty();
    if (column.isMoney()) {
      currency = take(rest, word -> HeaderNames.currency(word.toUpperCase(Locale.ROOT)));
    }
    if (column.isLineAmount()) {
      period = take(rest, Hashtag::year);
      stage = take(rest, HeaderNames::stage);
    }
    return rest.stream().allMatch(word -> HARMLESS.matcher(word).matches())
        ? Optional.of(new ColumnUse(column, period, stage, currency))
        : Optional.empty();
  }

  private static <T> Optional<T> take(
      Set<String> words, java.util.function.Function<String, Optional<T>> meaning) {
    Optional<String> word =
        words.stream()
            .filter(each -> meaning.apply(each).isPresent())
            .min(Comparator.naturalOrder());
    word.ifPresent(words::remove);
    return word.flatMap(meaning);
  }

  private static Optional<DateRange> year(String attribute) {
    return Optional.of(YEAR.matcher(attribute))
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> DateRange.year(Integer.parseInt(matcher.group(1))));
  }
}
