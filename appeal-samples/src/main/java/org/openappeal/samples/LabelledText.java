package org.openappeal.samples;

import java.util.Optional;
import org.openappeal.theme.Classification;
import org.openappeal.theme.Evidence;
import org.openappeal.theme.ThemeClassifier;
import org.openappeal.theme.ThemeMatch;
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
          "Not well-formed JSON at column " + column + ": " + e.getOriginalMessage());
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

  /** Returns what the text is about, as a line of JSON without its end. */
  String classified(ThemeClassifier classifier) {
    Classification classification = classifier.classify(title, text);
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
    return MAPPER.writeValueAsString(node);
  }

  private static void put(Evidence evidence, ObjectNode into) {
    into.put("phrase", evidence.phrase());
    into.put("field", evidence.field().toString());
    into.put("start", evidence.start());
    into.put("end", evidence.end());
  }
}
