package org.openappeal.theme;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.openappeal.theme.PlainMatcher.Span;
import org.openappeal.theme.Rejection.Reason;

/** Random taxonomies find in random texts what a plain reading of their rules finds. */
final class ThemeMatchingLawsTest {

  private static final int MOST = 8;
  private static final ImmutableList<String> PLACES = ImmutableList.of("porto", "porto social");

  private static final ImmutableListMultimap<Language, String> NEGATIONS =
      ImmutableListMultimap.of(
          Language.ENGLISH, "no",
          Language.ENGLISH, "other than",
          Language.FRENCH, "sans",
          Language.SPANISH, "ni");

  private static final ImmutableList<String> COMMON =
      ImmutableList.of("radio", "social", "porto", "migration");

  /** Few words, of which some are forms of others in one language and none in the others. */
  private static ImmutableList<String> words(Language language) {
    return switch (language) {
      case ENGLISH -> ImmutableList.of("worker", "workers", "work", "=workers", "migrations");
      case FRENCH -> ImmutableList.of("sociale", "sociales", "travail", "migrations");
      case SPANISH -> ImmutableList.of("radios", "sociales", "trabajo", "=trabajos");
    };
  }

  private static Arbitrary<String> word(Language language) {
    return Arbitraries.oneOf(Arbitraries.of(COMMON), Arbitraries.of(words(language)));
  }

  private static Arbitrary<List<String>> wordLists(Language language, int most) {
    return word(language).list().ofMinSize(1).ofMaxSize(most);
  }

  private static Arbitrary<Phrase> phrase(Language language) {
    Arbitrary<String> space = Arbitraries.frequency(Tuple.of(2, " "), Tuple.of(1, " * "));
    Arbitrary<String> text =
        Combinators.combine(wordLists(language, 3), space)
            .as((parts, between) -> String.join(between, parts));
    Arbitrary<List<String>> contexts =
        wordLists(language, 2).map(parts -> String.join(" ", parts)).list().ofMaxSize(1);
    return Combinators.combine(
            text,
            Arbitraries.of(0.2, 0.5, 0.8),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.<String>of())), Tuple.of(1, contexts)),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.<String>of())), Tuple.of(1, contexts)))
        .as(
            (words, weight, notWith, onlyWith) ->
                Phrase.builder()
                    .text(words)
                    .language(language)
                    .weight(weight)
                    .notWith(notWith)
                    .onlyWith(onlyWith)
                    .build());
  }

  @Provide
  Arbitrary<List<List<Phrase>>> phrases() {
    return Arbitraries.of(Language.class)
        .flatMap(ThemeMatchingLawsTest::phrase)
        .list()
        .ofMaxSize(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    List<String> all = new ArrayList<>(COMMON);
    for (Language language : Language.values()) {
      words(language).forEach(word -> all.add(word.replace("=", "")));
    }
    all.addAll(List.of("trabajos", "no", "other", "than", "sans", "ni", "new", "new", ".", "."));
    return Arbitraries.of(all).list().ofMaxSize(16);
  }

  /** The first theme is what the others are part of. */
  private static Optional<Taxonomy> taxonomy(List<List<Phrase>> phrases) {
    Taxonomy.Builder taxonomy =
        Taxonomy.builder()
            .id("x")
            .name("X")
            .negations(NEGATIONS)
            .disclaimers(ImmutableListMultimap.of());
    for (int i = 0; i < phrases.size(); i++) {
      Optional<String> parent = i == 0 ? Optional.empty() : Optional.of("T0");
      taxonomy.addThemes(
          Theme.builder()
              .code("T" + i)
              .name("T" + i)
              .parent(parent)
              .phrases(phrases.get(i))
              .build());
    }
    try {
      return Optional.of(taxonomy.build());
    } catch (InvalidTaxonomyException e) {
      return Optional.empty();
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void findsWhatAPlainReadingFinds(
      @ForAll("phrases") List<List<Phrase>> phrases,
      @ForAll("texts") List<String> title,
      @ForAll("texts") List<String> text) {
    Optional<Taxonomy> valid = taxonomy(phrases);
    Assume.that(valid.isPresent());
    Taxonomy taxonomy = valid.orElseThrow();
    Expected expected =
        new Expected(
            new PlainMatcher(taxonomy, PLACES, title), new PlainMatcher(taxonomy, PLACES, text));
    taxonomy.themes().forEach(expected::addAll);
    Classification found =
        ThemeClassifier.of(taxonomy)
            .withPlaceNames(PLACES)
            .classify(String.join(" ", title), String.join(" ", text));
    expected.check(found);
  }

  /** A phrase of a theme at a place. */
  private record Piece(String theme, String phrase, Field field, int start, int end) {

    static Piece of(String theme, Evidence evidence) {
      return new Piece(
          theme, evidence.phrase(), evidence.field(), evidence.start(), evidence.end());
    }
  }

  /** What ought to be found. */
  private static final class Expected {

    private final PlainMatcher title;
    private final PlainMatcher text;
    private final Multiset<Piece> counting = HashMultiset.create();
    private final Map<String, List<Double>> strengths = new HashMap<>();
    private final Multiset<Piece> rejected = HashMultiset.create();
    private final Map<Piece, Set<Reason>> reasons = new HashMap<>();

    Expected(PlainMatcher title, PlainMatcher text) {
      this.title = title;
      this.text = text;
    }

    void addAll(Theme theme) {
      for (Phrase phrase : theme.phrases()) {
        int counted = 0;
        int refused = 0;
        for (Field field : Field.values()) {
          PlainMatcher matcher = field == Field.TITLE ? title : text;
          for (Span span : matcher.told(theme, phrase)) {
            Set<Reason> why = reasons(matcher, phrase, span);
            if (why.isEmpty() && counted < MOST) {
              add(theme, phrase, field, matcher, span, counted);
            } else if (!why.isEmpty() && refused < MOST) {
              Piece piece = piece(theme.code(), phrase, field, matcher, span);
              rejected.add(piece);
              reasons.computeIfAbsent(piece, key -> why).addAll(why);
            }
            counted += why.isEmpty() ? 1 : 0;
            refused += why.isEmpty() ? 0 : 1;
          }
        }
      }
    }

    private Set<Reason> reasons(PlainMatcher matcher, Phrase phrase, Span span) {
      Set<Reason> why = matcher.reasons(phrase, span);
      if (why.isEmpty()
          && !phrase.onlyWith().isEmpty()
          && !title.hasAny(phrase.onlyWith(), phrase.language())
          && !text.hasAny(phrase.onlyWith(), phrase.language())) {
        why.add(Reason.WITHOUT_CONTEXT);
      }
      return why;
    }

    private void add(
        Theme theme, Phrase phrase, Field field, PlainMatcher matcher, Span span, int repetition) {
      double once = -Math.log(1 - phrase.weight()) * (field == Field.TITLE ? 2 : 1);
      List<String> line = new ArrayList<>(theme.parent().stream().toList());
      line.add(theme.code());
      for (String code : line) {
        counting.add(piece(code, phrase, field, matcher, span));
        strengths
            .computeIfAbsent(code, key -> new ArrayList<>())
            .add(once / Math.pow(2, repetition));
      }
    }

    private static Piece piece(
        String theme, Phrase phrase, Field field, PlainMatcher matcher, Span span) {
      return new Piece(theme, phrase.text(), field, matcher.start(span), matcher.end(span));
    }

    void check(Classification found) {
      Multiset<Piece> pieces = HashMultiset.create();
      for (ThemeMatch match : found.withEvidence()) {
        match.evidence().forEach(evidence -> pieces.add(Piece.of(match.theme(), evidence)));
        assertThat(match.score()).isWithin(1e-4).of(score(match.theme()));
      }
      assertThat(pieces).isEqualTo(counting);
      Multiset<Piece> refused = HashMultiset.create();
      for (Rejection rejection : found.rejections()) {
        Piece piece = Piece.of(rejection.theme(), rejection.evidence());
        refused.add(piece);
        assertWithMessage("%s", rejection)
            .that(reasons.getOrDefault(piece, Set.of()))
            .contains(rejection.reason());
      }
      assertThat(refused).isEqualTo(rejected);
    }

    private double score(String theme) {
      List<Double> descending = new ArrayList<>(strengths.getOrDefault(theme, List.of()));
      descending.sort(Comparator.reverseOrder());
      double sum = 0;
      for (int i = 0; i < descending.size(); i++) {
        sum += descending.get(i) / Math.pow(2, i);
      }
      return Math.min(0.9999, 1 - Math.exp(-sum));
    }
  }
}
