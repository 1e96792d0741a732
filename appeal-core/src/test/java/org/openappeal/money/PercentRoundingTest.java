package org.openappeal.money;

import static com.google.common.truth.Truth.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PercentRoundingTest {

  @Test
  void aPercentageIsOffByHalfAUnitOfItsLastDecimal() {
    assertThat(PercentRounding.of(new BigDecimal("33"))).isEqualTo(new BigDecimal("0.5"));
    assertThat(PercentRounding.of(new BigDecimal("33.30"))).isEqualTo(new BigDecimal("0.005"));
    assertThat(PercentRounding.of(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("0.5"));
    assertThat(PercentRounding.of(List.<BigDecimal>of())).isEqualTo(BigDecimal.ZERO);
    assertThat(PercentRounding.of(percentages("33.3", "33.3", "33")))
        .isEqualTo(new BigDecimal("0.60"));
  }

  @Test
  void thirdsMayBeRoundedAndNinetyIsWrong() {
    assertThat(PercentRounding.explains(percentages("33.3", "33.3", "33.3"))).isTrue();
    assertThat(PercentRounding.explains(percentages("30", "30", "30"))).isFalse();
    assertThat(PercentRounding.explains(percentages("50", "49"))).isTrue();
    assertThat(PercentRounding.explains(percentages("50.0", "49.8"))).isFalse();
    assertThat(PercentRounding.explains(percentages("100"))).isTrue();
  }

  private static List<BigDecimal> percentages(String... percentages) {
    return Stream.of(percentages).map(BigDecimal::new).toList();
  }
}
