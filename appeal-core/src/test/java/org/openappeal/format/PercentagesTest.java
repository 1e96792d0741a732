package org.openappeal.format;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class PercentagesTest {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Test
  void whatAddsUpStaysAsItIs() {
    assertThat(of("60", "39.5", "0.5")).isEqualTo(unchanged("60", "39.5", "0.5"));
    assertThat(of("100")).isEqualTo(unchanged("100"));
    assertThat(of()).isEqualTo(unchanged());
  }

  @Test
  void whatIsNotStatedIsTheWholeOfOneAndUnknownOfSeveral() {
    assertThat(of("")).isEqualTo(unchanged("100"));
    assertThat(of("", "")).isEqualTo(unchanged());
  }

  @Test
  void theLargestTakesTheRestThatRoundingLeaves() {
    Percentages thirds = of("33.33", "33.33", "33.33");
    assertThat(thirds.shares()).isEqualTo(unchanged("33.34", "33.33", "33.33").shares());
    assertThat(thirds.remark())
        .hasValue(
            "Location shares don't add up to 100 % as rounded: found 99.99 % (33.33, 33.33, 33.33),"
                + " expected 100 %; the largest is taken for 33.34 %");
    assertThat(of("16.7", "16.7", "66.7").shares())
        .isEqualTo(unchanged("16.7", "16.7", "66.6").shares());
  }

  @Test
  void whatRoundingCannotExplainIsRefused() {
    assertRefused(
        "Location shares must add up to 100 %: found 98.9 % (50.0, 48.9), expected at most 0.1 more"
            + " or less by rounding",
        "50.0", "48.9");
    assertRefused(
        "Location shares are stated in part: found 1 of 2, expected all or none", "50", "");
    assertRefused(
        "Location shares are out of range: found 100.1 %, expected 0 to 100 % each", "100.1");
    assertRefused("Location shares are out of range: found -1 %, expected 0 to 100 % each", "-1");
    assertRefused(
        "Location shares are out of range: found 1E-1000000 %, expected 0 to 100 % each",
        "1E-1000000");
  }

  @Property
  void sharesThatWereRoundedAddUpAgain(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 1000) Integer> weights,
      @ForAll @IntRange(max = 4) int decimals) {
    BigDecimal sum = BigDecimal.valueOf(weights.stream().mapToLong(Integer::longValue).sum());
    List<BigDecimal> rounded =
        weights.stream()
            .map(BigDecimal::valueOf)
            .map(weight -> weight.multiply(WHOLE).divide(sum, decimals, RoundingMode.HALF_UP))
            .toList();
    Percentages exact = Percentages.of("Shares", rounded.stream().map(Optional::of).toList());
    assertThat(exact.shares().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEquivalentAccordingToCompareTo(WHOLE);
    int changed = 0;
    for (int i = 0; i < rounded.size(); i++) {
      changed += exact.shares().get(i).compareTo(rounded.get(i)) == 0 ? 0 : 1;
    }
    assertThat(changed).isEqualTo(exact.remark().isPresent() ? 1 : 0);
  }

  private static Percentages of(String... stated) {
    return Percentages.of(
        "Location shares",
        Arrays.stream(stated)
            .map(
                text ->
                    text.isEmpty()
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(new BigDecimal(text)))
            .toList());
  }

  private static Percentages unchanged(String... shares) {
    return new Percentages(
        Arrays.stream(shares).map(BigDecimal::new).collect(ImmutableList.toImmutableList()),
        Optional.empty());
  }

  private static void assertRefused(String message, String... stated) {
    assertThat(assertThrows(IllegalArgumentException.class, () -> of(stated)))
        .hasMessageThat()
        .isEqualTo(message);
  }
}
