package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * A part of a JSON file with its place.
 *
 * @param value a {@code String}, {@code Double}, {@code Boolean}, a list or map of nodes, or null
 */
record JsonNode(@Nullable Object value, int line, int column, String pointer) {

  String kind() {
    if (value instanceof ImmutableMap) {
      return "an object";
    }
    if (value instanceof ImmutableList) {
      return "an array";
    }
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }

  @SuppressWarnings("unchecked")
  ImmutableMap<String, JsonNode> members() {
    return value instanceof ImmutableMap
        ? (ImmutableMap<String, JsonNode>) value
        : ImmutableMap.of();
  }

  /** Returns a member, or this node if it has none of the name. */
  JsonNode member(String name) {
    return members().getOrDefault(name, this);
  }

  @SuppressWarnings("unchecked")
  ImmutableList<JsonNode> elements() {
    return value instanceof ImmutableList ? (ImmutableList<JsonNode>) value : ImmutableList.of();
  }
}
