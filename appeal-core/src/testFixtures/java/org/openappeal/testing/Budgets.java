package org.openappeal.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.LineKind;
import org.openappeal.model.OtherAmount;

/** Random money, periods and budgets. */
public final class Budgets {

  private static final LocalDate EARLIEST = LocalDate.of(1999, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2006, 12, 31);

  private Budgets() {}

  /** Currencies with two decimals, with none and with three. */
  public static Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of("USD", "EUR", "JPY", "TND").map(CurrencyUnit::of);
  }

  /** Money of zero to a hundred million, round or to the minor unit. */
  public static Arbitrary<Money> money(CurrencyUnit currency) {
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)),
            Tuple.of(3, Arbitraries.longs().between(0, 100_000).map(n -> n * 100_000)),
            Tuple.of(3, Arbitraries.longs().between(0, 10_000_000_000L)))
        .map(minor -> Money.ofMinor(currency, minor));
  }

  /** Money without bounds: small, beyond what a long of minor units holds, and all between. */
  public static Arbitrary<Money> extremeMoney(CurrencyUnit currency) {
    return Arbitraries.bigIntegers()
        .between(BigInteger.ZERO, BigInteger.TWO.pow(80))
        .map(minor -> Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces())));
  }

  /** Amounts, one in six of them unknown. */
  public static Arbitrary<Amount> amounts(CurrencyUnit currency) {
    return money(currency).map(Amount::of).injectNull(0.17).map(Budgets::orUnknown);
  }

  private static Amount orUnknown(@org.jspecify.annotations.Nullable Amount amount) {
    return amount == null ? Amount.unknown() : amount;
  }

  /** Periods within the years 1999 to 2006: years, months and odd days. */
  public static Arbitrary<DateRange> periods() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(0, LATEST.toEpochDay() - EARLIEST.toEpochDay())
            .map(EARLIEST::plusDays);
    Arbitrary<DateRange> odd =
        Combinators.combine(days, days)
            .as((a, b) -> a.isAfter(b) ? DateRange.of(b, a) : DateRange.of(a, b));
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(1999, 2006).map(DateRange::year)),
        Tuple.of(2, odd),
        Tuple.of(
            1,
            Combinators.combine(
                    Arbitraries.integers().between(1999, 2005),
                    Arbitraries.integers().between(1, 12))
                .as(
                    (year, month) ->
                        DateRange.of(
                            LocalDate.of(year, month, 1),
                            LocalDate.of(year, month, 1).plusYears(1).minusDays(1)))));
  }

  /** Budgets in one currency: with and without total, lines of several years, also revised. */
  public static Arbitrary<Budget> budgets(CurrencyUnit currency) {
    return Combinators.combine(
            lines(currency).list().ofMaxSize(4).map(Budgets::withoutOverlaps),
            amounts(currency),
            amounts(currency),
            Arbitraries.integers().between(0, 60),
            otherAmounts(currency).list().ofMaxSize(1))
        .as(Budgets::budget);
  }

  /** Lines of both stages, one in six of those whose amount is known a correction. */
  private static Arbitrary<BudgetLine> lines(CurrencyUnit currency) {
    return Combinators.combine(
            periods(),
            amounts(currency),
            Arbitraries.frequency(
                Tuple.of(5, BudgetStage.ORIGINAL), Tuple.of(1, BudgetStage.REVISED)),
            Arbitraries.frequency(
                Tuple.of(5, LineKind.REQUIREMENT), Tuple.of(1, LineKind.CORRECTION)))
        .as(Budgets::line);
  }

  private static BudgetLine line(
      DateRange period, Amount amount, BudgetStage stage, LineKind kind) {
    return kind == LineKind.CORRECTION && amount.money().filter(Money::isPositive).isPresent()
        ? new BudgetLine(period, Amount.of(amount.money().get().negated()), stage, kind)
        : new BudgetLine(period, amount, stage);
  }

  private static Arbitrary<OtherAmount> otherAmounts(CurrencyUnit currency) {
    return Combinators.combine(Texts.texts(), money(currency)).as(OtherAmount::new);
  }

  private static List<BudgetLine> withoutOverlaps(List<BudgetLine> lines) {
    List<BudgetLine> kept = new ArrayList<>();
    for (BudgetLine line : lines) {
      boolean free =
          kept.stream()
              .noneMatch(
                  other ->
                      other.stage() == line.stage()
                          && other.kind() == line.kind()
                          && other.period().overlaps(line.period()));
      if (free) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static Budget budget(
      List<BudgetLine> lines,
      Amount beyondLines,
      Amount received,
      int months,
      List<OtherAmount> others) {
    Budget.Builder builder =
        Budget.builder().addAllLines(lines).received(received).addAllOtherAmounts(others);
    if (months > 0) {
      builder.durationMonths(months);
    }
    return builder
        .total(
            lines.stream()
                .filter(l -> !l.isCorrection())
                .flatMap(l -> l.amount().money().stream())
                .map(Amount::of)
                .reduce(beyondLines, Amount::plus))
        .build();
  }
}
