package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.TaxonomyFormatException.Mistake;

/** Reads taxonomies from JSON. */
final class TaxonomyReader {

  private static final String FORMAT = "appeal-taxonomy/1";
  private static final ImmutableSet<String> LANGUAGES = ImmutableSet.of("en", "fr", "es");

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();

  /** Where each theme, and each phrase of each theme, stands. */
  private final List<JsonNode> themePlaces = new ArrayList<>();

  private final List<List<JsonNode>> phrasePlaces = new ArrayList<>();

  private TaxonomyReader(String file) {
    this.file = file;
  }

  static Taxonomy read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(in, path.toString());
    }
  }

  static Taxonomy read(InputStream in, String name) throws IOException {
    return new TaxonomyReader(name).taxonomy(in);
  }

  private Taxonomy taxonomy(InputStream in) throws IOException {
    JsonNode root = JsonTree.read(in, file, mistakes);
    if (root == null) {
      throw new TaxonomyFormatException(mistakes);
    }
    object(
        root,
        ImmutableSet.of(
            "format",
            "id",
            "name",
            "definition",
            "primary",
            "threshold",
            "leastShare",
            "negations",
            "disclaimers",
            "themes"));
    String format = text(root, "format").orElse("");
    if (!format.equals(FORMAT)) {
      tell(root, "Unknown format: found \"" + format + "\", expected \"" + FORMAT + "\"");
    }
    Taxonomy.Builder taxonomy = Taxonomy.builder();
    taxonomy.id(needed(root, "id"));
    taxonomy.name(needed(root, "name"));
    taxonomy.definition(text(root, "definition"));
    flag(root, "primary").ifPresent(taxonomy::hasPrimary);
    number(root, "threshold").ifPresent(taxonomy::threshold);
    number(root, "leastShare").ifPresent(taxonomy::leastShare);
    JsonNode negations = root.members().get("negations");
    if (negations != null) {
      taxonomy.negations(words(negations, "Negation"));
    }
    JsonNode disclaimers = root.members().get("disclaimers");
    if (disclaimers != null) {
      taxonomy.disclaimers(words(disclaimers, "Disclaimer"));
    }
    ImmutableList<Theme> themes = themes(root);
    taxonomy.themes(themes);
    for (Flaw flaw : TaxonomyChecks.flaws(themes)) {
      tell(
          flaw.phrase() < 0
              ? themePlaces.get(flaw.theme())
              : phrasePlaces.get(flaw.theme()).get(flaw.phrase()),
          flaw.message());
    }
    if (!mistakes.isEmpty()) {
      throw new TaxonomyFormatException(mistakes);
    }
    return taxonomy.build();
  }

  private void tell(JsonNode node, String message) {
    mistakes.add(new Mistake(file, node.line(), node.column(), node.pointer(), message));
  }

  private void object(JsonNode node, ImmutableSet<String> known) {
    if (!(node.value() instanceof java.util.Map)) {
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

  private <T> Optional<T> member(JsonNode node, String name, Class<T> type, String expected) {
    JsonNode member = node.members().get(name);
    return member == null ? Optional.empty() : as(member, type, expected);
  }

  private <T> Optional<T> as(JsonNode node, Class<T> type, String expected) {
    if (type.isInstance(node.value())) {
      return Optional.of(type.cast(node.value()));
    }
    tell(node, "Expected " + expected + ", found " + node.kind());
    return Optional.empty();
  }

  private Optional<String> text(JsonNode node, String name) {
    Optional<String> text = member(node, name, String.class, "a text");
    if (text.isPresent() && text.get().isBlank()) {
      tell(node.member(name), "Expected a text, found a blank one");
      return Optional.empty();
    }
    return text;
  }

  private String needed(JsonNode node, String name) {
    Optional<String> text = text(node, name);
    if (!node.members().containsKey(name)) {
      tell(node, "Missing property: expected \"" + name + "\"");
    }
    return text.orElse("?");
  }

  private Optional<Boolean> flag(JsonNode node, String name) {
    return member(node, name, Boolean.class, "true or false");
  }

  private Optional<Double> number(JsonNode node, String name) {
    Optional<Double> number = member(node, name, Double.class, "a number");
    if (number.isPresent() && !(number.get() >= 0 && number.get() <= 1)) {
      tell(node.member(name), "Expected a number from 0 to 1, found " + number.get());
      return Optional.empty();
    }
    return number;
  }

  private ImmutableListMultimap<Language, String> words(JsonNode node, String kind) {
    object(node, LANGUAGES);
    ImmutableListMultimap.Builder<Language, String> result = ImmutableListMultimap.builder();
    for (Language language : Language.values()) {
      JsonNode words = node.members().get(language.code());
      if (words != null) {
        for (JsonNode word : texts(words)) {
          String phrase = (String) nonNull(word.value());
          TaxonomyChecks.flawOfWords(kind, phrase).ifPresent(message -> tell(word, message));
          result.put(language, phrase);
        }
      }
    }
    return result.build();
  }

  private static Object nonNull(@Nullable Object value) {
    return value == null ? "" : value;
  }

  /** Returns the nodes of an array of texts, without those that aren't. */
  private ImmutableList<JsonNode> texts(JsonNode node) {
    as(node, ImmutableList.class, "an array of texts");
    ImmutableList.Builder<JsonNode> texts = ImmutableList.builder();
    for (JsonNode element : node.elements()) {
      Optional<String> text = as(element, String.class, "a text");
      if (text.isPresent() && text.get().isBlank()) {
        tell(element, "Expected a text, found a blank one");
      } else if (text.isPresent()) {
        texts.add(element);
      }
    }
    return texts.build();
  }

  private ImmutableList<String> strings(JsonNode node, String name) {
    JsonNode member = node.members().get(name);
    return member == null
        ? ImmutableList.of()
        : texts(member).stream()
            .map(text -> (String) nonNull(text.value()))
            .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Theme> themes(JsonNode root) {
    JsonNode themes = root.members().get("themes");
    if (themes == null) {
      tell(root, "Missing property: expected \"themes\"");
      return ImmutableList.of();
    }
    as(themes, ImmutableList.class, "an array of themes");
    return themes.elements().stream().map(this::theme).collect(ImmutableList.toImmutableList());
  }

  private Theme theme(JsonNode node) {
    object(
        node,
        ImmutableSet.of("code", "name", "definition", "parent", "means", "onlyWith", "phrases"));
    List<JsonNode> places = new ArrayList<>();
    themePlaces.add(node);
    phrasePlaces.add(places);
    Theme.Builder theme = Theme.builder();
    theme.code(needed(node, "code").strip());
    theme.name(needed(node, "name"));
    theme.definition(text(node, "definition"));
    theme.parent(text(node, "parent"));
    flag(node, "means").ifPresent(theme::isMeans);
    JsonNode groups = node.members().get("phrases");
    if (groups != null) {
      as(groups, ImmutableList.class, "an array of groups of phrases");
      ImmutableList<String> onlyWith = strings(node, "onlyWith");
      groups.elements().forEach(group -> phrases(group, onlyWith, theme, places));
    }
    return theme.build();
  }

  private void phrases(
      JsonNode group, ImmutableList<String> ofTheme, Theme.Builder theme, List<JsonNode> places) {
    object(group, ImmutableSet.of("weight", "en", "fr", "es", "notWith", "onlyWith"));
    if (!group.members().containsKey("weight")) {
      tell(group, "Missing property: expected \"weight\"");
    }
    double weight = weight(group);
    ImmutableList<String> notWith = strings(group, "notWith");
    ImmutableList<String> onlyWith =
        group.members().containsKey("onlyWith") ? strings(group, "onlyWith") : ofTheme;
    for (Language language : Language.values()) {
      JsonNode words = group.members().get(language.code());
      if (words == null) {
        continue;
      }
      for (JsonNode text : texts(words)) {
        Phrase.Builder phrase = Phrase.builder();
        phrase.text((String) nonNull(text.value()));
        phrase.language(language);
        phrase.weight(weight);
        phrase.addAllNotWith(notWith);
        phrase.addAllOnlyWith(onlyWith);
        theme.addPhrases(phrase.build());
        places.add(text);
      }
    }
  }

  private double weight(JsonNode group) {
    double weight = number(group, "weight").orElse(0.5);
    if (weight <= 0 || weight >= 1) {
      tell(group.member("weight"), "Expected a weight above 0 and below 1, found " + weight);
      return 0.5;
    }
    return weight;
  }
}
