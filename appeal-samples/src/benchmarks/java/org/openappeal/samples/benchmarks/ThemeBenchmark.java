package org.openappeal.samples.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding 300 English phrases in texts: pieces of the 2002 appeal's summaries, chosen by a seed.
 * The Aho-Corasick automata, the loop and the regular expression find the phrases as they are
 * written, without inflection; Lucene's monitor finds stems; Appeal finds stems, weighs them and
 * keeps the evidence. Microseconds for each 120 words, whatever the length of the texts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ThemeBenchmark {

  private static final int UNITS = 1000;
  private static final int UNIT = 120;
  private static final int PHRASES = 300;
  private static final String TEXT = "text";

  /** The words of a text. */
  @Param("120")
  private int words;

  private final List<String> texts = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private ThemeClassifier classifier;
  private AhoCorasickDoubleArrayTrie<String> hankcs;
  private Trie bor;
  private Pattern regex;
  private final Analyzer analyzer = new EnglishAnalyzer();
  private Monitor monitor;

  /** Mixes the texts and loads the phrases everywhere. */
  @Setup
  public void load() throws IOException {
    List<String> source = new ArrayList<>();
    for (Project project : MigrationInitiatives2002.appeal().projects()) {
      source.addAll(List.of(project.summary().orElse("").split(" ", -1)));
    }
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < UNITS * UNIT / words; i++) {
      StringJoiner text = new StringJoiner(" ");
      for (int j = 0; j < words; j += UNIT) {
        int start = random.nextInt(source.size() - UNIT);
        source.subList(start, start + UNIT).forEach(text::add);
      }
      texts.add(text.toString());
    }
    classifier =
        ThemeClassifier.of(
            Taxonomy.builder().id("benchmark").name("Benchmark").themes(themes()).build());
    TreeMap<String, String> map = new TreeMap<>();
    Trie.TrieBuilder trie = Trie.builder().onlyWholeWords();
    for (String phrase : phrases) {
      map.put(phrase, phrase);
      trie.addKeyword(phrase);
    }
    monitor = new Monitor(analyzer);
    QueryBuilder queries = new QueryBuilder(analyzer);
    for (String phrase : phrases) {
      Query query = queries.createPhraseQuery(TEXT, phrase);
      if (query != null) {
        monitor.register(new MonitorQuery(phrase, query));
      }
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

  /**
   * Returns 300 of the shipped phrases, evenly from all themes, of the kind that all peers know.
   */
  private List<Theme> themes() {
    List<Theme> all = new ArrayList<>();
    Taxonomies.services().themes().forEach(all::add);
    Taxonomies.crossCutting().themes().forEach(all::add);
    Set<String> known = new LinkedHashSet<>();
    for (Theme theme : all) {
      theme.phrases().stream()
          .filter(ThemeBenchmark::isPlain)
          .map(Phrase::text)
          .forEach(known::add);
    }
    int number = 0;
    for (String phrase : known) {
      if ((number + 1) * PHRASES / known.size() > number * PHRASES / known.size()) {
        phrases.add(phrase);
      }
      number++;
    }
    List<Theme> themes = new ArrayList<>();
    Set<String> left = new HashSet<>(phrases);
    for (Theme theme : all) {
      List<Phrase> taken = new ArrayList<>();
      for (Phrase phrase : theme.phrases()) {
        if (isPlain(phrase) && left.remove(phrase.text())) {
          taken.add(Phrase.of(phrase.text(), phrase.weight()));
        }
      }
      if (!taken.isEmpty()) {
        themes.add(theme.withPhrases(taken));
      }
    }
    return themes;
  }

  private static boolean isPlain(Phrase phrase) {
    return phrase.language() == Language.ENGLISH
        && phrase.text().chars().allMatch(c -> c == ' ' || c >= 'a' && c <= 'z');
  }

  /** Appeal: inflected forms, scores and evidence. */
  @Benchmark
  @OperationsPerInvocation(UNITS)
  public int appeal() {
    int found = 0;
    for (String text : texts) {
      found += classifier.classify(text).matches().size();
    }
    return found;
  }

  /** A loop of contains. */
  @Benchmark
  @OperationsPerInvocation(UNITS)
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
  @OperationsPerInvocation(UNITS)
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
  @OperationsPerInvocation(UNITS)
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
  @OperationsPerInvocation(UNITS)
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

  /** Lucene's monitor: queries for phrases of stems, and each text an index of its own. */
  @Benchmark
  @OperationsPerInvocation(UNITS)
  public int luceneMonitor() throws IOException {
    int found = 0;
    for (String text : texts) {
      Document document = new Document();
      document.add(new TextField(TEXT, text, Field.Store.NO));
      found += monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
    }
    return found;
  }

  /** Forgets the queries. */
  @TearDown
  public void close() throws IOException {
    monitor.close();
  }
}
