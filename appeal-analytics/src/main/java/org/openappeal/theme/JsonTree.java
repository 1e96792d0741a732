package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openappeal.report.JsonMessages;
import org.openappeal.theme.TaxonomyFormatException.Mistake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads a small JSON file as a tree whose parts know their places. */
final class JsonTree {

  private static final int DEEPEST = 16;
  private static final long LARGEST = 16L << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxDocumentLength(LARGEST)
                  .build())
          .build();

  private final JsonParser parser;
  private final String file;
  private final List<Mistake> mistakes;

  private JsonTree(JsonParser parser, String file, List<Mistake> mistakes) {
    this.parser = parser;
    this.file = file;
    this.mistakes = mistakes;
  }

  /** Returns the root, or null after an error that is among the mistakes. */
  static @Nullable JsonNode read(InputStream in, String file, List<Mistake> mistakes)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      parser.nextToken();
      JsonNode root = new JsonTree(parser, file, mistakes).node("");
      if (parser.nextToken() != null) {
        TokenStreamLocation at = parser.currentTokenLocation();
        mistakes.add(
            new Mistake(
                file,
                at.getLineNr(),
                at.getColumnNr(),
                "",
                "Found more after the end of the JSON"));
      }
      return root;
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      mistakes.add(
          new Mistake(
              file,
              at == null ? 1 : Math.max(1, at.getLineNr()),
              at == null ? 1 : Math.max(1, at.getColumnNr()),
              "",
              "Not well-formed JSON: " + JsonMessages.of(e)));
      return null;
    }
  }

  private JsonNode node(String pointer) {
    JsonToken token = parser.currentToken();
    TokenStreamLocation at = parser.currentTokenLocation();
    return new JsonNode(value(token, pointer), at.getLineNr(), at.getColumnNr(), pointer);
  }

  private @Nullable Object value(@Nullable JsonToken token, String pointer) {
    if (token == null) {
      return null;
    }
    return switch (token) {
      case START_OBJECT -> members(pointer);
      case START_ARRAY -> elements(pointer);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private ImmutableMap<String, JsonNode> members(String pointer) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      TokenStreamLocation at = parser.currentTokenLocation();
      String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      parser.nextToken();
      if (members.putIfAbsent(name, node(below)) != null) {
        mistakes.add(
            new Mistake(
                file,
                at.getLineNr(),
                at.getColumnNr(),
                below,
                "Duplicate key: found \"" + name + "\" a second time"));
      }
    }
    return ImmutableMap.copyOf(members);
  }

  private ImmutableList<JsonNode> elements(String pointer) {
    ImmutableList.Builder<JsonNode> elements = ImmutableList.builder();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      elements.add(node(pointer + "/" + i));
    }
    return elements.build();
  }
}
