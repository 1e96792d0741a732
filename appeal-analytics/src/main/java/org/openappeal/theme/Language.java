package org.openappeal.theme;

import static com.google.common.base.Preconditions.checkArgument;

import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** The languages whose inflection is known. */
public enum Language {
  /** English. */
  ENGLISH("en", ALGORITHM.ENGLISH),
  /** French. */
  FRENCH("fr", ALGORITHM.FRENCH),
  /** Spanish. */
  SPANISH("es", ALGORITHM.SPANISH);

  private final String code;
  private final ALGORITHM algorithm;

  Language(String code, ALGORITHM algorithm) {
    this.code = code;
    this.algorithm = algorithm;
  }

  /** The two letters of ISO 639-1. */
  public String code() {
    return code;
  }

  ALGORITHM algorithm() {
    return algorithm;
  }

  /**
   * Returns the language with a code of ISO 639-1.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    checkArgument(false, "Unknown language: found '%s', expected en, fr or es", code);
    throw new AssertionError();
  }
}
