package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class MagnitudesTest {

  @Test
  void roundAmountsAreLikelierWhereAmountsAreRound() {
    Magnitudes round = of(100_000, 250_000, 300_000, 1_200_000, 50_000);
    double whereRound = likelihood(round, 170_000) / likelihood(round, 170_008);
    Magnitudes exact = of(100_113, 250_771, 300_009, 1_200_457, 50_221);
    double whereExact = likelihood(exact, 170_000) / likelihood(exact, 170_008);
    assertThat(whereRound).isGreaterThan(10 * whereExact);
  }

  @Test
  void anAmountThatRecursIsLikelierThanOneThatDoesNot() {
    Magnitudes magnitudes = of(100_000, 100_000, 100_000, 350_000);
    assertThat(likelihood(magnitudes, 100_000)).isGreaterThan(likelihood(magnitudes, 200_000));
    assertThat(magnitudes.likelihoodBesides(BigDecimal.valueOf(350_000)))
        .isLessThan(likelihood(magnitudes, 350_000));
  }

  @Test
  void thereAreAsManyNumbersLikeOneAsItHasSteps() {
    assertThat(Magnitudes.numbersLike(BigDecimal.valueOf(4_000), 10)).isWithin(1e-9).of(36);
    assertThat(Magnitudes.numbersLike(BigDecimal.valueOf(4_001), 10)).isWithin(1e-6).of(36_009);
    assertThat(of().spread()).isEqualTo(1);
  }

  @Property
  void aLikelihoodIsAboveNothingAndAtMostOne(
      @ForAll @LongRange(min = 1) long amount, @ForAll @LongRange(min = 1) long other) {
    double likelihood = likelihood(of(amount, other, other), other);
    assertThat(likelihood).isGreaterThan(0);
    assertThat(likelihood).isAtMost(1);
  }

  private static double likelihood(Magnitudes magnitudes, long amount) {
    return magnitudes.likelihood(BigDecimal.valueOf(amount));
  }

  private static Magnitudes of(long... amounts) {
    Magnitudes magnitudes = new Magnitudes();
    for (long amount : amounts) {
      magnitudes.add(BigDecimal.valueOf(amount));
    }
    return magnitudes;
  }
}
