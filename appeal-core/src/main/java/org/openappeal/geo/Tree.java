package org.openappeal.geo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Trees whose nodes know their parent. */
final class Tree {

  private Tree() {}

  /** Makes a node. */
  interface Node<T> {
    T of(String code, String name, Optional<T> parent);
  }

  /**
   * Returns the nodes of a table with the columns code, parent and name, in its order, which has
   * parents before their children.
   */
  static <T> ImmutableMap<String, T> read(String table, Node<T> node) {
    Map<String, T> made = new LinkedHashMap<>();
    for (Map<String, String> row : TsvTable.read(table)) {
      String code = CountryEntry.cell(row, "code").orElseThrow();
      String name = CountryEntry.cell(row, "name").orElseThrow();
      made.put(code, node.of(code, name, CountryEntry.cell(row, "parent").map(made::get)));
    }
    return ImmutableMap.copyOf(made);
  }

  /** Returns the ancestors of a node from the root on, and itself. */
  static <T> ImmutableList<T> path(T node, Function<T, Optional<T>> parent) {
    ImmutableList.Builder<T> upwards = ImmutableList.builder();
    for (Optional<T> at = Optional.of(node); at.isPresent(); at = at.flatMap(parent)) {
      upwards.add(at.orElseThrow());
    }
    return upwards.build().reverse();
  }
}
