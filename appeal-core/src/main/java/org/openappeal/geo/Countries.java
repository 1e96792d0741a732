package org.openappeal.geo;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.CountryCode;

/**
 * The countries of ISO 3166-1 and those withdrawn from it (ISO 3166-3), with the codes and names
 * that other lists have for them. Kosovo is among them under {@code XK}, a code that the standard
 * leaves to its users and the field has agreed on.
 *
 * <pre>{@code
 * Countries.find("Côte d’Ivoire");                            // CI, as do "Ivory Coast" and "Cote d'Ivoire"
 * Countries.find("East Timor", LocalDate.of(2001, 11, 1));    // TP, and TL today
 * Countries.ofAlpha3("COD");                                  // CD
 * Countries.successors(CountryCode.of("YU"));                 // ME, RS
 * }</pre>
 */
public final class Countries {

  private Countries() {}

  /** Returns the codes in use, {@code XK} included, in alphabetical order. */
  public static ImmutableSortedSet<CountryCode> inUse() {
    return codes(false);
  }

  /** Returns the withdrawn codes that no other country has taken over, in alphabetical order. */
  public static ImmutableSortedSet<CountryCode> withdrawn() {
    return codes(true);
  }

  private static ImmutableSortedSet<CountryCode> codes(boolean withdrawn) {
    return CountryTable.ENTRIES.stream()
        .filter(entry -> entry.withdrawn().isPresent() == withdrawn)
        .map(CountryEntry::code)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Returns the three letters of ISO 3166-1, which withdrawn codes had too, and {@code XKX} for
   * Kosovo; empty for other codes that the standard leaves to its users.
   */
  public static Optional<String> alpha3(CountryCode code) {
    return entry(code).flatMap(CountryEntry::alpha3);
  }

  /** Returns the country with these three letters, in any case, if there is or was one. */
  public static Optional<CountryCode> ofAlpha3(String alpha3) {
    return code(CountryTable.BY_ALPHA3.get(alpha3.toUpperCase(Locale.ROOT)));
  }

  /**
   * Returns the three digits of ISO 3166-1, which are its code in the UN's M49 too; empty where
   * there never were any.
   */
  public static Optional<String> numeric(CountryCode code) {
    return entry(code).flatMap(CountryEntry::numeric);
  }

  /**
   * Returns the country with these three digits: the one in use, else the one withdrawn last.
   *
   * @param numeric such as {@code 004}
   */
  public static Optional<CountryCode> ofNumeric(String numeric) {
    return code(CountryTable.BY_NUMERIC.get(numeric));
  }

  /**
   * Returns the code by which members of the DAC report aid to a country, such as {@code 625} for
   * Afghanistan; empty for one that has been on no list of recipients since 2017.
   */
  public static Optional<String> dacRecipient(CountryCode code) {
    return entry(code).flatMap(CountryEntry::dacRecipient);
  }

  /** Returns the country that this DAC recipient code stands for; a region's code is none. */
  public static Optional<CountryCode> ofDacRecipient(String recipient) {
    return code(CountryTable.BY_RECIPIENT.get(recipient));
  }

  /**
   * Returns the English name in use, as the United Nations write it, such as {@code Türkiye}; empty
   * for a code that the standard leaves to its users, but Kosovo's.
   */
  public static Optional<String> name(CountryCode code) {
    return entry(code).map(entry -> entry.names().get(0));
  }

  /**
   * Returns the names by which a country is found: the one in use, then others, such as longer and
   * shorter ones, former ones, French and Spanish ones; none for an unknown code.
   */
  public static ImmutableList<String> names(CountryCode code) {
    return entry(code).map(CountryEntry::names).orElse(ImmutableList.of());
  }

  /**
   * Returns the country of this name, in any common spelling: case, accents, punctuation, articles,
   * the order of words and usual abbreviations don't matter. Where a country in use and a withdrawn
   * one share the name it is the one in use; a name that only a withdrawn one had finds that.
   */
  public static Optional<CountryCode> find(String name) {
    return named(name).stream().findFirst().map(CountryEntry::code);
  }

  /**
   * Returns the country that had this name on a day: like {@link #find(String)}, but a code that
   * was withdrawn only later comes before its successor.
   */
  public static Optional<CountryCode> find(String name, LocalDate day) {
    Objects.requireNonNull(day, "day");
    Comparator<CountryEntry> earliestEnd =
        Comparator.comparing(entry -> entry.withdrawn().orElse(LocalDate.MAX));
    return named(name).stream()
        .filter(entry -> entry.withdrawn().map(day::isBefore).orElse(true))
        .min(earliestEnd)
        .map(CountryEntry::code)
        .or(() -> find(name));
  }

  /**
   * Returns the day on which a code was withdrawn, the first day of the year where the standard has
   * the year alone; empty while it is in use.
   */
  public static Optional<LocalDate> withdrawnOn(CountryCode code) {
    return entry(code).flatMap(CountryEntry::withdrawn);
  }

  /** Returns the codes in use that took the place of a withdrawn one; none for one in use. */
  public static ImmutableSortedSet<CountryCode> successors(CountryCode code) {
    return entry(code).map(CountryEntry::successors).orElse(ImmutableSortedSet.of());
  }

  private static ImmutableList<CountryEntry> named(String name) {
    return CountryTable.BY_NAME.get(PlaceName.key(name));
  }

  static Optional<CountryEntry> entry(CountryCode code) {
    Objects.requireNonNull(code, "code");
    return Optional.ofNullable(CountryTable.BY_CODE.get(code));
  }

  private static Optional<CountryCode> code(@Nullable CountryEntry entry) {
    return Optional.ofNullable(entry).map(CountryEntry::code);
  }
}
