package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.ProblemLog;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * A part of a mapping file with its place.
 *
 * @param value a text, an integer, a list or map of nodes, null for JSON's null, or something else
 * @param found how messages show it
 */
record MappingNode(@Nullable Object value, String found, TextPosition position, String pointer) {

  private static final int LONGEST = 60;

  /** Stands for what no mapping holds: fractions, truth values, numbers that are too large. */
  private static final Object NOT_WANTED = new Object();

  /** Reads the part at which the parser stands. */
  static MappingNode read(JsonParser parser, String pointer, ProblemLog log) {
    JsonToken token = parser.currentToken();
    TextPosition position = position(parser.currentTokenLocation());
    Object value =
        switch (token) {
          case START_OBJECT -> members(parser, pointer, log);
          case START_ARRAY -> elements(parser, pointer, log);
          case VALUE_STRING -> parser.getString();
          case VALUE_NUMBER_INT -> integer(parser.getString());
          case VALUE_NULL -> null;
          default -> NOT_WANTED;
        };
    String found = token.isScalarValue() ? shown(token, value) : kind(token);
    return new MappingNode(value, found, position, pointer);
  }

  private static Object integer(String digits) {
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      return NOT_WANTED;
    }
  }

  private static String kind(JsonToken token) {
    return token == JsonToken.START_OBJECT ? "an object" : "a list";
  }

  private static String shown(JsonToken token, @Nullable Object value) {
    if (!(value instanceof String text)) {
      return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT
          ? "a number"
          : token.asString();
    }
    return "\"" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "\"";
  }

  private static ImmutableMap<String, MappingNode> members(
      JsonParser parser, String pointer, ProblemLog log) {
    Map<String, MappingNode> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      TextPosition position = position(parser.currentTokenLocation());
      String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      parser.nextToken();
      if (members.putIfAbsent(name, read(parser, below, log)) != null) {
        log.error(
            ProblemCode.DUPLICATE,
            "Property stands twice: found \"" + name + "\" again, expected each once",
            Optional.of(position),
            below);
      }
    }
    return ImmutableMap.copyOf(members);
  }

  private static ImmutableList<MappingNode> elements(
      JsonParser parser, String pointer, ProblemLog log) {
    ImmutableList.Builder<MappingNode> elements = ImmutableList.builder();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      elements.add(read(parser, pointer + "/" + i, log));
    }
    return elements.build();
  }

  static TextPosition position(TokenStreamLocation at) {
    return new TextPosition(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  boolean isNull() {
    return value == null;
  }

  @SuppressWarnings("unchecked")
  Optional<ImmutableMap<String, MappingNode>> members() {
    return value instanceof ImmutableMap
        ? Optional.of((ImmutableMap<String, MappingNode>) value)
        : Optional.empty();
  }

  @SuppressWarnings("unchecked")
  Optional<ImmutableList<MappingNode>> elements() {
    return value instanceof ImmutableList
        ? Optional.of((ImmutableList<MappingNode>) value)
        : Optional.empty();
  }

  <T> Optional<T> as(Class<T> type) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }
}
