package org.openappeal.geo;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.openappeal.model.CountryCode;

/**
 * What the table of countries knows about one.
 *
 * @param withdrawn the day on which the code was withdrawn; empty while it is in use
 * @param successors the codes in use that took its place
 * @param m49 the code of the smallest UN region that it is in
 * @param dacRecipient the code by which DAC members report aid to it
 * @param dacRegion the code of the smallest DAC region that it is in
 * @param names the name in use, then other names
 */
record CountryEntry(
    CountryCode code,
    Optional<String> alpha3,
    Optional<String> numeric,
    Optional<LocalDate> withdrawn,
    ImmutableSortedSet<CountryCode> successors,
    String m49,
    Optional<String> dacRecipient,
    Optional<String> dacRegion,
    ImmutableList<String> names) {

  private static final Splitter SPACE = Splitter.on(' ').omitEmptyStrings();
  private static final Splitter BAR = Splitter.on('|').omitEmptyStrings();

  /** Returns all entries, those in use first, then the withdrawn ones, the latest first. */
  static ImmutableList<CountryEntry> readAll() {
    Comparator<CountryEntry> latestFirst =
        Comparator.comparing(entry -> entry.withdrawn.orElse(LocalDate.MAX));
    return TsvTable.read("countries.tsv").stream()
        .map(CountryEntry::of)
        .sorted(latestFirst.reversed())
        .collect(toImmutableList());
  }

  private static CountryEntry of(ImmutableMap<String, String> row) {
    return new CountryEntry(
        CountryCode.of(cell(row, "alpha2").orElseThrow()),
        cell(row, "alpha3"),
        cell(row, "numeric"),
        cell(row, "withdrawn").map(LocalDate::parse),
        SPACE
            .splitToStream(cell(row, "successors").orElse(""))
            .map(CountryCode::of)
            .collect(toImmutableSortedSet(Comparator.naturalOrder())),
        cell(row, "m49").orElseThrow(),
        cell(row, "dacRecipient"),
        cell(row, "dacRegion"),
        ImmutableList.<String>builder()
            .add(cell(row, "name").orElseThrow())
            .addAll(BAR.split(cell(row, "otherNames").orElse("")))
            .build());
  }

  /** Returns a value of a row, if it isn't empty. */
  static Optional<String> cell(Map<String, String> row, String column) {
    return Optional.ofNullable(row.get(column)).filter(value -> !value.isEmpty());
  }
}
