package org.openappeal.samples.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.openappeal.model.Project;
import org.openappeal.samples.MigrationInitiatives2002;
import org.openappeal.theme.Language;
import org.openappeal.theme.Phrase;
import org.openappeal.theme.Taxonomies;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.Theme;
import org.openappeal.theme.ThemeClassifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding 300 English phrases in texts of 120 words: the words of the 2002 appeal's summaries,
 * mixed by a seed. Peers find the phrases as they are written, without inflection; Appeal finds
 * inflected forms too, weighs them and keeps the evidence. Microseconds a text, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThemeBenchmark {

  private static final int TEXTS = 1000;
  private static final int WORDS = 120;
  private static final int PHRASES = 300;

  private final List<String> texts = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private ThemeClassifier classifier;
  private AhoCorasickDoubleArrayTrie<String> hankcs;
  private Trie bor;
  private Pattern regex;

  /** Mixes the texts and loads the phrases everywhere. */
  @Setup
  public void load() {
    List<String> words = new ArrayList<>();
    for (Project project : MigrationInitiatives2002.appeal().projects()) {
      words.addAll(List.of(project.summary().orElse("").split(" ", -1)));
    }
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < TEXTS; i++) {
      int start = random.nextInt(words.size() - WORDS);
      texts.add(String.join(" ", words.subList(start, start + WORDS)));
    }
    List<Theme> themes = new ArrayList<>();
    for (Taxonomy taxonomy : List.of(Taxonomies.services(), Taxonomies.crossCutting())) {
      taxonomy.themes().forEach(theme -> take(theme, themes));
    }
    classifier =
        ThemeClassifier.of(
            Taxonomy.builder().id("benchmark").name("Benchmark").themes(themes).build());
    TreeMap<String, String> map = new TreeMap<>();
    Trie.TrieBuilder trie = Trie.builder().onlyWholeWords();
    for (String phrase : phrases) {
      map.put(phrase, phrase);
      trie.addKeyword(phrase);
    }
    hankcs = new AhoCorasickDoubleArrayTrie<>();
    hankcs.build(map);
    bor = trie.build();
    regex =
        Pattern.compile(
            phrases.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
  }

  private void take(Theme theme, List<Theme> themes) {
    List<Phrase> taken = new ArrayList<>();
    for (Phrase phrase : theme.phrases()) {
      String text = phrase.text().toLowerCase(Locale.ROOT);
      if (phrase.language() == Language.ENGLISH
          && !text.startsWith("=")
          && phrases.size() < PHRASES
          && !phrases.contains(text)) {
        phrases.add(text);
        taken.add(Phrase.of(phrase.text(), phrase.weight()));
      }
    }
    if (!taken.isEmpty()) {
      themes.add(theme.withPhrases(taken));
    }
  }

  /** Appeal: inflected forms, scores and evidence. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int appeal() {
    int found = 0;
    for (String text : texts) {
      found += classifier.classify(text).matches().size();
    }
    return found;
  }

  /** A loop of contains. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int containsLoop() {
    int found = 0;
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (String phrase : phrases) {
        found += lower.contains(phrase) ? 1 : 0;
      }
    }
    return found;
  }

  /** The double-array Aho-Corasick automaton of hankcs. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int ahoCorasickHankcs() {
    Set<String> found = new HashSet<>();
    for (String text : texts) {
      AhoCorasickDoubleArrayTrie.IHit<String> hit = (begin, end, value) -> found.add(value);
      hankcs.parseText(text.toLowerCase(Locale.ROOT), hit);
    }
    return found.size();
  }

  /** The Aho-Corasick automaton of robert-bor. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int ahoCorasickBor() {
    int found = 0;
    for (String text : texts) {
      for (Emit emit : bor.parseText(text.toLowerCase(Locale.ROOT))) {
        found += emit.size();
      }
    }
    return found;
  }

  /** One regular expression of all phrases. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int regex() {
    int found = 0;
    for (String text : texts) {
      Matcher matcher = regex.matcher(text.toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        found++;
      }
    }
    return found;
  }
}
