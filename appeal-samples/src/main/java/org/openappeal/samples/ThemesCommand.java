package org.openappeal.samples;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.table.Table;
import org.openappeal.table.TableFormat;
import org.openappeal.theme.Classification;
import org.openappeal.theme.Evaluation;
import org.openappeal.theme.Labels;
import org.openappeal.theme.Opinion;
import org.openappeal.theme.Taxonomies;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.TaxonomyFormatException;
import org.openappeal.theme.Theme;
import org.openappeal.theme.ThemeClassifier;
import org.openappeal.theme.ThemeModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Sums an appeal by theme; or tells how well themes are found, and what would find them better. */
@Command(
    name = "themes",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the appeal requires by theme, split among a project's themes and overlapping.",
      "Writes it to themes.csv; or evaluates the themes that are found against labels; or trains a",
      "model for second opinions on labelled texts."
    })
final class ThemesCommand implements Callable<Integer> {

  private static final ImmutableList<String> TASKS =
      ImmutableList.of("--evaluate", "--suggest", "--train", "--explain");
  private static final ImmutableSetMultimap<String, String> USED =
      ImmutableSetMultimap.<String, String>builder()
          .putAll("--texts", "--evaluate", "--suggest", "--train")
          .putAll("--second-opinion", "--evaluate", "--explain")
          .build();

  @Spec private CommandSpec spec;
  @Mixin private AppealOption appeal;
  @Mixin private TaxonomyOption taxonomy;
  @Mixin private ModelOption model;
  @Mixin private FormatOption format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "appeal-samples/target/report",
      description =
          "Where to write themes.csv or theme-model.json (default: appeal-samples/target/report).")
  private Path folder = Path.of("");

  @Option(
      names = "--evaluate",
      arity = "0..1",
      paramLabel = "LABELS.csv",
      fallbackValue = "",
      description =
          "Compare with these labels instead (columns id, primary, services, themes, with codes "
              + "separated by semicolons; default: the labels of the built-in appeal).")
  private @Nullable Path evaluate;

  @Option(
      names = "--suggest",
      arity = "0..1",
      paramLabel = "LABELS.csv",
      fallbackValue = "",
      description = "Suggest phrases for each theme from these labels instead.")
  private @Nullable Path suggest;

  @Option(
      names = "--train",
      arity = "0..1",
      paramLabel = "LABELS.csv",
      fallbackValue = "",
      description =
          "Train a model on these labels instead, and write it to theme-model.json (default: the "
              + "labels and texts that the built-in model was trained on).")
  private @Nullable Path train;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description =
          "The texts to evaluate, suggest from or train on instead of the appeal's projects: a line "
              + "of JSON each, as for classify; or those that are built in: training or test.")
  private @Nullable Path texts;

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Explain the themes of one project instead.")
  private @Nullable String explain;

  @Override
  public Integer call() throws Exception {
    checkOptions();
    PrintWriter out = spec.commandLine().getOut();
    if (train != null) {
      train(train, out);
    } else {
      Appeal read = appeal.read(spec.commandLine().getErr());
      List<Taxonomy> taxonomies = taxonomy.read();
      ThemeClassifier classifier = ThemeClassifier.of(taxonomies).withPlacesOf(read);
      if (explain != null) {
        explain(explain, read, classifier, out);
      } else if (evaluate != null) {
        evaluate(evaluate, texts(read), classifier, out);
      } else if (suggest != null) {
        ThemeTexts from = texts(read);
        Set<String> places = read.places().all().stream().map(Place::name).collect(toSet());
        format.print(
            ThemeTables.suggestions(
                taxonomies, labels(suggest, from, taxonomies), from.sentences(), places),
            out);
      } else {
        sum(read, taxonomies, out);
      }
    }
    out.flush();
    return 0;
  }

  private void checkOptions() {
    ParseResult given = spec.commandLine().getParseResult();
    ImmutableList<String> tasks =
        TASKS.stream().filter(given::hasMatchedOption).collect(toImmutableList());
    if (tasks.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "Found " + String.join(" and ", tasks) + ", expected one of them");
    }
    USED.asMap()
        .forEach(
            (option, users) -> {
              if (given.hasMatchedOption(option) && users.stream().noneMatch(tasks::contains)) {
                throw new ParameterException(
                    spec.commandLine(),
                    "%s is of no use here: found it %s, expected it with %s"
                        .formatted(
                            option,
                            tasks.isEmpty() ? "alone" : "with " + tasks.get(0),
                            String.join(" or ", users)));
              }
            });
  }

  private ThemeTexts texts(Appeal read) throws UnusableInputException {
    return texts == null ? ThemeTexts.of(read) : ThemeTexts.read(texts);
  }

  private void train(Path labels, PrintWriter out) throws UnusableInputException {
    ThemeTexts from = ThemeTexts.read(texts == null ? Path.of(ThemeTexts.TRAINING) : texts);
    List<Taxonomy> taxonomies = taxonomy.read();
    ThemeClassifier classifier = ThemeClassifier.of(taxonomies);
    try {
      ThemeModel trained =
          ThemeModel.train(
              taxonomies, labels(labels, from, taxonomies), from.classified(classifier));
      Files.createDirectories(folder);
      try (Writer file = Files.newBufferedWriter(folder.resolve("theme-model.json"))) {
        trained.write(file);
      }
      out.println(trained.definition());
      out.println("Written to " + folder + ": theme-model.json");
    } catch (IllegalArgumentException e) {
      throw UnusableInputException.of(e);
    } catch (IOException e) {
      throw new UnusableInputException("Can't write into " + folder + ": " + e.getMessage(), e);
    }
  }

  private void sum(Appeal read, List<Taxonomy> taxonomies, PrintWriter out)
      throws UnusableInputException {
    try {
      Table forPrograms = ThemeTables.requirements(read, taxonomies);
      if (format.isForPrograms()) {
        format.print(forPrograms, out);
      } else {
        format.print(
            Iterables.transform(taxonomies, each -> ThemeTables.requirements(read, each)), out);
      }
      Files.createDirectories(folder);
      forPrograms.write(TableFormat.CSV, folder.resolve("themes.csv"));
    } catch (IllegalArgumentException e) {
      throw UnusableInputException.of(e);
    } catch (IOException e) {
      throw new UnusableInputException("Can't write into " + folder + ": " + e.getMessage(), e);
    }
    if (format.isText()) {
      out.println();
      out.println("Written to " + folder + ": themes.csv");
    }
  }

  private void explain(String id, Appeal read, ThemeClassifier classifier, PrintWriter out)
      throws UnusableInputException {
    Project project =
        read.projects().stream()
            .filter(each -> each.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new UnusableInputException("No such project: found " + id));
    Optional<ThemeModel> second = model.read(taxonomy);
    Classification found = classifier.classify(project);
    out.println(project.id() + ": " + project.title());
    out.print(found.explain());
    if (second.isPresent()) {
      out.println();
      out.println("Second opinion");
      out.print(second.get().opinion(found).explain());
    }
  }

  private void evaluate(Path file, ThemeTexts of, ThemeClassifier classifier, PrintWriter out)
      throws IOException, UnusableInputException {
    ImmutableMap<String, Labels> labels = labels(file, of, classifier.taxonomies());
    Map<String, Classification> found = of.classified(classifier);
    Optional<ThemeModel> second = model.read(taxonomy);
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    for (Taxonomy each : labelled(classifier.taxonomies(), labels)) {
      tables.addAll(tables(each, Evaluation.of(each, labels, found)));
      if (second.isPresent()) {
        Map<String, Opinion> opinions = Maps.transformValues(found, second.get()::opinion);
        for (Table table : tables(each, Evaluation.ofOpinions(each, labels, opinions))) {
          tables.add(table.withTitle("Second opinion: " + table.title().orElse("")));
        }
      }
    }
    format.print(tables.build(), out);
  }

  /** Returns the taxonomies of whose themes there are labels. */
  private ImmutableList<Taxonomy> labelled(List<Taxonomy> taxonomies, Map<String, Labels> labels)
      throws UnusableInputException {
    Set<String> codes =
        labels.values().stream().flatMap(each -> each.themes().stream()).collect(toSet());
    ImmutableList<Taxonomy> found =
        taxonomies.stream()
            .filter(each -> each.themes().stream().map(Theme::code).anyMatch(codes::contains))
            .collect(toImmutableList());
    String missing =
        taxonomies.stream()
            .filter(each -> !found.contains(each))
            .map(Taxonomy::id)
            .collect(joining(" or "));
    if (!missing.isEmpty()) {
      String message =
          "Nothing to evaluate: found no label of " + missing + ", expected codes of its themes";
      if (found.isEmpty()) {
        throw new UnusableInputException(message);
      }
      spec.commandLine().getErr().println("appeal: " + message);
    }
    return found;
  }

  private static ImmutableList<Table> tables(Taxonomy taxonomy, Evaluation evaluation) {
    Table mistakes = ThemeTables.mistakes(taxonomy, evaluation);
    return taxonomy.hasPrimary()
        ? ImmutableList.of(evaluation.toTable(), evaluation.confusionTable(), mistakes)
        : ImmutableList.of(evaluation.toTable(), mistakes);
  }

  private static ImmutableMap<String, Labels> labels(
      Path file, ThemeTexts texts, List<Taxonomy> taxonomies) throws UnusableInputException {
    if (file.toString().isEmpty()) {
      return texts
          .labels()
          .orElseThrow(() -> new UnusableInputException("Expected a file of labels for --texts"));
    }
    try {
      return Labels.read(file, texts.texts().keySet(), codes(taxonomies));
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (TaxonomyFormatException e) {
      throw UnusableInputException.of(e);
    }
  }

  /** Returns the codes that labels may have: those of other built-in taxonomies are left alone. */
  private static ImmutableSet<String> codes(List<Taxonomy> taxonomies) {
    return Stream.concat(taxonomies.stream(), Taxonomies.all().stream())
        .flatMap(taxonomy -> taxonomy.themes().stream())
        .map(Theme::code)
        .collect(toImmutableSet());
  }
}
