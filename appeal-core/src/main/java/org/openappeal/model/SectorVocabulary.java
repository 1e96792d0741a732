package org.openappeal.model;

import java.io.Serializable;

/**
 * The list that a sector's code comes from. The ids are those of IATI's codelist SectorVocabulary.
 * What two vocabularies say is about the same money, so their figures are never added up.
 *
 * @param value the id as written, for example {@code 1}; not blank, without surrounding white space
 *     and control characters
 */
public record SectorVocabulary(String value) implements Comparable<SectorVocabulary>, Serializable {

  /** The purpose codes of the OECD's Development Assistance Committee, of five digits. */
  public static final SectorVocabulary DAC_5_DIGIT = of("1");

  /** The sector categories of the OECD's Development Assistance Committee, of three digits. */
  public static final SectorVocabulary DAC_3_DIGIT = of("2");

  /** The global clusters of humanitarian coordination. */
  public static final SectorVocabulary GLOBAL_CLUSTERS = of("10");

  /** A list of the organization that reports. */
  public static final SectorVocabulary REPORTING_ORGANIZATION = of("99");

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public SectorVocabulary {
    Checks.id("Sector vocabulary", value);
  }

  /**
   * Returns the vocabulary of this id.
   *
   * @throws IllegalArgumentException if the value is blank, is surrounded by white space or holds a
   *     control character
   */
  public static SectorVocabulary of(String value) {
    return new SectorVocabulary(value);
  }

  /** Compares by code unit, which is the same everywhere and in every locale. */
  @Override
  public int compareTo(SectorVocabulary other) {
    return value.compareTo(other.value);
  }

  /** Returns the id as written. */
  @Override
  public String toString() {
    return value;
  }
}
