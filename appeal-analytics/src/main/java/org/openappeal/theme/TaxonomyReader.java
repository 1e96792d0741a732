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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads taxonomies from JSON. */
final class TaxonomyReader {

  private static final String FORMAT = "appeal-taxonomy/1";
  private static final ImmutableSet<String> LANGUAGES = ImmutableSet.of("en", "fr", "es");

  private final JsonChecks checks;
  private Optional<Taxonomy> extended = Optional.empty();

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
            "extends",
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
    extended = extended(root);
    Taxonomy.Builder taxonomy = extended.map(Taxonomy::toBuilder).orElseGet(Taxonomy::builder);
    names(root, taxonomy);
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
    ImmutableList<Theme> own = themes(root);
    check(own, root.member("extends"));
    checks.finish();
    return extended.isEmpty()
        ? taxonomy.themes(own).build()
        : taxonomy.build().plus(own.toArray(Theme[]::new));
  }

  private Optional<Taxonomy> extended(JsonNode root) {
    Optional<String> id = checks.text(root, "extends");
    Optional<Taxonomy> found = id.flatMap(Taxonomies::named);
    if (id.isPresent() && found.isEmpty()) {
      checks.tell(
          root.member("extends"),
          "No such taxonomy: found \"%s\", expected one of %s"
              .formatted(id.get(), Taxonomies.ids()));
    }
    return found;
  }

  private void names(JsonNode root, Taxonomy.Builder taxonomy) {
    if (root.members().containsKey("extends")) {
      checks.text(root, "id").ifPresent(taxonomy::id);
      checks.text(root, "name").ifPresent(taxonomy::name);
    } else {
      taxonomy.id(checks.needed(root, "id"));
      taxonomy.name(checks.needed(root, "name"));
    }
    checks.text(root, "definition").ifPresent(taxonomy::definition);
  }

  /** Checks themes together with those that they extend, which stand first. */
  private void check(ImmutableList<Theme> own, JsonNode extension) {
    Set<String> codes = own.stream().map(Theme::code).collect(Collectors.toSet());
    ImmutableList<Theme> others =
        extended.map(Taxonomy::themes).orElse(ImmutableList.of()).stream()
            .filter(theme -> !codes.contains(theme.code()))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Theme> all = ImmutableList.<Theme>builder().addAll(others).addAll(own).build();
    for (Flaw flaw : TaxonomyChecks.flaws(all)) {
      int theme = flaw.theme() - others.size();
      checks.tell(theme < 0 ? extension : place(own, theme, flaw.phrase()), flaw.message());
    }
  }

  private JsonNode place(ImmutableList<Theme> own, int theme, int phrase) {
    List<JsonNode> phrases = phrasePlaces.get(theme);
    int inFile = phrase - (own.get(theme).phrases().size() - phrases.size());
    return phrase < 0 || inFile < 0 ? themePlaces.get(theme) : phrases.get(inFile);
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
        ImmutableSet.of(
            "code", "extends", "name", "definition", "parent", "means", "onlyWith", "phrases"));
    List<JsonNode> places = new ArrayList<>();
    themePlaces.add(node);
    phrasePlaces.add(places);
    String code = checks.needed(node, "code").strip();
    Theme.Builder theme = extended(node, code).map(Theme::toBuilder).orElseGet(Theme::builder);
    theme.code(code);
    if (checks.flag(node, "extends").orElse(false)) {
      checks.text(node, "name").ifPresent(theme::name);
    } else {
      theme.name(checks.needed(node, "name"));
    }
    checks.text(node, "definition").ifPresent(theme::definition);
    checks.text(node, "parent").ifPresent(theme::parent);
    checks.flag(node, "means").ifPresent(theme::isMeans);
    JsonNode groups = node.members().get("phrases");
    if (groups != null) {
      checks.as(groups, ImmutableList.class, "an array of groups of phrases");
      ImmutableList<String> onlyWith = strings(node, "onlyWith");
      groups.elements().forEach(group -> phrases(group, onlyWith, theme, places));
    }
    return theme.build();
  }

  /** Returns the theme that one adds to, if it does. */
  private Optional<Theme> extended(JsonNode node, String code) {
    JsonNode flag = node.members().get("extends");
    if (flag == null || !Boolean.TRUE.equals(flag.value())) {
      return Optional.empty();
    }
    Optional<Theme> theme = extended.flatMap(taxonomy -> taxonomy.theme(code));
    if (theme.isEmpty()) {
      checks.tell(
          flag,
          "No such theme to extend: found %s, expected %s"
              .formatted(
                  code,
                  extended
                      .map(taxonomy -> "one of " + taxonomy.byCode().keySet())
                      .orElse("a taxonomy that extends another")));
      return Optional.of(Theme.builder().code(code).name(code).build());
    }
    return theme;
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
