package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A linear model trained on labelled texts: a second opinion beside the phrases of the taxonomies.
 *
 * <pre>{@code
 * Classification c = ThemeClassifier.standard().classify(project);
 * Opinion second = ThemeModel.standard().opinion(c);
 * second.primary();                   // Optional[MOVEMENT]
 * second.of("MOVEMENT");              // its probability, and what speaks for and against it
 * }</pre>
 *
 * <p>It weighs what the phrases found, and single words and pairs of words beside them. The
 * log-odds of a theme are {@code bias + sum(weight * strength) + sum(weight * 1, or 2 in the
 * title)}: the first sum is over the themes for which the phrases found something, with the
 * strength of {@link ThemeMatch} up to 3; the second over the words, however often they occur. The
 * probability is {@code 1 / (1 + exp(-logOdds))}. Words are English ones, found whatever their
 * inflection.
 *
 * <p>Immutable and safe for many threads.
 */
public final class ThemeModel {

  /** What the phrases found counts up to this strength. */
  static final double MOST_STRENGTH = 3;

  static final int IN_TITLE = 2;

  private static final double STEPS = 1e4;
  private static final double HIGHEST = 0.9999;
  private static final Comparator<Hint> WEIGHTIEST_FIRST =
      Comparator.comparingDouble((Hint hint) -> -Math.abs(hint.weight()));

  /**
   * A question that a model answers, and what speaks for yes or no.
   *
   * @param theme the code of the theme that is asked for
   * @param scores weights of what the phrases found, by the code of the theme it speaks for
   * @param words weights of words
   */
  record Question(
      String theme,
      double bias,
      ImmutableMap<String, Double> scores,
      ImmutableMap<String, Double> words) {

    double weight(String word) {
      return words.getOrDefault(word, 0.0);
    }
  }

  private final String definition;
  private final double threshold;
  private final ImmutableList<Question> themes;
  private final ImmutableList<Question> main;
  private final ImmutableList<String> words;
  private final WordFinder finder;

  ThemeModel(
      String definition,
      double threshold,
      ImmutableList<Question> themes,
      ImmutableList<Question> main) {
    this.definition = definition;
    this.threshold = threshold;
    this.themes = themes;
    this.main = main;
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    themes.forEach(question -> all.addAll(question.words().keySet()));
    main.forEach(question -> all.addAll(question.words().keySet()));
    this.words = all.build().asList();
    this.finder = new WordFinder(words);
  }

  /**
   * Returns the model for the seven services and the cross-cutting themes that comes with the
   * library. It expects classifications by {@link ThemeClassifier#standard()}.
   */
  public static ThemeModel standard() {
    return Standard.MODEL;
  }

  /**
   * Reads a model from a JSON file; its schema is {@code appeal-theme-model-1.schema.json}.
   *
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the file can't be read
   */
  public static ThemeModel read(Path file) throws IOException {
    return ThemeModelReader.read(file);
  }

  /**
   * Trains a model: a logistic regression a theme, with penalties on the sum of the weights' sizes
   * and of their squares. The same texts give the same model, whatever their order.
   *
   * @param taxonomies the taxonomies by which the texts were classified
   * @param labels what people say, by the text's id
   * @param found the classifications, by the text's id; those without labels are left out
   * @throws IllegalArgumentException if no theme of the taxonomies is labelled in five texts
   */
  public static ThemeModel train(
      Iterable<Taxonomy> taxonomies,
      Map<String, Labels> labels,
      Map<String, Classification> found) {
    return new ThemeModelTrainer(ImmutableList.copyOf(taxonomies), labels, found).train();
  }

  /**
   * Appends the model as JSON, as {@link #read} reads it.
   *
   * @throws IOException if the receiver throws it
   */
  public void write(Appendable out) throws IOException {
    ThemeModelWriter.write(this, out);
  }

  /** What the model was trained on. */
  public String definition() {
    return definition;
  }

  /** The probability from which a theme is found. */
  public double threshold() {
    return threshold;
  }

  /** The codes of the themes that the model knows. */
  public ImmutableList<String> themes() {
    return themes.stream().map(Question::theme).collect(ImmutableList.toImmutableList());
  }

  ImmutableList<Question> themeQuestions() {
    return themes;
  }

  ImmutableList<Question> mainQuestions() {
    return main;
  }

  /** Returns what the model thinks of a text that was classified. */
  public Opinion opinion(Classification classification) {
    ImmutableMap<String, Double> strengths = strengths(classification);
    List<Hint> hints = hints(classification);
    List<ThemeOpinion> all = new ArrayList<>();
    for (Question question : themes) {
      all.add(opinion(question, strengths, hints));
    }
    all.sort(Comparator.comparingDouble(ThemeOpinion::probability).reversed());
    Opinion found = new Opinion(ImmutableList.copyOf(all), threshold, Optional.empty());
    Optional<String> primary =
        main.stream()
            .filter(question -> found.has(question.theme()))
            .map(question -> opinion(question, strengths, hints))
            .max(Comparator.comparingDouble(ThemeOpinion::probability))
            .map(ThemeOpinion::theme);
    return new Opinion(found.all(), threshold, primary);
  }

  /** Returns how strongly the phrases speak for each theme, of whatever taxonomy. */
  static ImmutableMap<String, Double> strengths(Classification classification) {
    ImmutableMap.Builder<String, Double> strengths = ImmutableMap.builder();
    for (ThemeMatch match : classification.withEvidence()) {
      strengths.put(match.theme(), Math.min(MOST_STRENGTH, match.strength()));
    }
    return strengths.buildKeepingLast();
  }

  /** Returns the words of the model that stand in a text, each where it counts most, unweighed. */
  private List<Hint> hints(Classification classification) {
    boolean[] isFound = new boolean[words.size()];
    List<Hint> hints = new ArrayList<>();
    collect(classification.title(), Field.TITLE, isFound, hints);
    collect(classification.text(), Field.TEXT, isFound, hints);
    return hints;
  }

  private void collect(String text, Field field, boolean[] isFound, List<Hint> hints) {
    finder.find(
        text,
        (word, start, end) -> {
          if (!isFound[word]) {
            isFound[word] = true;
            int times = field == Field.TITLE ? IN_TITLE : 1;
            String quote = text.substring(start, end);
            hints.add(new Hint(words.get(word), times, field, start, end, quote));
          }
        });
  }

  private static ThemeOpinion opinion(
      Question question, ImmutableMap<String, Double> strengths, List<Hint> hints) {
    double odds = question.bias();
    ImmutableMap.Builder<String, Double> fromPhrases = ImmutableMap.builder();
    for (Map.Entry<String, Double> weight : question.scores().entrySet()) {
      Double strength = strengths.get(weight.getKey());
      if (strength != null) {
        double adds = weight.getValue() * strength;
        fromPhrases.put(weight.getKey(), adds);
        odds += adds;
      }
    }
    List<Hint> weighed = new ArrayList<>();
    for (Hint hint : hints) {
      double adds = question.weight(hint.words()) * hint.weight();
      if (adds != 0) {
        weighed.add(
            new Hint(hint.words(), adds, hint.field(), hint.start(), hint.end(), hint.quote()));
        odds += adds;
      }
    }
    weighed.sort(WEIGHTIEST_FIRST);
    return new ThemeOpinion(
        question.theme(),
        Math.min(HIGHEST, Math.rint(probability(odds) * STEPS) / STEPS),
        question.bias(),
        fromPhrases.buildOrThrow(),
        ImmutableList.copyOf(weighed));
  }

  static double probability(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }

  /** Made when it is first asked for. */
  private static final class Standard {
    static final ThemeModel MODEL = read("theme-model.json");

    private static ThemeModel read(String name) {
      try (InputStream in = ThemeModel.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing from the library");
        }
        return ThemeModelReader.read(in, name);
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
  }
}
