package org.openappeal.geo;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import org.openappeal.model.CountryCode;

/**
 * The countries by everything that they are looked up by. Where two have had the same code or name
 * the one in use stands for it, else the one withdrawn last.
 */
final class CountryTable {

  static final ImmutableList<CountryEntry> ENTRIES = CountryEntry.readAll();
  static final ImmutableMap<CountryCode, CountryEntry> BY_CODE =
      by(entry -> Optional.of(entry.code()));
  static final ImmutableMap<String, CountryEntry> BY_ALPHA3 = by(CountryEntry::alpha3);
  static final ImmutableMap<String, CountryEntry> BY_NUMERIC = by(CountryEntry::numeric);
  static final ImmutableMap<String, CountryEntry> BY_RECIPIENT = by(CountryEntry::dacRecipient);

  /** All that have or had a name, by what its spellings have in common, in the order of entries. */
  static final ImmutableListMultimap<String, CountryEntry> BY_NAME = byName();

  private CountryTable() {}

  private static <K> ImmutableMap<K, CountryEntry> by(
      Function<CountryEntry, Optional<K>> property) {
    return ENTRIES.stream()
        .filter(entry -> property.apply(entry).isPresent())
        .collect(
            toImmutableMap(
                entry -> property.apply(entry).orElseThrow(),
                Function.identity(),
                (first, second) -> first));
  }

  private static ImmutableListMultimap<String, CountryEntry> byName() {
    ImmutableListMultimap.Builder<String, CountryEntry> byName = ImmutableListMultimap.builder();
    for (CountryEntry entry : ENTRIES) {
      entry.names().stream().map(PlaceName::key).distinct().forEach(key -> byName.put(key, entry));
    }
    return byName.build();
  }
}
