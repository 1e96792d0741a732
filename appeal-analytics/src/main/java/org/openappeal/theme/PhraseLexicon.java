package org.openappeal.theme;

import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.jspecify.annotations.Nullable;

/**
 * The words of the phrases, and what words of texts are among them.
 *
 * <p>While phrases are added it isn't for several threads; afterwards it is. Texts repeat their
 * words: a table of bounded size remembers what a word was found to be. Its entries are immutable
 * and may be replaced at any time by any thread, at worst at the price of stemming a word again.
 */
final class PhraseLexicon implements WordScanner.Lexicon {

  private static final int BITS = 14;
  private static final int SIZE = 1 << BITS;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final char AS_IT_STANDS = '=';
  private static final Splitter GAP = Splitter.on('*');
  private static final Language[] LANGUAGES = Language.values();

  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<Language, Map<String, Integer>> stems = newMaps();
  private final @Nullable Lexeme[] table = new Lexeme[2 * SIZE];

  /** The stems of the phrases' words, while phrases are added. */
  private @Nullable Map<Language, Map<String, String>> memory = newMaps();

  /** The tokens of phrases without hyphens, which stay as they are while others are added. */
  private final Map<Language, Map<String, int[]>> added = newMaps();

  private int tokens;

  private static <T> Map<Language, Map<String, T>> newMaps() {
    Map<Language, Map<String, T>> maps = new EnumMap<>(Language.class);
    for (Language language : LANGUAGES) {
      maps.put(language, new HashMap<>());
    }
    return maps;
  }

  /** The number of distinct tokens; they are numbered from 0. */
  int tokens() {
    return tokens;
  }

  /**
   * Returns the tokens of a phrase, in its order; a star between words is {@link PhraseTrie#GAP}.
   *
   * <p>A hyphen in it may be one that joins once the whole vocabulary is known: add all phrases
   * until the number of tokens stays.
   */
  int[] add(String phrase, Language language) {
    Map<String, int[]> known = Objects.requireNonNull(added.get(language));
    int[] tokens = known.get(phrase);
    if (tokens == null) {
      tokens = tokensOf(phrase, language);
      if (!WordScanner.HYPHENS.matchesAnyOf(phrase)) {
        known.put(phrase, tokens);
      }
    }
    return tokens;
  }

  private int[] tokensOf(String phrase, Language language) {
    List<Integer> tokens = new ArrayList<>();
    for (String part : GAP.split(phrase)) {
      int[] words = addWords(part, language);
      if (!tokens.isEmpty() && words.length > 0) {
        tokens.add(PhraseTrie.GAP);
      }
      tokens.addAll(Ints.asList(words));
    }
    return Ints.toArray(tokens);
  }

  /** Returns whether there is a word in a phrase that isn't an article. */
  static boolean hasWord(String phrase) {
    return GAP.splitToStream(phrase)
        .anyMatch(part -> WordScanner.scanAll(part, WordGroups::unknown).count() > 0);
  }

  private int[] addWords(String phrase, Language language) {
    Words words = WordScanner.scanAll(phrase, this);
    int[] result = new int[words.count()];
    for (int i = 0; i < result.length; i++) {
      String word = words.lexeme(i).word();
      int start = words.start(i);
      if (start > 0 && phrase.charAt(start - 1) == AS_IT_STANDS) {
        result[i] = exact(word);
      } else if (isAcronym(phrase.substring(start, words.end(i)))) {
        result[i] = acronym(word);
      } else {
        result[i] = stem(word, language);
      }
    }
    return result;
  }

  private static boolean isAcronym(String written) {
    return written.length() > 1
        && written.equals(written.toUpperCase(Locale.ROOT))
        && written.codePoints().anyMatch(Character::isLetter);
  }

  private int exact(String word) {
    Integer known = exact.get(word);
    if (known != null) {
      return known;
    }
    int token = tokens++;
    exact.put(word, token);
    return token;
  }

  private int acronym(String word) {
    int token = exact(word);
    if (!word.endsWith("s")) {
      exact.putIfAbsent(word + "s", token);
    }
    return token;
  }

  private int stem(String word, Language language) {
    Map<String, Integer> known = stems(language);
    String stem = stemmed(word, language);
    Integer token = known.get(stem);
    if (token == null) {
      token = tokens++;
      known.put(stem, token);
    }
    return token;
  }

  private Map<String, Integer> stems(Language language) {
    return Objects.requireNonNull(stems.get(language));
  }

  /** Tells that all phrases are added: from now on several threads may look words up. */
  void complete() {
    memory = null;
    added.values().forEach(Map::clear);
  }

  private String stemmed(String word, Language language) {
    Map<Language, Map<String, String>> stems = memory;
    return stems == null
        ? stem(language, word)
        : Objects.requireNonNull(stems.get(language))
            .computeIfAbsent(word, each -> stem(language, each));
  }

  static String stem(Language language, String word) {
    String spelled = language == Language.ENGLISH ? Spelling.american(word) : word;
    return new SnowballStemmer(language.algorithm()).stem(spelled).toString();
  }

  @Override
  public Lexeme find(char[] text, int start, int length, long code) {
    int slot = (int) ((code * MIX) >>> (Long.SIZE - BITS));
    Lexeme first = table[slot];
    if (first != null && first.is(code, text, start, length)) {
      return first;
    }
    Lexeme second = table[SIZE + slot];
    if (second != null && second.is(code, text, start, length)) {
      return second;
    }
    Lexeme found = lookUp(WordScanner.word(text, start, length));
    if (memory == null) {
      table[SIZE + slot] = first;
      table[slot] = found;
    }
    return found;
  }

  private Lexeme lookUp(String word) {
    int[] found = new int[1 + LANGUAGES.length];
    int count = 0;
    Integer token = exact.get(word);
    if (token != null) {
      found[count++] = token;
    }
    for (Language language : LANGUAGES) {
      Map<String, Integer> known = stems(language);
      if (!known.isEmpty()) {
        token = known.get(stemmed(word, language));
        if (token != null) {
          found[count++] = token;
        }
      }
    }
    return count == 0 ? Lexeme.unknown(word) : Lexeme.of(word, Arrays.copyOf(found, count));
  }
}
