package org.openappeal.model;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Year;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openappeal.testing.AppealDomain;

final class BudgetTest {

  private static final DateRange YEAR = DateRange.year(2002);

  private final Budget threeYears =
      Budget.total(usd(3_000_000)).overMonths(36).requiring(YEAR, usd(1_000_000));

  @Test
  void asksForItsFiguresAndLeavesTheRestUnknown() {
    assertThat(threeYears.required(Year.of(2002))).isEqualTo(Amount.of(usd(1_000_000)));
    assertThat(threeYears.required(Year.of(2003))).isEqualTo(Amount.unknown());
    assertThat(threeYears.unscheduled()).isEqualTo(Amount.of(usd(2_000_000)));
    assertThat(Budget.empty().remaining()).isEqualTo(Amount.unknown());
  }

  @Test
  void whatWasReceivedIsNoLongerNeeded() {
    Budget revolvingFund =
        Budget.total(usd(5_000_000)).withReceived(usd(1_255_602)).requiring(YEAR, usd(3_744_398));
    assertThat(revolvingFund.remaining()).isEqualTo(Amount.of(usd(3_744_398)));
    assertThat(revolvingFund.unscheduled()).isEqualTo(Amount.of(usd(0)));
  }

  @Test
  void aLineThatCrossesThePeriodsEdgeMakesTheAnswerUnknown() {
    Budget budget = Budget.of(DateRange.parse("2002-04/2003-03"), usd(1_000));
    assertThat(budget.required(YEAR)).isEqualTo(Amount.unknown());
    assertThat(budget.required(DateRange.parse("2002/2003"))).isEqualTo(Amount.of(usd(1_000)));
  }

  @Test
  void anUnknownLineMakesTheSumUnknown() {
    Budget budget =
        Budget.of(DateRange.parse("2002-01"), usd(1)).requiringUnknown(DateRange.parse("2002-02"));
    assertThat(budget.required(YEAR)).isEqualTo(Amount.unknown());
  }

  @Test
  void aRevisedLineReplacesTheOriginalsThatItOverlaps() {
    Budget budget =
        Budget.builder()
            .addLine(BudgetLine.of(YEAR, usd(100)))
            .addLine(BudgetLine.of(DateRange.year(2003), usd(50)))
            .addLine(BudgetLine.revised(YEAR, usd(120)))
            .build();
    assertThat(budget.required(YEAR)).isEqualTo(Amount.of(usd(120)));
    assertThat(budget.required(DateRange.parse("2002/2003"))).isEqualTo(Amount.of(usd(170)));
  }

  @Test
  void aCorrectionTakesBackWhatWasAskedFor() {
    Budget budget =
        Budget.of(YEAR, usd(100)).toBuilder()
            .addLine(BudgetLine.correction(YEAR, usd(-30)))
            .addLine(BudgetLine.correction(DateRange.year(2003), usd(-5)))
            .build();
    assertThat(budget.required(YEAR)).isEqualTo(Amount.of(usd(70)));
    assertThat(budget.required(DateRange.year(2003))).isEqualTo(Amount.of(usd(-5)));
    assertThat(budget.withTotal(usd(65)).unscheduled()).isEqualTo(Amount.of(usd(0)));
    assertThat(budget.lines().get(1).isCorrection()).isTrue();
    assertThat(budget.lines().get(1).withAmount(Amount.of(usd(-7))).isCorrection()).isTrue();
  }

  @Test
  void aRevisedLineReplacesACorrectionToo() {
    Budget budget =
        Budget.builder()
            .addLine(BudgetLine.of(YEAR, usd(100)))
            .addLine(BudgetLine.correction(YEAR, usd(-30)))
            .addLine(BudgetLine.revised(YEAR, usd(80)))
            .build();
    assertThat(budget.required(YEAR)).isEqualTo(Amount.of(usd(80)));
  }

  @Test
  void aCorrectionIsKnownAndBelowZero() {
    assertRefused(
        () -> BudgetLine.correction(YEAR, usd(0)),
        "Correction takes nothing back: found USD 0.00, expected less than zero for 2002");
    assertRefused(
        () -> BudgetLine.correction(YEAR, usd(-1)).withAmount(Amount.unknown()),
        "Correction takes nothing back: found unknown, expected less than zero for 2002");
    assertRefused(
        () ->
            Budget.builder()
                .addLine(BudgetLine.correction(YEAR, usd(-1)))
                .addLine(BudgetLine.correction(DateRange.parse("2002-12"), usd(-1)))
                .build(),
        "Budget lines overlap: found 2002: USD -1.00 and 2002-12: USD -1.00, expected periods"
            + " without a day in common");
  }

  @Test
  void mustAddUp() {
    assertRefused(
        () -> threeYears.requiring(DateRange.year(2003), usd(2_000_001)),
        "Budget lines exceed the total: found USD 3000001.00 in lines, expected at most"
            + " USD 3000000.00");
  }

  @Test
  void mustNotMixCurrencies() {
    assertRefused(
        () -> threeYears.withReceived(Money.of(CurrencyUnit.EUR, 1)),
        "Budget mixes currencies: found [USD, EUR], expected one");
  }

  @Test
  void mustNotBeNegative() {
    assertRefused(
        () -> Budget.of(YEAR, usd(-1)),
        "Requirement is negative: found USD -1.00, expected zero or more for 2002");
    assertRefused(
        () -> Budget.total(usd(-1)),
        "Budget total is negative: found USD -1.00, expected zero or more");
    assertRefused(
        () -> Budget.empty().withReceived(usd(-1)),
        "Amount received is negative: found USD -1.00, expected zero or more");
  }

  @Test
  void linesMustNotOverlap() {
    assertRefused(
        () -> threeYears.requiring(DateRange.parse("2002-12"), usd(1)),
        "Budget lines overlap: found 2002: USD 1000000.00 and 2002-12: USD 1.00, expected periods"
            + " without a day in common");
  }

  @Test
  void durationMustFitThePeriod() {
    assertRefused(
        () -> threeYears.over(DateRange.parse("2002/2003")),
        "Duration differs from the budget's period: found 36 months, expected 24 (2002/2003)");
    assertRefused(
        () -> threeYears.toBuilder().period(DateRange.parse("2003/2005")).build(),
        "Budget line lies outside the budget's period: found 2002, expected a part of 2003/2005");
    assertRefused(
        () -> Budget.empty().overMonths(0),
        "Duration is out of range: found 0 months, expected one or more");
    assertThat(threeYears.over(DateRange.parse("2002/2004")).period().isPresent()).isTrue();
  }

  @Property
  @Domain(AppealDomain.class)
  void linesAreSortedWhateverTheOrderInWhichTheyWereAdded(@ForAll Budget budget) {
    Budget reversed = budget.withLines(budget.lines().reverse());
    assertThat(reversed).isEqualTo(budget);
    assertThat(reversed.hashCode()).isEqualTo(budget.hashCode());
    assertThat(reversed.lines()).isInOrder(BudgetLine.ORDER);
  }

  @Property
  @Domain(AppealDomain.class)
  void totalIsWhatIsReceivedRequiredAndUnscheduled(@ForAll Budget budget) {
    Amount parts = budget.unscheduled();
    for (BudgetLine line : budget.currentLines()) {
      parts = parts.plus(line.amount());
    }
    parts = budget.received().isKnown() ? parts.plus(budget.received()) : parts;
    if (parts.isKnown()) {
      Money sum = parts.money().orElseThrow();
      Money total = budget.total().money().orElseThrow();
      assertThat(sum.isEqual(total) || isZero(budget.unscheduled())).isTrue();
    }
  }

  private static boolean isZero(Amount amount) {
    return amount.money().map(Money::isZero).orElse(false);
  }

  private static void assertRefused(Executable executable, String message) {
    assertThat(assertThrows(IllegalArgumentException.class, executable))
        .hasMessageThat()
        .isEqualTo(message);
  }

  private static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }
}
