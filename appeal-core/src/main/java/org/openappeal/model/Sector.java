package org.openappeal.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a project works on, by the code of some vocabulary, with its part of the project if that is
 * stated.
 *
 * @param vocabulary the list that the code comes from
 * @param code the code, for example {@code 72010}; not blank
 * @param name what the document calls the sector, or empty if it says the code alone
 * @param percent the part in percent, 0 to 100, exact, without trailing zeros after the point;
 *     empty if not stated
 */
public record Sector(
    SectorVocabulary vocabulary, String code, Optional<String> name, Optional<BigDecimal> percent) {

  /**
   * Checks the parts and drops trailing zeros of the percentage.
   *
   * @throws IllegalArgumentException if the code or the name is blank, or the percentage is below 0
   *     or above 100
   */
  public Sector {
    Objects.requireNonNull(vocabulary, "vocabulary");
    Checks.id("Sector code", code);
    name.ifPresent(text -> Checks.text("Sector name", text));
    percent = percent.map(value -> Checks.percent("Sector share", value, code));
  }

  /**
   * Returns a sector whose name and part aren't stated.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public static Sector of(SectorVocabulary vocabulary, String code) {
    return new Sector(vocabulary, code, Optional.empty(), Optional.empty());
  }

  /**
   * Returns a sector with its part in percent.
   *
   * @throws IllegalArgumentException if the code is blank, or the percentage isn't a number from 0
   *     to 100
   */
  public static Sector of(SectorVocabulary vocabulary, String code, String percent) {
    return of(vocabulary, code).withPercent(new BigDecimal(percent));
  }

  /**
   * Returns this sector with another part in percent.
   *
   * @throws IllegalArgumentException if the percentage is below 0 or above 100
   */
  public Sector withPercent(BigDecimal percent) {
    return new Sector(vocabulary, code, name, Optional.of(percent));
  }

  /** Returns code and percentage, such as {@code 72010 50}. */
  @Override
  public String toString() {
    return percent.map(value -> code + " " + value.toPlainString()).orElse(code);
  }
}
