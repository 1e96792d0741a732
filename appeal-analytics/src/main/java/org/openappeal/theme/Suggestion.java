package org.openappeal.theme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phrase that stands oftener in the texts of a theme than in others.
 *
 * @param theme the code of the theme
 * @param phrase the words, in small letters
 * @param z how many standard deviations the log-odds ratio lies above 0; 2 is worth a look
 * @param within in how many texts of the theme it stands
 * @param without in how many other texts it stands
 */
public record Suggestion(String theme, String phrase, double z, int within, int without) {

  private static final int MOST_WORDS = 3;
  private static final int LEAST_TEXTS = 3;
  private static final double HALF = 0.5;
  private static final char BULLET = '\u2022';

  /**
   * Suggests phrases for a theme from labelled texts, the most telling first: by the z-score of the
   * log-odds ratio, with half a text added to each count. Phrases have up to three words, stand in
   * at least three texts of the theme, and begin and end with none of the English words that every
   * text has, as "of". What is never written small in the texts is a name, and isn't suggested.
   *
   * @param theme the code of the theme
   * @param labels what people say, by the project's id
   * @param texts the texts, by the project's id
   * @param most how many phrases at most
   */
  public static ImmutableList<Suggestion> of(
      String theme, Map<String, Labels> labels, Map<String, String> texts, int most) {
    return of(theme, labels, texts, ImmutableSet.of(), most);
  }

  /**
   * Suggests phrases for a theme as {@link #of(String, Map, Map, int)} does, and none of which a
   * word belongs to the name of a place where it stands.
   *
   * @param theme the code of the theme
   * @param labels what people say, by the project's id
   * @param texts the texts, by the project's id
   * @param placeNames the names of places
   * @param most how many phrases at most
   */
  public static ImmutableList<Suggestion> of(
      String theme,
      Map<String, Labels> labels,
      Map<String, String> texts,
      Set<String> placeNames,
      int most) {
    WordFinder places =
        new WordFinder(
            placeNames.stream().filter(PhraseLexicon::hasWord).collect(toImmutableList()));
    Multiset<ImmutableList<String>> within = HashMultiset.create();
    Multiset<ImmutableList<String>> without = HashMultiset.create();
    int themeTexts = 0;
    int otherTexts = 0;
    for (Map.Entry<String, Labels> entry : labels.entrySet()) {
      String text = texts.get(entry.getKey());
      if (text == null) {
        continue;
      }
      Set<ImmutableList<String>> phrases = phrases(without(places, text));
      if (entry.getValue().themes().contains(theme)) {
        within.addAll(phrases);
        themeTexts++;
      } else {
        without.addAll(phrases);
        otherTexts++;
      }
    }
    TellingWords telling = new TellingWords(texts.values().stream());
    List<Suggestion> found = new ArrayList<>();
    for (Multiset.Entry<ImmutableList<String>> entry : within.entrySet()) {
      if (entry.getCount() >= LEAST_TEXTS && telling.areTelling(entry.getElement())) {
        int others = without.count(entry.getElement());
        double z = zScore(entry.getCount(), themeTexts, others, otherTexts);
        String phrase = String.join(" ", entry.getElement());
        found.add(new Suggestion(theme, phrase, z, entry.getCount(), others));
      }
    }
    found.sort(
        Comparator.comparingDouble(Suggestion::z).reversed().thenComparing(Suggestion::phrase));
    return ImmutableList.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static double zScore(int within, int themeTexts, int without, int otherTexts) {
    double a = within + HALF;
    double b = themeTexts - within + HALF;
    double c = without + HALF;
    double d = otherTexts - without + HALF;
    double ratio = StrictMath.log(a / b) - StrictMath.log(c / d);
    return ratio / StrictMath.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  }

  private static Set<ImmutableList<String>> phrases(String text) {
    Set<ImmutableList<String>> phrases = new HashSet<>();
    WordGroups.forEach(text, MOST_WORDS, phrases::add);
    return phrases;
  }

  /** Returns a text with bullets, over which no phrase reaches, for the names of places. */
  private static String without(WordFinder places, String text) {
    StringBuilder rest = new StringBuilder(text);
    places.find(
        text,
        (place, start, end) -> {
          rest.replace(start, end, " ".repeat(end - start));
          rest.setCharAt(start, BULLET);
        });
    return rest.toString();
  }
}
