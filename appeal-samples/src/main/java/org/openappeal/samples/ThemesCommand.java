package org.openappeal.samples;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.theme.Classification;
import org.openappeal.theme.Evaluation;
import org.openappeal.theme.Labels;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.TaxonomyFormatException;
import org.openappeal.theme.ThemeClassifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sums an appeal by theme; or tells how well themes are found, and what would find them better. */
@Command(
    name = "themes",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the appeal requires by theme, split among a project's themes and overlapping.",
      "Writes it to themes.csv; or evaluates the themes that are found against labels."
    })
final class ThemesCommand implements Callable<Integer> {

  private static final int MOST_MISTAKES = 10;

  @Spec private CommandSpec spec;
  @Mixin private AppealOption appeal;
  @Mixin private TaxonomyOption taxonomy;
  @Mixin private FormatOption format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "appeal-samples/target/report",
      description = "Where to write themes.csv (default: appeal-samples/target/report).")
  private Path folder = Path.of("");

  @Option(
      names = "--evaluate",
      arity = "0..1",
      paramLabel = "LABELS.csv",
      fallbackValue = "",
      description =
          "Compare with these labels instead (columns id, primary, and others with codes of themes, "
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
      names = "--explain",
      paramLabel = "ID",
      description = "Explain the themes of one project instead.")
  private @Nullable String explain;

  @Override
  public Integer call() throws Exception {
    Appeal read = appeal.read(spec.commandLine().getErr());
    List<Taxonomy> taxonomies = taxonomy.read();
    PrintWriter out = spec.commandLine().getOut();
    ThemeClassifier classifier = ThemeClassifier.of(taxonomies).withPlacesOf(read);
    if (explain != null) {
      explain(explain, read, classifier, out);
    } else if (evaluate != null) {
      evaluate(labels(evaluate), read, classifier, out);
    } else if (suggest != null) {
      format.print(ThemeTables.suggestions(taxonomies, labels(suggest), texts(read)), out);
    } else {
      sum(read, taxonomies, out);
    }
    out.flush();
    return 0;
  }

  private void sum(Appeal read, List<Taxonomy> taxonomies, PrintWriter out)
      throws UnusableInputException {
    try {
      for (Taxonomy each : taxonomies) {
        format.print(ThemeTables.requirements(read, each), out);
        out.println();
      }
      Files.createDirectories(folder);
      ThemeTables.write(read, taxonomies, folder.resolve("themes.csv"));
    } catch (IllegalArgumentException e) {
      throw UnusableInputException.of(e);
    } catch (IOException e) {
      throw new UnusableInputException("Can't write into " + folder + ": " + e.getMessage(), e);
    }
    if (format.isText()) {
      out.println("Written to " + folder + ": themes.csv");
    }
  }

  private static void explain(String id, Appeal read, ThemeClassifier classifier, PrintWriter out)
      throws UnusableInputException {
    Project project =
        read.projects().stream()
            .filter(each -> each.id().value().equals(id))
            .findFirst()
            .orElseThrow(() -> new UnusableInputException("No such project: found " + id));
    out.println(project.id() + ": " + project.title());
    out.print(classifier.classify(project).explain());
  }

  private void evaluate(
      ImmutableMap<String, Labels> labels, Appeal read, ThemeClassifier classifier, PrintWriter out)
      throws IOException {
    Map<String, Classification> found = new LinkedHashMap<>();
    for (Project project : read.projects()) {
      found.put(project.id().value(), classifier.classify(project));
    }
    for (Taxonomy each : classifier.taxonomies()) {
      Evaluation evaluation = Evaluation.of(each, labels, found);
      format.print(evaluation.toTable(), out);
      out.println();
      if (each.hasPrimary()) {
        format.print(evaluation.confusionTable(), out);
        out.println();
      }
      format.print(ThemeTables.mistakes(evaluation, MOST_MISTAKES), out);
      out.println();
    }
  }

  private static Map<String, String> texts(Appeal read) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Project project : read.projects()) {
      texts.put(project.id().value(), project.title() + ". " + project.summary().orElse(""));
    }
    return texts;
  }

  private static ImmutableMap<String, Labels> labels(Path file) throws UnusableInputException {
    if (file.toString().isEmpty()) {
      return MigrationInitiatives2002.labels();
    }
    try {
      return Labels.read(file);
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (TaxonomyFormatException e) {
      throw UnusableInputException.of(e);
    }
  }
}
