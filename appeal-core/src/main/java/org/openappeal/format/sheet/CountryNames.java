package org.openappeal.format.sheet;

import java.util.Optional;
import org.openappeal.geo.Countries;
import org.openappeal.model.CountryCode;

/** Finds countries by what sheets call them. */
final class CountryNames {

  private CountryNames() {}

  /** Returns the country that has this name, or this code of two or three letters. */
  static Optional<CountryCode> find(String text) {
    String name = text.strip();
    return name.isEmpty()
        ? Optional.empty()
        : Countries.find(name).or(() -> Countries.ofAlpha3(name)).or(() -> alpha2(name));
  }

  /** Returns whether a text is a code of two or three letters rather than a name. */
  static boolean isCode(String text) {
    return alpha2(text).isPresent() || Countries.ofAlpha3(text).isPresent();
  }

  private static Optional<CountryCode> alpha2(String text) {
    try {
      return Optional.of(CountryCode.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the name of a country of which only the code is known. */
  static String name(CountryCode code) {
    return Countries.name(code).orElse(code.value());
  }

  /**
   * Returns the country of a code.
   *
   * @throws IllegalArgumentException if ISO 3166 has no such code of two or three letters
   */
  static CountryCode code(String text) {
    return Countries.ofAlpha3(text).orElseGet(() -> CountryCode.of(text));
  }
}
