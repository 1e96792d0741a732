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

/** Reads taxonomies from JSON. */
final class TaxonomyReader {

  private static final String FORMAT = "appeal-taxonomy/1";
  private static final ImmutableSet<String> LANGUAGES = ImmutableSet.of("en", "fr", "es");

  private final JsonChecks checks;

  /** Where each theme, and each phrase of each theme, stands. */
  private final List<JsonNode> themePlaces = new ArrayList<>();

  private final List<List<JsonNode>> phrasePlaces = new ArrayList<>();

  private TaxonomyReader(String file) {
    this.checks = new JsonChecks(file);
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
    JsonNode root = checks.read(in);
    checks.object(
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
    checks.format(root, FORMAT);
    Taxonomy.Builder taxonomy = Taxonomy.builder();
    taxonomy.id(checks.needed(root, "id"));
    taxonomy.name(checks.needed(root, "name"));
    taxonomy.definition(checks.text(root, "definition"));
    checks.flag(root, "primary").ifPresent(taxonomy::hasPrimary);
    checks.fraction(root, "threshold").ifPresent(taxonomy::threshold);
    checks.fraction(root, "leastShare").ifPresent(taxonomy::leastShare);
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
      checks.tell(
          flaw.phrase() < 0
              ? themePlaces.get(flaw.theme())
              : phrasePlaces.get(flaw.theme()).get(flaw.phrase()),
          flaw.message());
    }
    checks.finish();
    return taxonomy.build();
  }

  private ImmutableListMultimap<Language, String> words(JsonNode node, String kind) {
    checks.object(node, LANGUAGES);
    ImmutableListMultimap.Builder<Language, String> result = ImmutableListMultimap.builder();
    for (Language language : Language.values()) {
      JsonNode words = node.members().get(language.code());
      if (words != null) {
        for (JsonNode word : texts(words)) {
          String phrase = (String) nonNull(word.value());
          TaxonomyChecks.flawOfWords(kind, phrase).ifPresent(message -> checks.tell(word, message));
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
    checks.as(node, ImmutableList.class, "an array of texts");
    ImmutableList.Builder<JsonNode> texts = ImmutableList.builder();
    for (JsonNode element : node.elements()) {
      Optional<String> text = checks.as(element, String.class, "a text");
      if (text.isPresent() && text.get().isBlank()) {
        checks.tell(element, "Expected a text, found a blank one");
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
      checks.tell(root, "Missing property: expected \"themes\"");
      return ImmutableList.of();
    }
    checks.as(themes, ImmutableList.class, "an array of themes");
    return themes.elements().stream().map(this::theme).collect(ImmutableList.toImmutableList());
  }

  private Theme theme(JsonNode node) {
    checks.object(
        node,
        ImmutableSet.of("code", "name", "definition", "parent", "means", "onlyWith", "phrases"));
    List<JsonNode> places = new ArrayList<>();
    themePlaces.add(node);
    phrasePlaces.add(places);
    Theme.Builder theme = Theme.builder();
    theme.code(checks.needed(node, "code").strip());
    theme.name(checks.needed(node, "name"));
    theme.definition(checks.text(node, "definition"));
    theme.parent(checks.text(node, "parent"));
    checks.flag(node, "means").ifPresent(theme::isMeans);
    JsonNode groups = node.members().get("phrases");
    if (groups != null) {
      checks.as(groups, ImmutableList.class, "an array of groups of phrases");
      ImmutableList<String> onlyWith = strings(node, "onlyWith");
      groups.elements().forEach(group -> phrases(group, onlyWith, theme, places));
    }
    return theme.build();
  }

  private void phrases(
      JsonNode group, ImmutableList<String> ofTheme, Theme.Builder theme, List<JsonNode> places) {
    checks.object(group, ImmutableSet.of("weight", "en", "fr", "es", "notWith", "onlyWith"));
    if (!group.members().containsKey("weight")) {
      checks.tell(group, "Missing property: expected \"weight\"");
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
    double weight = checks.fraction(group, "weight").orElse(0.5);
    if (weight <= 0 || weight >= 1) {
      checks.tell(group.member("weight"), "Expected a weight above 0 and below 1, found " + weight);
      return 0.5;
    }
    return weight;
  }
}
