package org.openappeal.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.money.Rates;
import org.openappeal.money.Split;

/**
 * The money of one project, by the keys of the members under which it stands.
 *
 * @param currency the currency of the money
 * @param money what stands under which keys
 */
record Parts(CurrencyUnit currency, ImmutableMap<ImmutableList<String>, Money> money) {

  /** How far splitting by the same shares may put two parts apart, in minor units. */
  private static final BigDecimal NOISE = BigDecimal.valueOf(2);

  Money sum() {
    return Money.total(currency, money.values());
  }

  Money at(ImmutableList<String> key) {
    return money.getOrDefault(key, Money.zero(currency));
  }

  boolean canBeSplit() {
    return !sum().isZero() && money.values().stream().noneMatch(Money::isNegative);
  }

  /** Returns the parts of another sum in the same proportion. */
  Parts scaledTo(Money sum) {
    List<BigDecimal> weights = money.values().stream().map(Money::getAmount).toList();
    ImmutableList<Money> scaled = Split.of(sum).byWeights(weights);
    ImmutableList<ImmutableList<String>> keys = money.keySet().asList();
    ImmutableMap.Builder<ImmutableList<String>, Money> parts = ImmutableMap.builder();
    for (int i = 0; i < keys.size(); i++) {
      parts.put(keys.get(i), scaled.get(i));
    }
    return new Parts(sum.getCurrencyUnit(), parts.buildOrThrow());
  }

  /** Returns the parts in the currency of the rates; they add up to the sum, converted at once. */
  Parts convertedAt(Rates rates) {
    if (currency.equals(rates.currency())) {
      return this;
    }
    return canBeSplit()
        ? scaledTo(rates.convert(sum()))
        : new Parts(
                rates.currency(), ImmutableMap.copyOf(Maps.transformValues(money, rates::convert)))
            .completedTo(rates.convert(sum()));
  }

  /** Adds what rounding leaves of a sum to the first of the parts furthest from zero. */
  private Parts completedTo(Money sum) {
    Map<ImmutableList<String>, Money> parts = new LinkedHashMap<>(money);
    Money rest = sum.minus(sum());
    money.keySet().stream()
        .max(
            Comparator.<ImmutableList<String>, Money>comparing(key -> at(key).abs())
                .thenComparing(ImmutableList::toString, Comparator.reverseOrder()))
        .ifPresent(key -> parts.merge(key, rest, Money::plus));
    return new Parts(currency, ImmutableMap.copyOf(parts));
  }

  /** Returns whether the two differ by no more than splitting does. */
  boolean isNear(Parts other) {
    BigDecimal noise = NOISE.movePointLeft(currency.getDecimalPlaces());
    return Sets.union(money.keySet(), other.money.keySet()).stream()
        .allMatch(key -> at(key).minus(other.at(key)).getAmount().abs().compareTo(noise) <= 0);
  }
}
