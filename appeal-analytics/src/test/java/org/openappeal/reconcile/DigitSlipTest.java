package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toList;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class DigitSlipTest {

  @Test
  void eachSlipIsRecognized() {
    assertThat(slips(1_234, 1_324)).containsExactly(DigitSlip.TRANSPOSED);
    assertThat(slips(1_234, 2_134)).containsExactly(DigitSlip.TRANSPOSED);
    assertThat(slips(1_234, 124)).containsExactly(DigitSlip.DROPPED);
    assertThat(slips(1_234, 234)).containsExactly(DigitSlip.DROPPED);
    assertThat(slips(1_234, 12_234)).containsExactly(DigitSlip.DOUBLED);
    assertThat(slips(1_234, 1_834)).containsExactly(DigitSlip.MISTYPED);
    assertThat(slips(1_234, 1_234_000)).containsExactly(DigitSlip.POWER_OF_TEN);
    assertThat(slips(1_230, 123)).containsExactly(DigitSlip.DROPPED, DigitSlip.POWER_OF_TEN);
  }

  @Test
  void whatIsNotOneSlipIsNone() {
    assertThat(slips(1_234, 4_321)).isEmpty();
    assertThat(slips(1_234, 1_434)).containsExactly(DigitSlip.MISTYPED);
    assertThat(slips(1_234, 1_435)).isEmpty();
    assertThat(slips(12_345, 13_246)).isEmpty();
    assertThat(slips(1_234, 1_234)).isEmpty();
    assertThat(slips(1_234, 12_534)).isEmpty();
    assertThat(slips(0, 10)).isEmpty();
    assertThat(slips(1_234, 12_340_000_000L)).isEmpty();
  }

  @Property
  void whatIsMisprintedIsRecognized(
      @ForAll @LongRange(min = 1_000, max = 999_999_999) long number, @ForAll Random random) {
    for (DigitSlip slip : DigitSlip.values()) {
      BigInteger right = BigInteger.valueOf(number);
      Misprints.of(slip.cause(), right, random)
          .filter(wrong -> !wrong.equals(right))
          .ifPresent(wrong -> assertThat(slip.turns(right, wrong)).isTrue());
    }
  }

  private static List<DigitSlip> slips(long right, long written) {
    return Stream.of(DigitSlip.values())
        .filter(slip -> slip.turns(BigInteger.valueOf(right), BigInteger.valueOf(written)))
        .collect(toList());
  }
}
