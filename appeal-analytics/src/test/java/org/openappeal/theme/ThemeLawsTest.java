package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.junit.jupiter.api.Test;

/** The laws of classification. */
final class ThemeLawsTest {

  private static final ThemeClassifier STANDARD = ThemeClassifier.standard();

  private static final ImmutableList<Phrase> PHRASES =
      STANDARD.taxonomies().stream()
          .flatMap(taxonomy -> taxonomy.themes().stream())
          .flatMap(theme -> theme.phrases().stream())
          .collect(ImmutableList.toImmutableList());

  private static final ImmutableList<String> FILLERS =
      ImmutableList.of(
          "the", "of", "and", "in", "Kenya", "without", "project", "a", "drug", "will", "l'une",
          "new", "2002");

  /** Words, phrases of the taxonomies among them, in sentences. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> phrase = Arbitraries.of(PHRASES).map(p -> p.text().replace("=", ""));
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(2, phrase),
            Tuple.of(3, Arbitraries.of(FILLERS)),
            Tuple.of(1, Arbitraries.of("women. ", "HIV; ", "migration,")));
    return piece.list().ofMaxSize(20).map(pieces -> String.join(" ", pieces));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void caseLineBreaksAndTypographyChangeNothing(@ForAll("texts") String text) {
    ImmutableMap<String, Double> plain = scores(STANDARD.classify(text));
    assertThat(scores(STANDARD.classify(text.toUpperCase(Locale.ROOT)))).isEqualTo(plain);
    assertThat(scores(STANDARD.classify(text.replace(" ", "\n")))).isEqualTo(plain);
    assertThat(scores(STANDARD.classify(text.replace(" ", "  \r\n ")))).isEqualTo(plain);
    assertThat(scores(STANDARD.classify(text.replace('\'', '\u2019')))).isEqualTo(plain);
    assertThat(scores(STANDARD.classify("\u201c" + text + "\u201d"))).isEqualTo(plain);
    assertThat(scores(STANDARD.classify(text.replace("fi", "\uFB01")))).isEqualTo(plain);
    assertThat(scores(STANDARD.classify(text.replace("-", "\u2011")))).isEqualTo(plain);
  }

  @Test
  void hyphenationAtTheEndOfALineChangesNothing() {
    for (Phrase phrase : PHRASES) {
      String text = phrase.text().replace("=", "");
      ImmutableMap<String, Double> plain = scores(STANDARD.classify(text));
      for (int cut = 2; cut < text.length(); cut++) {
        if (areLetters(text, cut - 2, cut + 2)) {
          String start = text.substring(0, cut);
          String end = text.substring(cut);
          for (String hyphen : List.of("-\n", "-\r\n  ", "\u00ad", "\u00ad\n")) {
            assertThat(scores(STANDARD.classify(start + hyphen + end))).isEqualTo(plain);
          }
        }
      }
    }
  }

  /** A printer leaves two letters of a word on either line. */
  private static boolean areLetters(String text, int from, int to) {
    return from >= 0
        && to <= text.length()
        && text.substring(from, to).chars().allMatch(Character::isLetter);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void evidencePointsAtTheTextThatItQuotes(
      @ForAll("texts") String title, @ForAll("texts") String text) {
    Classification c = STANDARD.classify(title, text);
    Stream.concat(
            c.withEvidence().stream().flatMap(match -> match.evidence().stream()),
            c.rejections().stream().map(Rejection::evidence))
        .forEach(
            evidence -> {
              String field = evidence.field() == Field.TITLE ? title : text;
              String quote = field.substring(evidence.start(), evidence.end());
              assertThat(evidence.quote()).isEqualTo(quote);
              assertThat(quote).isEqualTo(quote.strip());
            });
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void addingAPhraseNeverLowersAThemesScore(
      @ForAll("texts") String title,
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 100_000) int which) {
    ImmutableMap<String, Double> before = scores(STANDARD.classify(title, text));
    String phrase = PHRASES.get(which % PHRASES.size()).text().replace("=", "");
    atLeast(before, scores(STANDARD.classify(title, text + ". " + phrase + ".")));
    atLeast(before, scores(STANDARD.classify(title, phrase + ". " + text)));
    atLeast(before, scores(STANDARD.classify(title + ". " + phrase, text)));
  }

  private static void atLeast(
      ImmutableMap<String, Double> before, ImmutableMap<String, Double> after) {
    before.forEach((theme, score) -> assertThat(after.getOrDefault(theme, 0.0)).isAtLeast(score));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void scoresAreFractionsAndPlacesMainThemesFirst(@ForAll("texts") String text) {
    Classification c = STANDARD.classify(text, text);
    List<Double> scores = c.matches().stream().map(ThemeMatch::score).toList();
    assertThat(scores).isInOrder(Comparator.reverseOrder());
    scores(c).values().forEach(score -> assertThat(score).isIn(Range.closed(0.0, 1.0)));
    assertThat(c).isEqualTo(STANDARD.classify(text, text));
  }

  private static ImmutableMap<String, Double> scores(Classification c) {
    return c.withEvidence().stream()
        .collect(ImmutableMap.toImmutableMap(ThemeMatch::theme, ThemeMatch::score));
  }

  /** A few words, so that phrases overlap, repeat and hold each other. */
  @Provide
  Arbitrary<List<String>> wordLists() {
    return Arbitraries.of(
            "migrant",
            "migrants",
            "health",
            "healthy",
            "work",
            "worker",
            "\u0442\u0440\u0443\u0434",
            "integration",
            "reintegration",
            "disintegration",
            "disintegrating")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void findsWhatANaiveMatcherFinds(
      @ForAll("wordLists") List<String> first,
      @ForAll("wordLists") List<String> second,
      @ForAll("wordLists") List<String> third,
      @ForAll("wordLists") List<String> one,
      @ForAll("wordLists") List<String> two,
      @ForAll("wordLists") List<String> three) {
    ImmutableList<String> text =
        Stream.of(one, two, three).flatMap(List::stream).collect(ImmutableList.toImmutableList());
    List<Theme> themes = new ArrayList<>();
    Set<String> distinct = new HashSet<>();
    for (List<String> words : List.of(first, second, third)) {
      if (distinct.add(stems(words).toString())) {
        Phrase phrase = Phrase.of(String.join(" ", words), 0.5);
        String code = "T" + themes.size();
        themes.add(Theme.builder().code(code).name(code).addPhrases(phrase).build());
      }
    }
    ThemeClassifier classifier =
        ThemeClassifier.of(Taxonomy.builder().id("x").name("x").themes(themes).build());
    Classification c = classifier.classify(String.join(" ", text));
    for (Theme theme : themes) {
      List<String> phrase = List.of(theme.phrases().get(0).text().split(" ", -1));
      long expected =
          IntStream.rangeClosed(0, text.size() - phrase.size())
              .filter(i -> stems(text.subList(i, i + phrase.size())).equals(stems(phrase)))
              .count();
      long found =
          c.matches().stream()
              .filter(match -> match.theme().equals(theme.code()))
              .mapToLong(match -> match.evidence().size())
              .sum();
      assertThat(found).isEqualTo(Math.min(8, expected));
    }
  }

  /** Few words, so that both parts of a phrase stand in many texts. */
  @Provide
  Arbitrary<List<String>> shortWordLists() {
    return Arbitraries.of("train", "trains", "officer", "border", "and")
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aStarStandsForUpToThreeWords(
      @ForAll("shortWordLists") List<String> before,
      @ForAll("shortWordLists") List<String> behind,
      @ForAll("gapTexts") List<String> text) {
    String phrase = String.join(" ", before) + " * " + String.join(" ", behind);
    ThemeClassifier classifier =
        ThemeClassifier.of(
            Taxonomy.builder()
                .id("x")
                .name("x")
                .addThemes(
                    Theme.builder().code("X").name("X").addPhrases(Phrase.of(phrase, 0.5)).build())
                .build());
    boolean expected =
        IntStream.range(0, text.size())
            .filter(i -> startsWith(text, i, before))
            .anyMatch(
                i ->
                    IntStream.rangeClosed(0, 3)
                        .anyMatch(gap -> startsWith(text, i + before.size() + gap, behind)));
    assertThat(classifier.classify(String.join(" ", text)).has("X")).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<String>> gapTexts() {
    return Arbitraries.of("train", "trained", "officers", "border", "and", "new", "2002", "of")
        .list()
        .ofMaxSize(9);
  }

  private static boolean startsWith(List<String> text, int at, List<String> words) {
    return at + words.size() <= text.size()
        && stems(text.subList(at, at + words.size())).equals(stems(words));
  }

  private static List<String> stems(List<String> words) {
    SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    return words.stream().map(word -> stemmer.stem(word).toString()).toList();
  }

  @Property(tries = 500)
  void hostileTextIsRead(@ForAll String title, @ForAll String text) {
    Classification c = STANDARD.classify(title + " HIV", text);
    assertThat(c.explain()).isNotEmpty();
    assertThat(c.toHtml()).startsWith("<h3>");
  }

  private static final ImmutableList<String> PIECES =
      ImmutableList.of(
          "traffick-\n", "-", "x", "\u00ad", "\n \n", "women and children ", "e\u0301\u202e\ud800");

  @Test
  void tenMegabytesOnALineAreRead() {
    for (String piece : PIECES) {
      Classification c = STANDARD.classify(piece.repeat(10_000_000 / piece.length()));
      assertThat(c.matches().size()).isAtMost(25);
    }
  }

  @Test
  void workIsLinearInTheLengthOfText() {
    for (String piece : PIECES) {
      for (boolean isKnown : List.of(true, false)) {
        long once = lookups(piece.repeat(1_000), isKnown);
        assertThat(lookups(piece.repeat(10_000), isKnown)).isAtMost(11 * once + 100);
      }
    }
  }

  /** The number of words that are looked up until a text is cut into words. */
  private static long lookups(String text, boolean isKnown) {
    AtomicLong lookups = new AtomicLong();
    WordScanner.scan(
        text,
        (letters, start, length, code) -> {
          lookups.incrementAndGet();
          String word = WordScanner.word(letters, start, length);
          return isKnown ? Lexeme.of(word, new int[] {1}) : Lexeme.unknown(word);
        });
    return lookups.get();
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void manyThreadsAtOnceAgree(@ForAll("texts") String text) {
    Set<Classification> all =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> STANDARD.classify("Title", text))
            .collect(Collectors.toSet());
    assertThat(all).hasSize(1);
  }
}
