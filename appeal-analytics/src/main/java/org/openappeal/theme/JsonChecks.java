package org.openappeal.theme;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openappeal.theme.TaxonomyFormatException.Mistake;

/** Takes the parts of a JSON file, and notes what isn't as expected. */
final class JsonChecks {

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();

  JsonChecks(String file) {
    this.file = file;
  }

  /** Returns the root of a file. */
  JsonNode read(InputStream in) throws IOException {
    JsonNode root = JsonTree.read(in, file, mistakes);
    if (root == null) {
      throw new TaxonomyFormatException(mistakes);
    }
    return root;
  }

  /** Throws if there are mistakes. */
  void finish() {
    if (!mistakes.isEmpty()) {
      throw new TaxonomyFormatException(mistakes);
    }
  }

  void tell(JsonNode node, String message) {
    mistakes.add(new Mistake(file, node.line(), node.column(), node.pointer(), message));
  }

  void object(JsonNode node, ImmutableSet<String> known) {
    if (!(node.value() instanceof Map)) {
      tell(node, "Expected an object, found " + node.kind());
    }
    node.members()
        .forEach(
            (name, member) -> {
              if (!known.contains(name)) {
                tell(member, "Unknown property: found \"" + name + "\", expected one of " + known);
              }
            });
  }

  void format(JsonNode root, String expected) {
    String format = text(root, "format").orElse("");
    if (!format.equals(expected)) {
      tell(root, "Unknown format: found \"" + format + "\", expected \"" + expected + "\"");
    }
  }

  private <T> Optional<T> member(JsonNode node, String name, Class<T> type, String expected) {
    JsonNode member = node.members().get(name);
    return member == null ? Optional.empty() : as(member, type, expected);
  }

  <T> Optional<T> as(JsonNode node, Class<T> type, String expected) {
    if (type.isInstance(node.value())) {
      return Optional.of(type.cast(node.value()));
    }
    tell(node, "Expected " + expected + ", found " + node.kind());
    return Optional.empty();
  }

  Optional<String> text(JsonNode node, String name) {
    Optional<String> text = member(node, name, String.class, "a text");
    if (text.isPresent() && text.get().isBlank()) {
      tell(node.member(name), "Expected a text, found a blank one");
      return Optional.empty();
    }
    return text;
  }

  /** Returns a text that must be there. */
  String needed(JsonNode node, String name) {
    Optional<String> text = text(node, name);
    if (!node.members().containsKey(name)) {
      tell(node, "Missing property: expected \"" + name + "\"");
    }
    return text.orElse("?");
  }

  Optional<Boolean> flag(JsonNode node, String name) {
    return member(node, name, Boolean.class, "true or false");
  }

  /** Returns a number from 0 to 1. */
  Optional<Double> fraction(JsonNode node, String name) {
    Optional<Double> number = member(node, name, Double.class, "a number");
    if (number.isPresent() && !(number.get() >= 0 && number.get() <= 1)) {
      tell(node.member(name), "Expected a number from 0 to 1, found " + number.get());
      return Optional.empty();
    }
    return number;
  }
}
