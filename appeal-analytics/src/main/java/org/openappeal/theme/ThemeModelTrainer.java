package org.openappeal.theme;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openappeal.theme.ElasticNet.Column;
import org.openappeal.theme.ThemeModel.Question;

/** Learns from labelled texts which words and findings speak for which theme. */
final class ThemeModelTrainer {

  private static final int MOST_WORDS = 2;
  private static final int LEAST_TEXTS = 3;
  private static final int LEAST_LABELLED = 5;
  private static final double THRESHOLD = 0.35;
  private static final double HUNDREDTHS = 100;
  private static final double FEW = 0.5;
  private static final double SMALL = 0.5;

  /** The phrases were written with such texts in mind, and say more of them than of others. */
  private static final double SMALL_SCORES = 2;

  private final ImmutableList<Taxonomy> taxonomies;
  private final ImmutableSortedMap<String, Classification> texts;
  private final ImmutableList<Labels> labels;
  private final ImmutableList<String> scores;
  private final ImmutableList<String> words;
  private final Column[] columns;

  ThemeModelTrainer(
      ImmutableList<Taxonomy> taxonomies,
      Map<String, Labels> labels,
      Map<String, Classification> found) {
    this.taxonomies = taxonomies;
    Map<String, Classification> labelled = new HashMap<>(found);
    labelled.keySet().retainAll(labels.keySet());
    this.texts = ImmutableSortedMap.copyOf(labelled);
    this.labels =
        texts.keySet().stream()
            .map(id -> withWholes(Objects.requireNonNull(labels.get(id))))
            .collect(toImmutableList());
    this.scores = codes(taxonomy -> true);
    this.words = words();
    this.columns = columns();
  }

  ThemeModel train() {
    ImmutableList<Question> themes =
        questions(codes(taxonomy -> true), (code, label) -> label.themes().contains(code));
    checkArgument(
        !themes.isEmpty(),
        "Expected a theme that is labelled in %s texts, found none",
        LEAST_LABELLED);
    ImmutableList<Question> main =
        questions(
            codes(Taxonomy::hasPrimary),
            (code, label) -> label.primary().filter(code::equals).isPresent());
    String definition =
        "Trained on "
            + texts.size()
            + " labelled texts, classified by "
            + String.join(" and ", taxonomies.stream().map(Taxonomy::id).toList());
    return new ThemeModel(definition, THRESHOLD, themes, main);
  }

  private Labels withWholes(Labels labels) {
    ImmutableSet.Builder<String> themes = ImmutableSet.<String>builder().addAll(labels.themes());
    taxonomies.forEach(taxonomy -> themes.addAll(taxonomy.withWholes(labels.themes())));
    return new Labels(labels.primary(), themes.build());
  }

  private ImmutableList<String> codes(Predicate<Taxonomy> which) {
    return taxonomies.stream()
        .filter(which)
        .flatMap(taxonomy -> taxonomy.themes().stream())
        .map(Theme::code)
        .collect(toImmutableList());
  }

  private interface Answer {
    boolean isYes(String code, Labels labels);
  }

  private ImmutableList<Question> questions(ImmutableList<String> codes, Answer answer) {
    return codes.parallelStream()
        .filter(
            code ->
                labels.stream().filter(label -> answer.isYes(code, label)).count()
                    >= LEAST_LABELLED)
        .map(code -> question(code, answer))
        .collect(toImmutableList());
  }

  private Question question(String code, Answer answer) {
    boolean[] isYes = new boolean[labels.size()];
    for (int i = 0; i < isYes.length; i++) {
      isYes[i] = answer.isYes(code, labels.get(i));
    }
    double[] weights = ElasticNet.fit(columns, isYes);
    return new Question(
        code,
        rounded(weights[0]),
        weights(scores, weights, 1),
        weights(words, weights, 1 + scores.size()));
  }

  private static ImmutableMap<String, Double> weights(
      ImmutableList<String> names, double[] weights, int from) {
    Map<String, Double> result = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      double weight = rounded(weights[from + i]);
      if (weight != 0) {
        result.put(names.get(i), weight);
      }
    }
    return ImmutableMap.copyOf(result);
  }

  private static double rounded(double weight) {
    return Math.rint(weight * HUNDREDTHS) / HUNDREDTHS;
  }

  /** The first column is for the bias, then come the scores, then the words. */
  private Column[] columns() {
    List<Map<Integer, Double>> cells = new ArrayList<>();
    for (int i = 0; i < 1 + scores.size() + words.size(); i++) {
      cells.add(new LinkedHashMap<>());
    }
    WordFinder finder = new WordFinder(words);
    int row = 0;
    for (Classification text : texts.values()) {
      int each = row++;
      cells.get(0).put(each, 1.0);
      ThemeModel.strengths(text)
          .forEach((code, strength) -> cells.get(1 + scores.indexOf(code)).put(each, strength));
      int first = 1 + scores.size();
      finder.find(
          text.title(),
          (word, start, end) -> cells.get(first + word).put(each, (double) ThemeModel.IN_TITLE));
      finder.find(
          text.text(), (word, start, end) -> cells.get(first + word).putIfAbsent(each, 1.0));
    }
    Column[] columns = new Column[cells.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] =
          new Column(
              cells.get(i).keySet().stream().mapToInt(Integer::intValue).toArray(),
              cells.get(i).values().stream().mapToDouble(Double::doubleValue).toArray(),
              i == 0 ? 0 : FEW,
              i == 0 ? 0 : i <= scores.size() ? SMALL_SCORES : SMALL);
    }
    return columns;
  }

  /**
   * Returns the groups of words that stand in several texts, each in the form in which its words
   * occur most often.
   */
  private ImmutableList<String> words() {
    TellingWords telling = new TellingWords(texts.values().stream().map(Classification::text));
    Multiset<ImmutableList<String>> groups = HashMultiset.create();
    Map<String, Multiset<String>> forms = new HashMap<>();
    for (Classification text : texts.values()) {
      Set<ImmutableList<String>> inText = new HashSet<>();
      for (String field : List.of(text.title(), text.text())) {
        WordGroups.forEach(
            field,
            MOST_WORDS,
            group -> {
              if (group.size() == 1 && PhraseLexicon.hasWord(group.get(0))) {
                String word = group.get(0);
                forms.computeIfAbsent(telling.stem(word), stem -> HashMultiset.create()).add(word);
              }
              if (telling.areTelling(group)) {
                inText.add(group.stream().map(telling::stem).collect(toImmutableList()));
              }
            });
      }
      groups.addAll(inText);
    }
    Map<String, String> commonest = new HashMap<>();
    forms.forEach((stem, words) -> commonest.put(stem, commonest(words)));
    return groups.entrySet().stream()
        .filter(group -> group.getCount() >= LEAST_TEXTS)
        .map(group -> String.join(" ", group.getElement().stream().map(commonest::get).toList()))
        .filter(group -> !TellingWords.isFunctionWord(group))
        .sorted()
        .collect(toImmutableList());
  }

  private static String commonest(Multiset<String> words) {
    return words.entrySet().stream()
        .min(
            Comparator.comparingInt((Multiset.Entry<String> word) -> -word.getCount())
                .thenComparing(Multiset.Entry::getElement))
        .orElseThrow()
        .getElement();
  }
}
