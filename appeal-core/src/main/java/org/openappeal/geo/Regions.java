package org.openappeal.geo;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openappeal.model.CountryCode;

/**
 * The regions of the world by two standards: M49 of the United Nations, and the DAC's, which IATI
 * uses. Both are trees; a country is in the smallest region of each, and so in all above it.
 *
 * <pre>{@code
 * Regions.m49Of(CountryCode.of("KE"));      // 014 Eastern Africa, in 202 Sub-Saharan Africa
 * Regions.dacOf(CountryCode.of("KE"));      // 1027 Eastern Africa, in 289 South of Sahara
 * Regions.countriesIn(Regions.m49("002").orElseThrow());   // all of Africa
 * }</pre>
 */
public final class Regions {

  private Regions() {}

  /** Returns all regions of M49, each before those in it. */
  public static ImmutableList<M49Region> m49() {
    return M49.BY_CODE.values().asList();
  }

  /** Returns the M49 region with this code of three digits, if there is one. */
  public static Optional<M49Region> m49(String code) {
    return Optional.ofNullable(M49.BY_CODE.get(code));
  }

  /**
   * Returns the M49 region of this name, such as {@code sub-saharan africa}; case, accents and
   * punctuation don't matter.
   */
  public static Optional<M49Region> findM49(String name) {
    return Optional.ofNullable(M49.BY_NAME.get(PlaceName.key(name)));
  }

  /**
   * Returns the smallest M49 region that a country is in: for a withdrawn code the one where it
   * was, for Taiwan and Kosovo, which the standard doesn't list, the one where UN population
   * figures have them. Antarctica is in the world alone. Empty for an unknown code.
   */
  public static Optional<M49Region> m49Of(CountryCode code) {
    return Countries.entry(code).flatMap(entry -> m49(entry.m49()));
  }

  /** Returns the countries in use that are in a region or in one of its own, by code. */
  public static ImmutableSortedSet<CountryCode> countriesIn(M49Region region) {
    return inUse(code -> m49Of(code).map(in -> in.isWithin(region)).orElse(false));
  }

  /** Returns all regions of the DAC, each before those in it. */
  public static ImmutableList<DacRegion> dac() {
    return Dac.BY_CODE.values().asList();
  }

  /** Returns the DAC region with this code, such as {@code 289}, if there is one. */
  public static Optional<DacRegion> dac(String code) {
    return Optional.ofNullable(Dac.BY_CODE.get(code));
  }

  /**
   * Returns the DAC region of this name, such as {@code South of Sahara}; the word {@code regional}
   * at the end, case, accents and punctuation don't matter.
   */
  public static Optional<DacRegion> findDac(String name) {
    return Optional.ofNullable(Dac.BY_NAME.get(Dac.key(name)));
  }

  /**
   * Returns the smallest DAC region that a country is in, whether it receives aid or not. Empty for
   * Antarctica and for an unknown code.
   */
  public static Optional<DacRegion> dacOf(CountryCode code) {
    return Countries.entry(code).flatMap(CountryEntry::dacRegion).flatMap(Regions::dac);
  }

  /** Returns the countries in use that are in a region or in one of its own, by code. */
  public static ImmutableSortedSet<CountryCode> countriesIn(DacRegion region) {
    return inUse(code -> dacOf(code).map(in -> in.isWithin(region)).orElse(false));
  }

  private static ImmutableSortedSet<CountryCode> inUse(Predicate<CountryCode> isWanted) {
    return Countries.inUse().stream()
        .filter(isWanted)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static <T> ImmutableMap<String, T> named(
      ImmutableMap<String, T> regions, Function<T, String> key) {
    ImmutableMap.Builder<String, T> byName = ImmutableMap.builder();
    regions.values().forEach(region -> byName.put(key.apply(region), region));
    return byName.buildOrThrow();
  }

  private static final class M49 {
    static final ImmutableMap<String, M49Region> BY_CODE = Tree.read("m49.tsv", M49Region::new);
    static final ImmutableMap<String, M49Region> BY_NAME =
        named(BY_CODE, region -> PlaceName.key(region.name()));
  }

  private static final class Dac {
    static final ImmutableMap<String, DacRegion> BY_CODE = Tree.read("dac.tsv", DacRegion::new);
    static final ImmutableMap<String, DacRegion> BY_NAME =
        named(BY_CODE, region -> key(region.name()));

    static String key(String name) {
      String plain = name.toLowerCase(Locale.ROOT).replaceFirst("[,\\s]+regional\\s*$", "");
      return PlaceName.key(plain);
    }
  }
}
