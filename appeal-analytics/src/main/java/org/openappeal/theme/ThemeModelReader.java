package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openappeal.theme.ThemeModel.Question;

/** Reads models from JSON. */
final class ThemeModelReader {

  static final String FORMAT = "appeal-theme-model/1";

  private static final double HIGHEST = 1000;

  private final JsonChecks checks;

  private ThemeModelReader(String file) {
    this.checks = new JsonChecks(file);
  }

  static ThemeModel read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in, path.toString());
    }
  }

  static ThemeModel read(InputStream in, String name) throws IOException {
    return new ThemeModelReader(name).model(in);
  }

  private ThemeModel model(InputStream in) throws IOException {
    JsonNode root = checks.read(in);
    checks.object(root, ImmutableSet.of("format", "definition", "threshold", "themes", "main"));
    checks.format(root, FORMAT);
    String definition = checks.needed(root, "definition");
    Optional<Double> threshold = checks.fraction(root, "threshold");
    if (!root.members().containsKey("threshold")) {
      checks.tell(root, "Missing property: expected \"threshold\"");
    }
    ImmutableList<Question> themes = questions(root, "themes");
    ImmutableList<Question> main = questions(root, "main");
    checks.finish();
    return new ThemeModel(definition, threshold.orElseThrow(), themes, main);
  }

  private ImmutableList<Question> questions(JsonNode root, String name) {
    JsonNode questions = root.members().get(name);
    if (questions == null) {
      checks.tell(root, "Missing property: expected \"" + name + "\"");
      return ImmutableList.of();
    }
    checks.as(questions, ImmutableList.class, "an array of themes");
    Set<String> themes = new HashSet<>();
    ImmutableList.Builder<Question> result = ImmutableList.builder();
    for (JsonNode node : questions.elements()) {
      Question question = question(node);
      if (!themes.add(question.theme())) {
        checks.tell(node, "Duplicate theme: found " + question.theme() + " again");
      }
      result.add(question);
    }
    return result.build();
  }

  private Question question(JsonNode node) {
    checks.object(node, ImmutableSet.of("theme", "bias", "scores", "words"));
    String theme = checks.needed(node, "theme");
    JsonNode bias = node.members().get("bias");
    if (bias == null) {
      checks.tell(node, "Missing property: expected \"bias\"");
    }
    ImmutableMap<String, Double> words = weights(node, "words");
    words.forEach(
        (word, weight) -> {
          if (!PhraseLexicon.hasWord(word)) {
            checks.tell(node.member("words"), "Expected words, found \"" + word + "\"");
          }
        });
    return new Question(theme, bias == null ? 0 : weight(bias), weights(node, "scores"), words);
  }

  private ImmutableMap<String, Double> weights(JsonNode node, String name) {
    JsonNode weights = node.members().get(name);
    if (weights == null) {
      return ImmutableMap.of();
    }
    checks.as(weights, ImmutableMap.class, "an object of weights");
    ImmutableMap.Builder<String, Double> result = ImmutableMap.builder();
    weights.members().forEach((key, weight) -> result.put(key, weight(weight)));
    return result.buildOrThrow();
  }

  private double weight(JsonNode node) {
    double weight = checks.as(node, Double.class, "a number").orElse(0.0);
    if (Math.abs(weight) > HIGHEST) {
      checks.tell(node, "Expected a weight from -1000 to 1000, found " + weight);
    }
    return weight;
  }
}
