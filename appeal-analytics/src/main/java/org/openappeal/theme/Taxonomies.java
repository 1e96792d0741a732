package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The taxonomies that come with the library. */
public final class Taxonomies {

  private Taxonomies() {}

  /**
   * The seven services of <i>Migration Initiatives 2002</i>, in English, French and Spanish: {@code
   * MOVEMENT}, {@code MIGRATION_HEALTH}, {@code TECHNICAL_COOPERATION}, {@code LABOUR_MIGRATION},
   * {@code ASSISTED_RETURNS}, {@code MASS_INFORMATION}, {@code COUNTER_TRAFFICKING}. A project has
   * one main service.
   */
  public static Taxonomy services() {
    return Services.TAXONOMY;
  }

  /** Themes that run across the services, such as {@code HIV_AIDS}, in the same languages. */
  public static Taxonomy crossCutting() {
    return CrossCutting.TAXONOMY;
  }

  /**
   * The three-digit sector categories of the OECD's Development Assistance Committee, in English:
   * what donors report their aid by. The codes of the standard are the codes of the themes; a
   * project has one main category.
   */
  public static Taxonomy dacCategories() {
    return DacCategories.TAXONOMY;
  }

  /** Returns all of them, those first that are used unless others are named. */
  public static ImmutableList<Taxonomy> all() {
    return ImmutableList.of(services(), crossCutting(), dacCategories());
  }

  /** The ids by which they are known. */
  public static ImmutableList<String> ids() {
    return ImmutableList.of("services", "cross-cutting", "dac-categories");
  }

  /** Returns the one with an id, if there is one. */
  public static Optional<Taxonomy> named(String id) {
    return switch (id) {
      case "services" -> Optional.of(services());
      case "cross-cutting" -> Optional.of(crossCutting());
      case "dac-categories" -> Optional.of(dacCategories());
      default -> Optional.empty();
    };
  }

  private static Taxonomy read(String name) {
    try (InputStream in = Taxonomies.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the library");
      }
      return Taxonomy.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static final class Services {
    static final Taxonomy TAXONOMY = read("services.json");
  }

  private static final class CrossCutting {
    static final Taxonomy TAXONOMY = read("cross-cutting.json");
  }

  private static final class DacCategories {
    static final Taxonomy TAXONOMY = read("dac-categories.json");
  }
}
