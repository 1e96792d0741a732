package org.openappeal.format.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;

/**
 * What one column of a sheet means.
 *
 * @param column what it holds
 * @param period the period of its amounts, if each row has the same; for requirements and
 *     corrections only
 * @param stage whether its amounts are original or revised ones, if each row has the same; for
 *     requirements and corrections only
 * @param currency the currency of its amounts, if each row has the same; for money only
 */
public record ColumnUse(
    SheetColumn column,
    Optional<DateRange> period,
    Optional<BudgetStage> stage,
    Optional<CurrencyUnit> currency) {

  /**
   * Checks what goes together.
   *
   * @throws IllegalArgumentException if a period or a stage is told of something else than a
   *     requirement or correction, or a currency of something else than money
   */
  public ColumnUse {
    Objects.requireNonNull(currency, "currency");
    checkArgument(
        column.isLineAmount() || (period.isEmpty() && stage.isEmpty()),
        "Column has no period or stage: found one for %s, expected it for requirements only",
        column.key());
    checkArgument(
        column.isMoney() || currency.isEmpty(),
        "Column has no currency: found %s for %s, expected it for amounts only",
        currency.map(CurrencyUnit::getCode).orElse(""),
        column.key());
  }

  /** Returns the use of a column that needs nothing more to be known. */
  public static ColumnUse of(SheetColumn column) {
    return new ColumnUse(column, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the header under which it is written, such as {@code Requirement 2002 revised}. */
  public String header() {
    StringBuilder header = new StringBuilder(column.header());
    period.ifPresent(dates -> header.append(' ').append(dates));
    if (stage.filter(BudgetStage.REVISED::equals).isPresent()) {
      header.append(" revised");
    }
    return header.toString();
  }
}
