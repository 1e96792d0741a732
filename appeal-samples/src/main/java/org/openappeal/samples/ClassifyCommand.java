package org.openappeal.samples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.ThemeClassifier;
import org.openappeal.theme.ThemeModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Classifies texts, a line of JSON each. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what texts are about, and shows the evidence.",
      "Reads a line of JSON a text, {\"id\": \"...\", \"title\": \"...\", \"text\": \"...\"}, and writes one",
      "for each, in the same order.",
      "A bad line is told on standard error; the exit status is 1 then."
    })
final class ClassifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private TaxonomyOption taxonomy;
  @Mixin private ModelOption model;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "The file to read (default: standard input).")
  private @Nullable Path file;

  @Override
  public Integer call() throws Exception {
    ThemeClassifier classifier = ThemeClassifier.of(taxonomy.read());
    Optional<ThemeModel> second = model.read(taxonomy);
    try (InputStream in = open()) {
      return classify(classifier, second, new Lines(in, spec.commandLine().getOut())) ? 0 : 1;
    } catch (NoSuchFileException e) {
      throw new UnusableInputException("Can't read " + file + ": there is no such file", e);
    } catch (IOException e) {
      throw new UnusableInputException("Can't read the texts: " + e.getMessage(), e);
    }
  }

  private InputStream open() throws IOException {
    return file == null ? System.in : new BufferedInputStream(Files.newInputStream(file));
  }

  private boolean classify(ThemeClassifier classifier, Optional<ThemeModel> second, Lines lines)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean good = true;
    while (lines.next()) {
      try {
        Optional<LabelledText> text = LabelledText.parse(lines.text());
        if (text.isPresent()) {
          out.print(text.get().classified(classifier, second));
          out.print('\n');
        }
      } catch (BadLineException e) {
        good = false;
        out.flush();
        err.println("appeal: line " + lines.number() + ": " + e.getMessage());
      }
    }
    out.flush();
    return good;
  }
}
