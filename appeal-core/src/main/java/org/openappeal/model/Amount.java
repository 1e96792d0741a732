package org.openappeal.model;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A sum of money that is known, or that the document doesn't tell.
 *
 * <p>Unknown is not zero: what is added to an unknown amount is unknown too, and who counts money
 * counts unknown amounts apart.
 *
 * <pre>{@code
 * Amount asked = budget.required(Year.of(2002));
 * String shown = asked.money().map(Money::toString).orElse("not stated");
 * }</pre>
 */
public sealed interface Amount {

  /** Returns an amount that is known. */
  static Amount of(Money money) {
    return new Known(money);
  }

  /** Returns the amount of which nothing is known, not even the currency. */
  static Amount unknown() {
    return Unknown.UNKNOWN;
  }

  /** Returns the money, or empty if the amount is unknown. */
  Optional<Money> money();

  /** Returns whether the money is known. */
  default boolean isKnown() {
    return money().isPresent();
  }

  /**
   * Returns the sum of both amounts; unknown if one of them is.
   *
   * @throws org.joda.money.CurrencyMismatchException if both are known, in different currencies
   */
  default Amount plus(Amount other) {
    return money().isPresent() && other.money().isPresent()
        ? of(money().get().plus(other.money().get()))
        : unknown();
  }

  /**
   * Returns this amount less the other; unknown if one of them is.
   *
   * @throws org.joda.money.CurrencyMismatchException if both are known, in different currencies
   */
  default Amount minus(Amount other) {
    return money().isPresent() && other.money().isPresent()
        ? of(money().get().minus(other.money().get()))
        : unknown();
  }

  /**
   * A sum that is known.
   *
   * @param value the sum, exact to the minor unit of its currency
   */
  record Known(Money value) implements Amount {

    /** Refuses null. */
    public Known {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<Money> money() {
      return Optional.of(value);
    }

    /** Returns the sum with its currency, such as {@code USD 200000.00}. */
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** The sum that the document doesn't tell. */
  enum Unknown implements Amount {
    /** The only value. */
    UNKNOWN;

    @Override
    public Optional<Money> money() {
      return Optional.empty();
    }

    /** Returns {@code unknown}. */
    @Override
    public String toString() {
      return "unknown";
    }
  }
}
