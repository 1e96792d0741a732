package org.openappeal.money;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.testing.Budgets;

final class SplitTest {

  @Test
  void whatIsLeftGoesToThePartsThatLostMost() {
    assertThat(Split.of(Money.parse("USD 100")).equally(3))
        .containsExactly(usd("33.34"), usd("33.33"), usd("33.33"))
        .inOrder();
    assertThat(Split.of(Money.parse("JPY 10")).byWeights(weights("1", "2", "4")))
        .containsExactly(Money.parse("JPY 1"), Money.parse("JPY 3"), Money.parse("JPY 6"))
        .inOrder();
  }

  @Test
  void aKeyGetsTheSameWhateverTheOrderOfTheMap() {
    BigDecimal half = new BigDecimal("50");
    assertThat(Split.of(usd("0.01")).byWeights(ImmutableMap.of("UG", half, "KE", half)))
        .containsExactly("KE", usd("0.01"), "UG", usd("0.00"))
        .inOrder();
  }

  @Test
  void weightsMustNotBeNegativeOrAllZero() {
    assertThat(refused("1", "-1")).isEqualTo("Weight is negative: found -1, expected zero or more");
    assertThat(refused("0", "0"))
        .isEqualTo("Nothing to split by: found weights [0, 0], expected one above zero");
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Split.of(usd("1")).equally(0))
                .getMessage())
        .isEqualTo("Can't split: found 0 parts, expected one or more");
  }

  @Property
  void partsAddUp(@ForAll("money") Money money, @ForAll("weights") List<BigDecimal> weights) {
    assertThat(Money.total(Split.of(money).byWeights(weights))).isEqualTo(money);
  }

  @Property
  void eachPartIsWithinOneMinorUnitOfItsShare(
      @ForAll("money") Money money, @ForAll("weights") List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal minorUnit = BigDecimal.ONE.movePointLeft(money.getScale());
    List<Money> parts = Split.of(money).byWeights(weights);
    for (int i = 0; i < weights.size(); i++) {
      BigDecimal lost =
          money
              .getAmount()
              .multiply(weights.get(i))
              .subtract(parts.get(i).getAmount().multiply(sum));
      assertThat(lost.abs()).isLessThan(minorUnit.multiply(sum));
    }
  }

  @Property
  void aWeightOfZeroGetsZero(
      @ForAll("money") Money money, @ForAll("weights") List<BigDecimal> weights) {
    List<Money> parts = Split.of(money).byWeights(weights);
    for (int i = 0; i < weights.size(); i++) {
      assertThat(weights.get(i).signum() == 0 && !parts.get(i).isZero()).isFalse();
    }
  }

  @Property
  void reorderedWeightsGiveTheSamePartsToTheSameWeights(
      @ForAll("money") Money money,
      @ForAll("weights") List<BigDecimal> weights,
      @ForAll Random random) {
    List<BigDecimal> shuffled = new ArrayList<>(weights);
    Collections.shuffle(shuffled, random);
    assertThat(pairs(shuffled, money)).containsExactlyElementsIn(pairs(weights, money));
  }

  @Property
  void aNegativeSumIsSplitLikeItsOpposite(
      @ForAll("money") Money money, @ForAll("weights") List<BigDecimal> weights) {
    assertThat(Split.of(money.negated()).byWeights(weights))
        .containsExactlyElementsIn(
            Split.of(money).byWeights(weights).stream()
                .map(Money::negated)
                .collect(toImmutableList()))
        .inOrder();
  }

  @Provide
  Arbitrary<Money> money() {
    return Budgets.currencies()
        .flatMap(
            currency ->
                Arbitraries.frequencyOf(
                    Tuple.of(3, Budgets.money(currency)),
                    Tuple.of(1, Budgets.extremeMoney(currency))));
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
            Tuple.of(
                2, Arbitraries.integers().between(0, 5).map(n -> new BigDecimal(n).setScale(1))),
            Tuple.of(
                2,
                Arbitraries.bigDecimals()
                    .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                    .ofScale(4)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
  }

  private static List<String> pairs(List<BigDecimal> weights, Money money) {
    List<Money> parts = Split.of(money).byWeights(weights);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      pairs.add(weights.get(i).setScale(4, RoundingMode.UNNECESSARY) + " gets " + parts.get(i));
    }
    return pairs;
  }

  private static String refused(String... weights) {
    return assertThrows(
            IllegalArgumentException.class, () -> Split.of(usd("1")).byWeights(weights(weights)))
        .getMessage();
  }

  private static ImmutableList<BigDecimal> weights(String... weights) {
    return ImmutableList.copyOf(weights).stream().map(BigDecimal::new).collect(toImmutableList());
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
