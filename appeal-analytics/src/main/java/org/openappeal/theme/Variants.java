package org.openappeal.theme;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.List;

/** Writes out phrases of which a word may be one of several: "is/are not covered". */
final class Variants {

  private static final Splitter WORDS = Splitter.on(' ');
  private static final Splitter ALTERNATIVES = Splitter.on('/');

  private Variants() {}

  /** Returns all phrases that some stand for, each once. */
  static ImmutableSet<String> of(List<String> phrases) {
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    for (String phrase : phrases) {
      List<List<String>> words =
          WORDS.splitToStream(phrase).map(ALTERNATIVES::splitToList).toList();
      Lists.cartesianProduct(words).forEach(chosen -> all.add(String.join(" ", chosen)));
    }
    return all.build();
  }
}
