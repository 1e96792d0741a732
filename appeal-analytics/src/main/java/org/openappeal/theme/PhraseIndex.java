package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All phrases of some taxonomies, ready to be found. */
final class PhraseIndex {

  private static final int[] NONE = {};
  private static final Words NO_WORDS = new Words(0);

  private final PhraseLexicon lexicon = new PhraseLexicon();
  private final PhraseTrie trie;
  private final ImmutableList<IndexedTheme> themes;
  private final ImmutableList<IndexedPhrase> phrases;
  private final int[][] phrasesOf;
  private final long[] negates;
  private final long[] disclaims;
  private final boolean[] isPlace;
  private final boolean[] affirms;
  private final boolean[] turns;
  private final ImmutableSet<String> primaryTaxonomies;

  PhraseIndex(ImmutableList<Taxonomy> taxonomies, ImmutableSet<String> placeNames) {
    Compiler compiler = new Compiler();
    int before = -1;
    while (before != lexicon.tokens()) {
      before = lexicon.tokens();
      compiler = new Compiler();
      compiler.addAll(taxonomies, placeNames);
    }
    lexicon.complete();
    this.trie = compiler.trie.build(lexicon.tokens());
    this.themes = ImmutableList.copyOf(compiler.themes);
    this.phrases = ImmutableList.copyOf(compiler.phrases);
    int patterns = compiler.trie.patterns();
    this.phrasesOf = compiler.phrasesOf(patterns);
    this.negates = Arrays.copyOf(compiler.negates, patterns);
    this.disclaims = Arrays.copyOf(compiler.disclaims, patterns);
    this.isPlace = Arrays.copyOf(compiler.isPlace, patterns);
    this.affirms = Arrays.copyOf(compiler.affirms, patterns);
    this.turns = Arrays.copyOf(compiler.turns, patterns);
    this.primaryTaxonomies =
        taxonomies.stream()
            .filter(Taxonomy::hasPrimary)
            .map(Taxonomy::id)
            .collect(ImmutableSet.toImmutableSet());
  }

  ImmutableList<IndexedTheme> themes() {
    return themes;
  }

  /** The ids of the taxonomies of which a project has one main theme. */
  ImmutableSet<String> primaryTaxonomies() {
    return primaryTaxonomies;
  }

  IndexedPhrase phrase(int number) {
    return phrases.get(number);
  }

  /** The numbers of the phrases that a pattern is. */
  int[] phrasesOf(int pattern) {
    return phrasesOf[pattern];
  }

  boolean negates(int pattern, int taxonomy) {
    return (negates[pattern] & (1L << taxonomy)) != 0;
  }

  /** The taxonomies, as bits, in which a pattern says that its clause is about others' work. */
  long disclaims(int pattern) {
    return disclaims[pattern];
  }

  boolean isNegation(int pattern) {
    return negates[pattern] != 0;
  }

  boolean isPlace(int pattern) {
    return isPlace[pattern];
  }

  /** Whether a pattern begins a clause that is about something else, such as "whereas". */
  boolean turns(int pattern) {
    return turns[pattern];
  }

  /** Whether a denial that was found is part of what affirms, as "not" is of "not only". */
  boolean isAffirmed(FoundPatterns found, int i) {
    int first = found.first(i);
    for (int j = i - 1; j >= 0 && first - found.first(j) < TaxonomyChecks.MOST_WORDS; j--) {
      if (affirms(found, j, i)) {
        return true;
      }
    }
    int last = found.last(i);
    for (int j = i + 1; j < found.count() && found.first(j) <= last; j++) {
      if (affirms(found, j, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean affirms(FoundPatterns found, int j, int i) {
    return affirms[found.pattern(j)] && found.overlap(i, j) && !found.encloses(i, j);
  }

  /** Finds all patterns in a text. */
  FoundPatterns find(String text) {
    Words words = text.isEmpty() ? NO_WORDS : WordScanner.scan(text, lexicon);
    FoundPatterns found = new FoundPatterns(words);
    trie.match(words, found);
    return found;
  }

  /**
   * A theme among those of all taxonomies.
   *
   * @param line the numbers of the theme itself and of those that it is part of
   */
  record IndexedTheme(
      int number, int taxonomy, Taxonomy of, Theme theme, ImmutableList<Integer> line) {}

  /**
   * A phrase of a theme.
   *
   * @param hasGap whether it skips words
   * @param doubt what the weight leaves to 1
   * @param notWith patterns that void the phrase nearby
   * @param onlyWith patterns of which one is needed
   */
  @SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
  record IndexedPhrase(
      int number,
      IndexedTheme of,
      Phrase phrase,
      boolean hasGap,
      double doubt,
      int[] notWith,
      int[] onlyWith) {}

  /** Gives numbers to everything. */
  private final class Compiler {

    final PhraseTrie.Builder trie = new PhraseTrie.Builder();
    final List<IndexedTheme> themes = new ArrayList<>();
    final List<IndexedPhrase> phrases = new ArrayList<>();
    final Map<Integer, List<Integer>> phrasesByPattern = new HashMap<>();

    /** The patterns of lists of contexts, which many phrases have in common. */
    final Map<Language, Map<ImmutableList<String>, int[]>> lists = new EnumMap<>(Language.class);

    long[] negates = new long[64];
    long[] disclaims = new long[64];
    boolean[] isPlace = new boolean[64];
    boolean[] affirms = new boolean[64];
    boolean[] turns = new boolean[64];

    void addAll(ImmutableList<Taxonomy> taxonomies, ImmutableSet<String> placeNames) {
      for (int i = 0; i < taxonomies.size(); i++) {
        add(taxonomies.get(i), i);
      }
      Affirmations.ALL.forEach(
          (language, words) -> {
            int pattern = pattern(words, language);
            affirms[pattern] = true;
          });
      Clauses.TURNS.forEach(
          (language, words) -> {
            int pattern = pattern(words, language);
            turns[pattern] = true;
          });
      for (String name : placeNames) {
        int[] tokens = lexicon.add(name, Language.ENGLISH);
        if (tokens.length > 0) {
          int pattern = pattern(tokens);
          isPlace[pattern] = true;
        }
      }
    }

    private void add(Taxonomy taxonomy, int number) {
      int firstTheme = themes.size();
      Map<String, Integer> numbers = new HashMap<>();
      for (Theme theme : taxonomy.themes()) {
        numbers.put(theme.code(), firstTheme + numbers.size());
      }
      for (Theme theme : taxonomy.themes()) {
        ImmutableList<Integer> line = line(theme, taxonomy, numbers);
        IndexedTheme indexed = new IndexedTheme(themes.size(), number, taxonomy, theme, line);
        themes.add(indexed);
        theme.phrases().forEach(phrase -> add(phrase, indexed));
      }
      taxonomy
          .negations()
          .forEach(
              (language, words) -> {
                int pattern = pattern(words, language);
                negates[pattern] |= 1L << number;
              });
      taxonomy
          .disclaimers()
          .forEach(
              (language, words) -> {
                int pattern = pattern(words, language);
                disclaims[pattern] |= 1L << number;
              });
    }

    private ImmutableList<Integer> line(
        Theme theme, Taxonomy taxonomy, Map<String, Integer> numbers) {
      ImmutableList.Builder<Integer> line = ImmutableList.builder();
      Optional<Theme> t = Optional.of(theme);
      while (t.isPresent()) {
        line.add(numbers.getOrDefault(t.get().code(), themes.size()));
        t = t.get().parent().flatMap(taxonomy::theme);
      }
      return line.build();
    }

    private void add(Phrase phrase, IndexedTheme theme) {
      int pattern = pattern(phrase.text(), phrase.language());
      int number = phrases.size();
      phrases.add(
          new IndexedPhrase(
              number,
              theme,
              phrase,
              phrase.text().indexOf('*') >= 0,
              1 - phrase.weight(),
              patterns(phrase.notWith(), phrase.language()),
              patterns(phrase.onlyWith(), phrase.language())));
      phrasesByPattern.computeIfAbsent(pattern, key -> new ArrayList<>()).add(number);
    }

    private int[] patterns(ImmutableList<String> texts, Language language) {
      return lists
          .computeIfAbsent(language, key -> new HashMap<>())
          .computeIfAbsent(
              texts, key -> key.stream().mapToInt(text -> pattern(text, language)).toArray());
    }

    private int pattern(String text, Language language) {
      return pattern(lexicon.add(text, language));
    }

    private int pattern(int[] tokens) {
      int pattern = trie.add(tokens);
      if (pattern >= negates.length) {
        negates = Arrays.copyOf(negates, 2 * pattern);
        disclaims = Arrays.copyOf(disclaims, 2 * pattern);
        isPlace = Arrays.copyOf(isPlace, 2 * pattern);
        affirms = Arrays.copyOf(affirms, 2 * pattern);
        turns = Arrays.copyOf(turns, 2 * pattern);
      }
      return pattern;
    }

    int[][] phrasesOf(int patterns) {
      int[][] result = new int[patterns][];
      Arrays.fill(result, NONE);
      phrasesByPattern.forEach(
          (pattern, numbers) ->
              result[pattern] = numbers.stream().mapToInt(Integer::intValue).toArray());
      return result;
    }
  }
}
