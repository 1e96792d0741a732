package org.openappeal.theme;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.openappeal.table.Table;

/**
 * How well classifications agree with what people say.
 *
 * <pre>{@code
 * Evaluation e = Evaluation.of(Taxonomies.services(), Labels.read(file), classifications);
 * e.micro().f1();                // 0.88
 * System.out.print(e.toTable());
 * }</pre>
 *
 * <p>Only projects that have both labels and a classification are counted, and only the themes of
 * one taxonomy. Who labels a theme labels what it is part of with it, and who finds it finds that
 * too.
 */
public final class Evaluation {

  /** Stands in the confusion table for no main theme. */
  public static final String NONE = "none";

  private final Taxonomy taxonomy;
  private final int projects;
  private final ImmutableMap<String, ThemeScore> scores;
  private final ImmutableTable<String, String, Integer> confusion;
  private final ImmutableList<Mistake> mistakes;

  private Evaluation(
      Taxonomy taxonomy,
      int projects,
      ImmutableMap<String, ThemeScore> scores,
      ImmutableTable<String, String, Integer> confusion,
      ImmutableList<Mistake> mistakes) {
    this.taxonomy = taxonomy;
    this.projects = projects;
    this.scores = scores;
    this.confusion = confusion;
    this.mistakes = mistakes;
  }

  /**
   * A theme that was found wrongly, or missed.
   *
   * @param project the id of the project
   * @param theme the code of the theme
   * @param isMissed whether it is labelled and wasn't found, rather than found and not labelled
   * @param score the score of the theme, 0 without any evidence
   * @param evidence what speaks for it
   */
  public record Mistake(
      String project,
      String theme,
      boolean isMissed,
      double score,
      ImmutableList<Evidence> evidence) {}

  /**
   * What was said of one project.
   *
   * @param themes the codes of the themes that were found
   * @param primary the code of the main theme
   * @param score the score of a theme by its code, 0 without any evidence
   * @param evidence what speaks for a theme
   */
  private record Answer(
      Set<String> themes,
      Optional<String> primary,
      ToDoubleFunction<String> score,
      Function<String, ImmutableList<Evidence>> evidence) {

    static Answer of(Classification classification, String taxonomy) {
      Map<String, ThemeMatch> matches = new HashMap<>();
      classification.withEvidence().stream()
          .filter(match -> match.taxonomy().equals(taxonomy))
          .forEach(match -> matches.put(match.theme(), match));
      return new Answer(
          classification.matches(taxonomy).stream().map(ThemeMatch::theme).collect(toSet()),
          classification.primary(taxonomy).map(ThemeMatch::theme),
          code -> Optional.ofNullable(matches.get(code)).map(ThemeMatch::score).orElse(0.0),
          code ->
              Optional.ofNullable(matches.get(code))
                  .map(ThemeMatch::evidence)
                  .orElse(ImmutableList.of()));
    }

    static Answer of(Opinion opinion) {
      return new Answer(
          opinion.themes().stream().map(ThemeOpinion::theme).collect(toSet()),
          opinion.primary(),
          code -> opinion.of(code).map(ThemeOpinion::probability).orElse(0.0),
          code -> opinion.of(code).map(ThemeOpinion::evidence).orElse(ImmutableList.of()));
    }
  }

  /**
   * Compares labels with classifications.
   *
   * @param taxonomy whose themes are compared
   * @param labels what people say, by the project's id
   * @param found the classifications, by the project's id
   */
  public static Evaluation of(
      Taxonomy taxonomy, Map<String, Labels> labels, Map<String, Classification> found) {
    return evaluate(
        taxonomy, labels, Maps.transformValues(found, each -> Answer.of(each, taxonomy.id())));
  }

  /**
   * Compares labels with the opinions of a trained model.
   *
   * @param taxonomy whose themes are compared
   * @param labels what people say, by the project's id
   * @param found the opinions, by the project's id
   */
  public static Evaluation ofOpinions(
      Taxonomy taxonomy, Map<String, Labels> labels, Map<String, Opinion> found) {
    return evaluate(taxonomy, labels, Maps.transformValues(found, Answer::of));
  }

  private static Evaluation evaluate(
      Taxonomy taxonomy, Map<String, Labels> labels, Map<String, Answer> found) {
    Map<String, ThemeScore> scores = new LinkedHashMap<>();
    taxonomy.themes().forEach(theme -> scores.put(theme.code(), new ThemeScore(0, 0, 0)));
    Map<List<String>, Integer> confusion = new HashMap<>();
    List<Mistake> mistakes = new ArrayList<>();
    int projects = 0;
    for (Map.Entry<String, Labels> entry : labels.entrySet()) {
      Answer answer = found.get(entry.getKey());
      if (answer == null) {
        continue;
      }
      projects++;
      compare(entry.getKey(), taxonomy, entry.getValue(), answer, scores, mistakes);
      String expected =
          entry.getValue().primary().filter(code -> scores.containsKey(code)).orElse(NONE);
      String primary = answer.primary().filter(code -> scores.containsKey(code)).orElse(NONE);
      confusion.merge(List.of(expected, primary), 1, Integer::sum);
    }
    mistakes.sort(
        Comparator.comparingDouble((Mistake m) -> m.isMissed() ? 1 - m.score() : m.score())
            .reversed()
            .thenComparing(Mistake::project)
            .thenComparing(Mistake::theme));
    ImmutableTable.Builder<String, String, Integer> table = ImmutableTable.builder();
    confusion.forEach((pair, count) -> table.put(pair.get(0), pair.get(1), count));
    table.orderRowsBy(Comparator.naturalOrder()).orderColumnsBy(Comparator.naturalOrder());
    return new Evaluation(
        taxonomy,
        projects,
        ImmutableMap.copyOf(scores),
        table.buildOrThrow(),
        ImmutableList.copyOf(mistakes));
  }

  private static void compare(
      String project,
      Taxonomy taxonomy,
      Labels labels,
      Answer answer,
      Map<String, ThemeScore> scores,
      List<Mistake> mistakes) {
    Set<String> found = taxonomy.withWholes(answer.themes());
    Set<String> labelled = taxonomy.withWholes(labels.themes());
    for (String code : ImmutableList.copyOf(scores.keySet())) {
      boolean isFound = found.contains(code);
      boolean isLabelled = labelled.contains(code);
      if (isFound != isLabelled) {
        mistakes.add(
            new Mistake(
                project,
                code,
                isLabelled,
                answer.score().applyAsDouble(code),
                answer.evidence().apply(code)));
      }
      if (isFound || isLabelled) {
        ThemeScore one =
            new ThemeScore(isFound && isLabelled ? 1 : 0, isLabelled ? 0 : 1, isFound ? 0 : 1);
        scores.merge(code, one, ThemeScore::plus);
      }
    }
  }

  /** The number of projects that were compared. */
  public int projects() {
    return projects;
  }

  /** How well each theme is found, by its code, in the order of the taxonomy. */
  public ImmutableMap<String, ThemeScore> scores() {
    return scores;
  }

  /** All themes together, each label counted once. */
  public ThemeScore micro() {
    return scores.values().stream().reduce(new ThemeScore(0, 0, 0), ThemeScore::plus);
  }

  /**
   * The mean F1 of the themes that are labelled or were found, each theme counted once; empty if
   * there is none.
   */
  public OptionalDouble macroF1() {
    return scores.values().stream()
        .filter(score -> score.correct() + score.wrong() + score.missed() > 0)
        .mapToDouble(ThemeScore::f1)
        .average();
  }

  /**
   * How often the main theme of the row was classified as that of the column; see {@link #NONE}.
   */
  public ImmutableTable<String, String, Integer> confusion() {
    return confusion;
  }

  /**
   * The share of the projects with a main theme for which the very same one was found, from 0 to 1;
   * empty if no project has one.
   */
  public OptionalDouble primaryAccuracy() {
    int all = 0;
    int right = 0;
    for (com.google.common.collect.Table.Cell<String, String, Integer> cell : confusion.cellSet()) {
      if (!cell.getRowKey().equals(NONE)) {
        all += cell.getValue();
        right += cell.getRowKey().equals(cell.getColumnKey()) ? cell.getValue() : 0;
      }
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / all);
  }

  /**
   * Cohen's kappa of the main theme: the agreement beyond chance, from -1 to 1, where none is a
   * class like the others. (Cohen, A coefficient of agreement for nominal scales, 1960.) Empty if
   * chance leaves nothing to agree on: without projects, or where all have one and the same class.
   */
  public OptionalDouble kappa() {
    double all = projects;
    double same = 0;
    double chance = 0;
    for (String code : confusion.rowKeySet()) {
      same += confusion.row(code).getOrDefault(code, 0);
      chance += sum(confusion.row(code)) * sum(confusion.column(code)) / all;
    }
    return all == chance
        ? OptionalDouble.empty()
        : OptionalDouble.of((same - chance) / (all - chance));
  }

  private static double sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What went wrong, the worst first: what was most surely wrong, or has least evidence. */
  public ImmutableList<Mistake> mistakes() {
    return mistakes;
  }

  /** Returns precision, recall and F1 of each theme and of all, as percentages. */
  public Table toTable() {
    return EvaluationTables.scores(taxonomy, this);
  }

  /** Returns how often each main theme was classified as which. */
  public Table confusionTable() {
    return EvaluationTables.confusion(taxonomy, this);
  }
}
