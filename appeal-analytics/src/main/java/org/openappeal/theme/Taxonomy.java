package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Themes in a tree, in the order in which they are told.
 *
 * <pre>{@code
 * Taxonomy mine = Taxonomies.crossCutting().plus(
 *     Theme.builder().code("CASH").name("Cash").addPhrases(Phrase.of("cash for work", 0.8)).build());
 * }</pre>
 *
 * <p>A taxonomy can't be built wrong: codes are unique, parents exist and make no cycle, no phrase
 * stands in two themes, and each phrase can match some text.
 */
@Value.Immutable
@ThemeStyle
public abstract class Taxonomy {

  Taxonomy() {}

  /** The name by which programs know it, such as {@code services}. */
  public abstract String id();

  /** The name for people. */
  public abstract String name();

  /** What the taxonomy is for. */
  public abstract Optional<String> definition();

  /** Whether a project has one main theme of this taxonomy; no, unless it is set. */
  @Value.Default
  public boolean hasPrimary() {
    return false;
  }

  /** The least score, from 0 to 1, at which a project is about a theme; 0.5 unless it is set. */
  @Value.Default
  public double threshold() {
    return 0.5;
  }

  /**
   * The least share, from 0 to 1, that the strength of a theme's evidence must have of the
   * strongest one of the taxonomy: beside what a text is mainly about, a passing mention doesn't
   * count. The strength of a score is {@code -ln(1 - score)}. 0 unless it is set.
   */
  @Value.Default
  public double leastShare() {
    return 0;
  }

  /**
   * Phrases that void what follows within two words, such as "without"; each language's own. What
   * is part of a phrase that denies nothing, such as "not only", "not limited to" or "not useful
   * without", doesn't count.
   */
  @Value.Default
  public ImmutableListMultimap<Language, String> negations() {
    return Negations.STANDARD;
  }

  /**
   * Phrases by which a text says that something isn't part of the project, such as "outside its
   * scope" or "is left to others", in each language: nothing in the same clause counts. A clause
   * ends with a full stop, a semicolon, a question or exclamation mark, an empty line, a word such
   * as "while", and, if a theme's phrase stands before the disclaimer, the next comma. What is part
   * of a phrase that denies nothing, such as "not only", is no disclaimer.
   */
  @Value.Default
  public ImmutableListMultimap<Language, String> disclaimers() {
    return Disclaimers.STANDARD;
  }

  /** The themes; a parent may stand before or after its children. */
  public abstract ImmutableList<Theme> themes();

  /** Returns the theme with a code, if there is one. */
  public Optional<Theme> theme(String code) {
    return Optional.ofNullable(byCode().get(code));
  }

  /** Returns these codes, and those of all themes of which theirs are part. */
  ImmutableSet<String> withWholes(Set<String> codes) {
    ImmutableSet.Builder<String> all = ImmutableSet.<String>builder().addAll(codes);
    for (String code : codes) {
      Optional<String> whole = theme(code).flatMap(Theme::parent);
      while (whole.isPresent()) {
        all.add(whole.get());
        whole = theme(whole.get()).flatMap(Theme::parent);
      }
    }
    return all.build();
  }

  @Value.Lazy
  ImmutableMap<String, Theme> byCode() {
    ImmutableMap.Builder<String, Theme> byCode = ImmutableMap.builder();
    themes().forEach(theme -> byCode.put(theme.code(), theme));
    return byCode.buildOrThrow();
  }

  /**
   * Returns this taxonomy with other themes: each replaces the one with its code, or comes last.
   *
   * @throws InvalidTaxonomyException if they don't fit
   */
  public Taxonomy plus(Theme... themes) {
    Map<String, Theme> all = new LinkedHashMap<>(byCode());
    for (Theme theme : themes) {
      all.put(theme.code(), theme);
    }
    return toBuilder().themes(all.values()).build();
  }

  /** Returns this taxonomy with another least score, from 0 to 1. */
  public abstract Taxonomy withThreshold(double threshold);

  /** Returns this taxonomy with another least share of the strongest evidence, from 0 to 1. */
  public abstract Taxonomy withLeastShare(double leastShare);

  @Value.Check
  void check() {
    TaxonomyChecks.check(this);
  }

  /**
   * Reads a taxonomy from a JSON file; its schema is {@code appeal-taxonomy-1.schema.json} beside
   * this class. A file may extend one of {@link Taxonomies}: its themes replace those of their
   * codes or come last, as {@link #plus} has it, or add to them.
   *
   * <pre>{@code
   * {"format": "appeal-taxonomy/1", "extends": "services", "themes": [
   *   {"code": "CASH", "name": "Cash", "phrases": [{"weight": 0.8, "en": ["cash for work"]}]},
   *   {"code": "MOVEMENT", "extends": true, "phrases": [{"weight": 0.6, "en": ["airlift"]}]}]}
   * }</pre>
   *
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the file can't be read
   */
  public static Taxonomy read(Path file) throws IOException {
    return TaxonomyReader.read(file);
  }

  /**
   * Reads a taxonomy as JSON.
   *
   * @param name what to call the input in messages
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the input can't be read
   */
  public static Taxonomy read(InputStream in, String name) throws IOException {
    return TaxonomyReader.read(in, name);
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this taxonomy. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a taxonomy; id and name are needed. */
  public static final class Builder extends ImmutableTaxonomy.Builder {
    Builder() {}
  }
}
