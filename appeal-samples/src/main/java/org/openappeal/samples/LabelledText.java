package org.openappeal.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.openappeal.report.JsonMessages;
import org.openappeal.theme.Classification;
import org.openappeal.theme.Evidence;
import org.openappeal.theme.Hint;
import org.openappeal.theme.Opinion;
import org.openappeal.theme.ThemeClassifier;
import org.openappeal.theme.ThemeMatch;
import org.openappeal.theme.ThemeModel;
import org.openappeal.theme.ThemeOpinion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A text with its id, from a line of JSON. */
record LabelledText(String id, String title, String text) {

  private static final int DEEPEST = 32;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Lines.LONGEST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Parses a line; one that is blank is no text. Properties that aren't known are left alone. */
  static Optional<LabelledText> parse(String line) throws BadLineException {
    if (line.isBlank()) {
      return Optional.empty();
    }
    JsonNode node = tree(line);
    if (!node.isObject()) {
      throw new BadLineException("Expected a JSON object, found " + node.getNodeType());
    }
    Optional<String> id = string(node, "id");
    Optional<String> title = string(node, "title");
    Optional<String> text = string(node, "text");
    if (id.isEmpty()) {
      throw new BadLineException("Missing property: expected \"id\"");
    }
    if (title.isEmpty() && text.isEmpty()) {
      throw new BadLineException("Missing property: expected \"title\" or \"text\"");
    }
    return Optional.of(new LabelledText(id.get(), title.orElse(""), text.orElse("")));
  }

  private static JsonNode tree(String line) throws BadLineException {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new BadLineException(
          "Not well-formed JSON at column %s: %s".formatted(column, JsonMessages.of(e)));
    }
  }

  private static Optional<String> string(JsonNode node, String name) throws BadLineException {
    JsonNode member = node.get(name);
    if (member == null || member.isNull()) {
      return Optional.empty();
    }
    if (!member.isString()) {
      throw new BadLineException(
          "Expected a text as \"" + name + "\", found " + member.getNodeType());
    }
    return Optional.of(member.stringValue());
  }

  Classification classification(ThemeClassifier classifier) {
    return classifier.classify(title, text);
  }

  /** Returns what the text is about, as a line of JSON without its end. */
  String classified(ThemeClassifier classifier, Optional<ThemeModel> second) {
    Classification classification = classification(classifier);
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", id);
    node.put("primary", classification.primary().map(ThemeMatch::theme).orElse(null));
    ArrayNode themes = node.putArray("themes");
    for (ThemeMatch match : classification.matches()) {
      ObjectNode theme = themes.addObject();
      theme.put("theme", match.theme());
      theme.put("score", match.score());
      ArrayNode evidence = theme.putArray("evidence");
      match.evidence().forEach(found -> put(found, evidence.addObject()));
    }
    second.ifPresent(model -> put(model.opinion(classification), node.putObject("secondOpinion")));
    return MAPPER.writeValueAsString(node);
  }

  private static void put(Opinion opinion, ObjectNode into) {
    into.put("primary", opinion.primary().orElse(null));
    ArrayNode themes = into.putArray("themes");
    for (ThemeOpinion found : opinion.themes()) {
      ObjectNode theme = themes.addObject();
      theme.put("theme", found.theme());
      theme.put("probability", found.probability());
      ObjectNode phrases = theme.putObject("phrases");
      found.fromPhrases().forEach((code, weight) -> phrases.put(code, rounded(weight)));
      ArrayNode words = theme.putArray("words");
      for (Hint hint : found.hints()) {
        ObjectNode word = words.addObject();
        word.put("words", hint.words());
        word.put("weight", rounded(hint.weight()));
        word.put("field", hint.field().toString());
        word.put("start", hint.start());
        word.put("end", hint.end());
      }
    }
  }

  private static BigDecimal rounded(double weight) {
    return BigDecimal.valueOf(weight).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static void put(Evidence evidence, ObjectNode into) {
    into.put("phrase", evidence.phrase());
    into.put("field", evidence.field().toString());
    into.put("start", evidence.start());
    into.put("end", evidence.end());
  }
}
