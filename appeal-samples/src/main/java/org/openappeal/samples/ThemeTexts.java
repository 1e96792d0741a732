package org.openappeal.samples;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openappeal.model.Appeal;
import org.openappeal.theme.Classification;
import org.openappeal.theme.Labels;
import org.openappeal.theme.ThemeClassifier;

/**
 * Texts whose themes are asked for, by their ids.
 *
 * @param labels the themes that people see in them, where the texts come with the program
 */
record ThemeTexts(
    ImmutableMap<String, LabelledText> texts, Optional<ImmutableMap<String, Labels>> labels) {

  /**
   * Project texts of many other appeals, donors and years, written and labelled for this purpose,
   * and two thirds of the 2002 appeal's summaries: what the built-in model is trained on.
   */
  static final String TRAINING = "training";

  /** More of them, by other writers, that nothing was tuned on. */
  static final String TEST = "test";

  /** Returns the titles and summaries of an appeal's projects. */
  static ThemeTexts of(Appeal appeal) {
    return new ThemeTexts(
        appeal.projects().stream()
            .map(
                project ->
                    new LabelledText(
                        project.id().value(), project.title(), project.summary().orElse("")))
            .collect(toImmutableMap(LabelledText::id, text -> text)),
        Optional.of(MigrationInitiatives2002.labels()));
  }

  /** Returns what each text is about. */
  ImmutableMap<String, Classification> classified(ThemeClassifier classifier) {
    return ImmutableMap.copyOf(
        Maps.transformValues(texts, text -> text.classification(classifier)));
  }

  /** Returns each title and text as one. */
  ImmutableMap<String, String> sentences() {
    return ImmutableMap.copyOf(
        Maps.transformValues(texts, text -> text.title() + ". " + text.text()));
  }

  /** Reads a line of JSON a text from a file, or what is built in as training or test. */
  static ThemeTexts read(Path file) throws UnusableInputException {
    String name = file.toString();
    if (name.equals(TRAINING) || name.equals(TEST)) {
      return builtIn(name);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new ThemeTexts(texts(in, name), Optional.empty());
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    }
  }

  private static ThemeTexts builtIn(String name) throws UnusableInputException {
    String resource = "theme-texts-" + name;
    try (InputStream in = resource(resource + ".jsonl");
        InputStreamReader labels =
            new InputStreamReader(resource(resource + ".csv"), StandardCharsets.UTF_8)) {
      return new ThemeTexts(
          texts(in, resource), Optional.of(Labels.read(labels, resource + ".csv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ThemeTexts.class.getResourceAsStream(name), name);
  }

  private static ImmutableMap<String, LabelledText> texts(InputStream in, String name)
      throws IOException, UnusableInputException {
    Map<String, LabelledText> texts = new LinkedHashMap<>();
    List<String> mistakes = new ArrayList<>();
    Lines lines = new Lines(in);
    while (lines.next()) {
      String place = name + ":" + lines.number() + ": ";
      try {
        Optional<LabelledText> text = LabelledText.parse(lines.text());
        if (text.isPresent() && texts.putIfAbsent(text.get().id(), text.get()) != null) {
          mistakes.add(place + "Duplicate id: found " + text.get().id() + " again");
        }
      } catch (BadLineException e) {
        mistakes.add(place + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UnusableInputException(String.join("\n", mistakes));
    }
    return ImmutableMap.copyOf(texts);
  }
}
