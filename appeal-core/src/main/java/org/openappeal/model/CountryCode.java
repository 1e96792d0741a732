package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;

/**
 * A country's two letters after ISO 3166: a code in use (ISO 3166-1), one since withdrawn (ISO
 * 3166-3, such as {@code YU} and {@code TP}), or one of those that the standard leaves to its users
 * ({@code AA}, {@code QM} to {@code QZ}, {@code XA} to {@code XZ}, {@code ZZ}).
 *
 * @param value two capital letters
 */
public record CountryCode(String value) implements Comparable<CountryCode>, Serializable {

  private static final ImmutableSet<String> IN_USE =
      ImmutableSet.copyOf(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));

  private static final ImmutableSet<String> WITHDRAWN =
      Locale.getISOCountries(IsoCountryCode.PART3).stream()
          .map(code -> code.substring(0, 2))
          .filter(code -> !IN_USE.contains(code))
          .collect(ImmutableSet.toImmutableSet());

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if ISO 3166 doesn't know the code
   */
  public CountryCode {
    checkArgument(
        IN_USE.contains(value) || WITHDRAWN.contains(value) || isUserAssigned(value),
        "Not a country code: found \"%s\", expected two capital letters of ISO 3166-1 or 3166-3",
        value);
  }

  /**
   * Returns the code that is written like this.
   *
   * @throws IllegalArgumentException if ISO 3166 doesn't know the code
   */
  public static CountryCode of(String value) {
    return new CountryCode(value);
  }

  /** Returns whether the code has been withdrawn from ISO 3166-1. */
  public boolean isWithdrawn() {
    return WITHDRAWN.contains(value);
  }

  private static boolean isUserAssigned(String value) {
    return value.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
  }

  /** Compares by letters. */
  @Override
  public int compareTo(CountryCode other) {
    return value.compareTo(other.value);
  }

  /** Returns the two letters. */
  @Override
  public String toString() {
    return value;
  }
}
