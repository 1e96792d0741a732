package org.openappeal.geo;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reads the tables of the library: a row of names, then rows of values, with tabs between. */
final class TsvTable {

  private static final Splitter CELLS = Splitter.on('\t');

  private TsvTable() {}

  /** Returns the rows of a table by column name, each value as it stands, empty ones too. */
  static ImmutableList<ImmutableMap<String, String>> read(String name) {
    ImmutableList<String> lines = lines(name);
    ImmutableList<String> columns = ImmutableList.copyOf(CELLS.split(lines.get(0)));
    return lines.stream().skip(1).map(line -> row(columns, line)).collect(toImmutableList());
  }

  private static ImmutableMap<String, String> row(ImmutableList<String> columns, String line) {
    return Streams.zip(columns.stream(), CELLS.splitToStream(line), Map::entry)
        .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static ImmutableList<String> lines(String name) {
    try {
      return Resources.asCharSource(Resources.getResource(TsvTable.class, name), UTF_8).readLines();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
