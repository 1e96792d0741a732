package org.openappeal.samples;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.rollup.CrossTable;
import org.openappeal.rollup.Rollup;
import picocli.CommandLine.Option;

/** Which rows to print, and in which order. */
final class RowsOption {

  private enum Order {
    PRINTED,
    LABEL,
    MEASURE
  }

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Only the N largest rows below each row, and all others in one more.")
  private @Nullable Integer top;

  @Option(
      names = "--at-least",
      paramLabel = "AMOUNT",
      description = "Only rows of this amount or more, and all others in one more.")
  private @Nullable BigDecimal least;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "The order of rows: printed (as in the appeal), label, or measure (largest "
              + "first). (default: printed, and measure with --top)")
  private @Nullable Order order;

  Rollup applyTo(Rollup rollup, CurrencyUnit currency) {
    Rollup few = top == null ? rollup : rollup.top(top);
    few = least == null ? few : few.atLeast(Money.of(currency, least));
    return order == null
        ? few
        : switch (order) {
          case PRINTED -> few.inPrintedOrder();
          case LABEL -> few.sortedByLabel();
          case MEASURE -> few.sortedBy(few.main());
        };
  }

  CrossTable applyTo(CrossTable cross, CurrencyUnit currency) {
    CrossTable few = top == null ? cross : cross.top(top);
    few = least == null ? few : few.atLeast(Money.of(currency, least));
    return order == null
        ? few
        : switch (order) {
          case PRINTED -> few.inPrintedOrder();
          case LABEL -> few.sortedByLabel();
          case MEASURE -> few.sortedBy(few.columns().main());
        };
  }
}
