package org.openappeal.theme;

import com.google.common.collect.ImmutableListMultimap;

/** The words that void what they stand before, unless a taxonomy has its own. */
final class Negations {

  static final ImmutableListMultimap<Language, String> STANDARD =
      ImmutableListMultimap.<Language, String>builder()
          .putAll(
              Language.ENGLISH,
              "no",
              "not",
              "non",
              "nor",
              "never",
              "without",
              "excluding",
              "except",
              "except for",
              "apart from",
              "other than",
              "instead of",
              "rather than",
              "does not include",
              "lack of")
          .putAll(Language.FRENCH, "sans", "hormis", "excepte", "sauf", "non", "ni", "au lieu de")
          .putAll(Language.SPANISH, "sin", "excepto", "salvo", "no", "ni", "en lugar de")
          .build();

  private Negations() {}
}
