package org.openappeal.geo;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is the same in all spellings of a place's name: its words without accents, case,
 * punctuation, articles and order, with the usual abbreviations written out. So {@code Congo, Dem.
 * Rep. of the} and {@code Democratic Republic of the Congo} are the same.
 */
final class PlaceName {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final CharMatcher DROPPED = CharMatcher.anyOf("'\u2019\u2018\u02bc`\u00b4.");
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(Character::isLetterOrDigit).negate()).omitEmptyStrings();

  private static final ImmutableSet<String> LITTLE_WORDS =
      ImmutableSet.of(
          "and", "de", "del", "des", "du", "el", "et", "la", "las", "le", "les", "los", "of", "the",
          "y");

  private static final ImmutableMap<String, String> WRITTEN_OUT =
      ImmutableMap.<String, String>builder()
          .put("afr", "african")
          .put("dem", "democratic")
          .put("dom", "dominican")
          .put("eq", "equatorial")
          .put("fed", "federated")
          .put("herz", "herzegovina")
          .put("isl", "islands")
          .put("island", "islands")
          .put("isls", "islands")
          .put("n", "north")
          .put("rep", "republic")
          .put("s", "south")
          .put("st", "saint")
          .put("sts", "states")
          .put("terr", "territory")
          .put("w", "western")
          .buildOrThrow();

  private PlaceName() {}

  /** Returns what all spellings of the name have in common; empty if it has no words. */
  static String key(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return WORDS
        .splitToStream(DROPPED.removeFrom(plain.toLowerCase(Locale.ROOT).replace('\u0131', 'i')))
        .map(word -> WRITTEN_OUT.getOrDefault(word, word))
        .filter(word -> !LITTLE_WORDS.contains(word))
        .sorted()
        .collect(joining(" "));
  }
}
