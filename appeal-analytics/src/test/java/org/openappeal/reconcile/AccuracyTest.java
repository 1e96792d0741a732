package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AccuracyTest {

  @Test
  void aRoundedFigureStandsForAllThatRoundsToIt() {
    assertThat(Accuracy.toThousands().interval(number("24661000")).toString())
        .isEqualTo("[24660500, 24661500]");
    assertThat(Accuracy.decimals(1).interval(number("33.3")).toString())
        .isEqualTo("[33.25, 33.35]");
    assertThat(Accuracy.exact().interval(number("7")).toString()).isEqualTo("[7, 7]");
  }

  @Test
  void aTruncatedFigureStandsForAllThatStartsWithIt() {
    assertThat(Accuracy.truncated(0).interval(number("1")).toString()).isEqualTo("[1, 2)");
    assertThat(Accuracy.truncated(0).interval(number("-1")).toString()).isEqualTo("(-2, -1]");
    assertThat(Accuracy.truncated(0).interval(number("0")).toString()).isEqualTo("(-1, 1)");
    assertThat(Accuracy.truncated(-2).interval(number("100")).toString()).isEqualTo("[100, 200)");
  }

  @Test
  void aSumAgreesWhereItsIntervalMeetsThatOfItsParts() {
    assertThat(agrees(Accuracy.decimals(0), "7", "2", "2", "2")).isTrue();
    assertThat(agrees(Accuracy.decimals(0), "8", "2", "2", "2")).isTrue();
    assertThat(agrees(Accuracy.decimals(0), "9", "2", "2", "2")).isFalse();
    assertThat(agrees(Accuracy.truncated(0), "8", "2", "2", "2")).isTrue();
    assertThat(agrees(Accuracy.truncated(0), "9", "2", "2", "2")).isFalse();
    assertThat(agrees(Accuracy.truncated(0), "5", "2", "2", "2")).isFalse();
    assertThat(agrees(Accuracy.truncated(0), "-8", "-2", "-2", "-2")).isTrue();
    assertThat(agrees(Accuracy.exact(), "6", "2", "2", "2")).isTrue();
    assertThat(agrees(Accuracy.exact(), "7", "2", "2", "2")).isFalse();
  }

  @Test
  void anOpenEndDoesNotMeet() {
    Interval part = Accuracy.truncated(0).interval(number("1"));
    assertThat(Interval.exactly(number("2")).meets(part)).isFalse();
    assertThat(part.meets(Interval.exactly(number("2")))).isFalse();
    assertThat(Interval.exactly(number("1")).meets(part)).isTrue();
    assertThat(part.plus(Interval.exactly(number("1"))).toString()).isEqualTo("[2, 3)");
  }

  @Test
  void aClosedEndMeets() {
    Interval part = Accuracy.decimals(0).interval(number("1"));
    assertThat(part.meets(Interval.exactly(number("1.5")))).isTrue();
    assertThat(part.meets(Interval.exactly(number("1.51")))).isFalse();
  }

  @Test
  void duplicatesOfOneAccuracyMustBeEqual() {
    Accuracy hundreds = Accuracy.decimals(-2);
    assertThat(hundreds.isSame(number("100"), number("200"), hundreds)).isFalse();
    assertThat(hundreds.interval(number("100")).meets(hundreds.interval(number("200")))).isTrue();
    assertThat(hundreds.isSame(number("200"), number("200"), hundreds)).isTrue();
  }

  @Test
  void duplicatesOfTwoAccuraciesMustBeEqualAtTheCoarserOne() {
    Accuracy hundreds = Accuracy.decimals(-2);
    assertThat(hundreds.isSame(number("200"), number("154"), Accuracy.decimals(0))).isTrue();
    assertThat(Accuracy.exact().isSame(number("154"), number("200"), hundreds)).isTrue();
    assertThat(hundreds.isSame(number("200"), number("149"), Accuracy.exact())).isFalse();
    assertThat(hundreds.isSame(number("200"), number("250"), Accuracy.exact())).isTrue();
    assertThat(Accuracy.truncated(-2).isSame(number("200"), number("299"), Accuracy.exact()))
        .isTrue();
  }

  @Test
  void percentagesAreJudgedByTheirOwnDecimals() {
    assertThat(percentages("33.3", "33.3", "33.3")).isEqualTo(Verdict.ROUNDED);
    assertThat(percentages("33", "33", "34")).isEqualTo(Verdict.AGREES);
    assertThat(percentages("30", "30", "30")).isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void accuracyIsInferredFromTheZerosInWhichAllFiguresEnd() {
    assertThat(inferred("24661000", "7800", "0")).isEqualTo(Accuracy.decimals(-2));
    assertThat(inferred("24661000", "7831507")).isEqualTo(Accuracy.exact());
    assertThat(inferred("0")).isEqualTo(Accuracy.exact());
  }

  private static Accuracy inferred(String... figures) {
    return Accuracy.inferred(Stream.of(figures).map(BigDecimal::new).toList());
  }

  @Test
  void accuracyIsBounded() {
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Accuracy.decimals(101)).getMessage())
        .isEqualTo("Accuracy is out of range: found 101 decimals, expected -100 to 100");
    assertThat(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Interval(number("1"), number("1"), false, true))
                .getMessage())
        .isEqualTo("Interval is empty: found 1 to 1, expected a lower end below the upper one");
  }

  private static Verdict percentages(String... parts) {
    return Accuracy.percentages(Stream.of(parts).map(BigDecimal::new).toList());
  }

  private static boolean agrees(Accuracy accuracy, String total, String... parts) {
    Interval sum =
        Stream.of(parts)
            .map(part -> accuracy.interval(number(part)))
            .reduce(Interval::plus)
            .orElseThrow();
    return accuracy.interval(number(total)).meets(sum);
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
