package org.openappeal.theme;

import com.google.common.collect.ImmutableListMultimap;

/** The words that void what they stand before, unless a taxonomy has its own. */
final class Negations {

  static final ImmutableListMultimap<Language, String> STANDARD =
      ImmutableListMultimap.<Language, String>builder()
          .putAll(
              Language.ENGLISH,
              "=no",
              "=not",
              "=nor",
              "neither",
              "without",
              "excluding",
              "=except",
              "other than",
              "instead of",
              "rather than",
              "lack of")
          .putAll(
              Language.FRENCH,
              "=sans",
              "hormis",
              "=excepté",
              "=sauf",
              "et =non",
              "mais =non",
              "=ni",
              "au lieu de")
          .putAll(Language.SPANISH, "=sin", "=excepto", "=salvo", "=no", "=ni", "en lugar de")
          .build();

  private Negations() {}
}
