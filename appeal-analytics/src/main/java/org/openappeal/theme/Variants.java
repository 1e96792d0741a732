package org.openappeal.theme;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.List;

/** Writes out phrases of which a word may be one of several: "is/are not covered". */
final class Variants {

  private static final Splitter WORDS = Splitter.on(' ');
  private static final Splitter ALTERNATIVES = Splitter.on('/');

  private Variants() {}

  /** Returns all phrases that those of each language stand for, each once. */
  static ImmutableListMultimap<Language, String> of(
      List<String> english, List<String> french, List<String> spanish) {
    return ImmutableListMultimap.<Language, String>builder()
        .putAll(Language.ENGLISH, of(english))
        .putAll(Language.FRENCH, of(french))
        .putAll(Language.SPANISH, of(spanish))
        .build();
  }

  private static ImmutableSet<String> of(List<String> phrases) {
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    for (String phrase : phrases) {
      List<List<String>> words =
          WORDS.splitToStream(phrase).map(ALTERNATIVES::splitToList).toList();
      Lists.cartesianProduct(words).forEach(chosen -> all.add(String.join(" ", chosen)));
    }
    return all.build();
  }
}
