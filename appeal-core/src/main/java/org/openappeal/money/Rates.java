package org.openappeal.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates into one currency, as of one day or as an appeal states them.
 *
 * <pre>{@code
 * Rates rates = Rates.into(CurrencyUnit.USD).with(CurrencyUnit.EUR, new BigDecimal("0.8813"));
 * rates.convert(Money.parse("EUR 100"));   // USD 88.13
 * }</pre>
 */
public final class Rates implements Serializable {

  private static final long serialVersionUID = 1L;

  private final CurrencyUnit currency;
  private final ImmutableSortedMap<CurrencyUnit, BigDecimal> rates;
  private final @Nullable LocalDate date;

  private Rates(
      CurrencyUnit currency,
      ImmutableSortedMap<CurrencyUnit, BigDecimal> rates,
      @Nullable LocalDate date) {
    this.currency = currency;
    this.rates = rates;
    this.date = date;
  }

  /** Returns the rates into a currency of which only its own is known, which is one. */
  public static Rates into(CurrencyUnit currency) {
    return new Rates(currency, ImmutableSortedMap.of(currency, BigDecimal.ONE), null);
  }

  /**
   * Returns these rates with one more, which replaces that of the same currency.
   *
   * @param from the currency that is converted
   * @param rate what one unit of it is worth, above zero
   * @throws IllegalArgumentException if the rate isn't above zero, or the currency is the one that
   *     is converted into
   */
  public Rates with(CurrencyUnit from, BigDecimal rate) {
    checkArgument(
        rate.signum() > 0, "Exchange rate is out of range: found %s, expected above zero", rate);
    checkArgument(
        !from.equals(currency),
        "Exchange rate of the currency itself: found %s, expected another than %s",
        from,
        currency);
    Map<CurrencyUnit, BigDecimal> all = new HashMap<>(rates);
    all.put(from, rate);
    return new Rates(currency, ImmutableSortedMap.copyOf(all), date);
  }

  /** Returns these rates with the day on which they were in force. */
  public Rates asOf(LocalDate day) {
    return new Rates(currency, rates, Objects.requireNonNull(day, "day"));
  }

  /** Returns the day on which the rates were in force, if it is known. */
  public Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** Returns those of the rates that convert one of these currencies. */
  public Rates only(Set<CurrencyUnit> currencies) {
    return new Rates(
        currency,
        ImmutableSortedMap.copyOf(
            Maps.filterKeys(rates, from -> from.equals(currency) || currencies.contains(from))),
        date);
  }

  /** Returns whether another currency than the one that is converted into has a rate. */
  public boolean isConverting() {
    return rates.size() > 1;
  }

  /** Returns the currency that is converted into. */
  public CurrencyUnit currency() {
    return currency;
  }

  /**
   * Returns what one unit of the currency is worth.
   *
   * @throws IllegalArgumentException if its rate isn't known
   */
  public BigDecimal rate(CurrencyUnit from) {
    BigDecimal rate = rates.get(Objects.requireNonNull(from, "from"));
    checkArgument(
        rate != null, "No exchange rate: found %s, expected one of %s", from, rates.keySet());
    return rate;
  }

  /**
   * Returns the money in the currency that is converted into, rounded half even to its minor unit.
   *
   * @throws IllegalArgumentException if the rate of its currency isn't known
   */
  public Money convert(Money money) {
    BigDecimal rate = rate(money.getCurrencyUnit());
    return Money.of(currency, money.getAmount().multiply(rate), RoundingMode.HALF_EVEN);
  }

  /**
   * Rates are equal if they convert the same currencies into the same one at the same rates of the
   * same day.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rates that
        && currency.equals(that.currency)
        && rates.equals(that.rates)
        && Objects.equals(date, that.date);
  }

  @Override
  public int hashCode() {
    return Objects.hash(currency, rates, date);
  }

  /** Returns the rates, such as {@code USD {EUR=0.8813, USD=1}}, and their day if it is known. */
  @Override
  public String toString() {
    return currency + " " + rates + (date == null ? "" : " of " + date);
  }
}
