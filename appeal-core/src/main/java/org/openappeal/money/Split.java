package org.openappeal.money;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Splits money by weights so that the parts add up to it exactly.
 *
 * <p>The method is that of the largest remainder (Hamilton's): each part is first rounded down to
 * the minor unit of the currency, then the minor units that are left go one by one to the parts
 * that lost most. So each part is less than one minor unit away from its exact share, and a weight
 * of zero gets zero. Of parts that lost the same, the one with the larger weight comes first, then
 * the earlier one (or the one with the smaller key). Negative money is split like positive money,
 * with the sign put back.
 *
 * <pre>{@code
 * Split.of(Money.parse("USD 100")).equally(3);                          // 33.34, 33.33, 33.33
 * Split.of(Money.parse("USD 10")).byWeights(Map.of("KE", percent60, "UG", percent40));   // KE 6, UG 4
 * }</pre>
 */
public final class Split {

  private final Money money;

  private Split(Money money) {
    this.money = money;
  }

  /** Starts to split this money. */
  public static Split of(Money money) {
    return new Split(Objects.requireNonNull(money, "money"));
  }

  /**
   * Returns as many parts as asked for, as equal as can be.
   *
   * @throws IllegalArgumentException if there is less than one part
   */
  public ImmutableList<Money> equally(int parts) {
    checkArgument(parts > 0, "Can't split: found %s parts, expected one or more", parts);
    return byWeights(Collections.nCopies(parts, BigDecimal.ONE));
  }

  /**
   * Returns one part a weight, in the order of the weights.
   *
   * @param weights what the parts are proportional to, in any unit: percent, days, amounts
   * @throws IllegalArgumentException if a weight is negative, or if there is none above zero
   */
  public ImmutableList<Money> byWeights(List<BigDecimal> weights) {
    return parts(scale(ImmutableList.copyOf(weights)));
  }

  /**
   * Returns one part a key, sorted by key. Which key gets a minor unit that is left doesn't depend
   * on the order of the map.
   *
   * @param weights what the parts are proportional to, in any unit: percent, days, amounts
   * @throws IllegalArgumentException if a weight is negative, or if there is none above zero
   */
  public <K extends Comparable<? super K>> ImmutableSortedMap<K, Money> byWeights(
      Map<K, BigDecimal> weights) {
    ImmutableSortedMap<K, BigDecimal> sorted = ImmutableSortedMap.copyOf(weights);
    Iterator<Money> parts = byWeights(sorted.values().asList()).iterator();
    ImmutableSortedMap.Builder<K, Money> byKey = ImmutableSortedMap.naturalOrder();
    sorted.keySet().forEach(key -> byKey.put(key, parts.next()));
    return byKey.buildOrThrow();
  }

  private static ImmutableList<BigInteger> scale(ImmutableList<BigDecimal> weights) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    weights.forEach(
        weight ->
            checkArgument(
                weight.signum() >= 0,
                "Weight is negative: found %s, expected zero or more",
                weight));
    checkArgument(
        weights.stream().anyMatch(weight -> weight.signum() > 0),
        "Nothing to split by: found weights %s, expected one above zero",
        weights);
    return weights.stream()
        .map(weight -> weight.setScale(scale).unscaledValue())
        .collect(toImmutableList());
  }

  private ImmutableList<Money> parts(ImmutableList<BigInteger> weights) {
    BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger minor = money.getAmount().abs().unscaledValue();
    ImmutableList<BigInteger[]> quotients =
        weights.stream()
            .map(weight -> minor.multiply(weight).divideAndRemainder(sum))
            .collect(toImmutableList());
    BigInteger[] parts = quotients.stream().map(q -> q[0]).toArray(BigInteger[]::new);
    BigInteger given = quotients.stream().map(q -> q[0]).reduce(BigInteger.ZERO, BigInteger::add);
    Comparator<Integer> largestRemainder =
        Comparator.<Integer, BigInteger>comparing(i -> quotients.get(i)[1])
            .thenComparing(weights::get)
            .reversed();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(largestRemainder)
        .limit(minor.subtract(given).intValueExact())
        .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
    return IntStream.range(0, parts.length)
        .mapToObj(i -> money(parts[i]))
        .collect(toImmutableList());
  }

  private Money money(BigInteger minor) {
    BigInteger signed = money.isNegative() ? minor.negate() : minor;
    return Money.of(money.getCurrencyUnit(), new BigDecimal(signed, money.getScale()));
  }
}
