package org.openappeal.rollup;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Amount;
import org.openappeal.model.DateRange;
import org.openappeal.money.Rates;

/**
 * An amount of which a part counts.
 *
 * @param amount the whole amount
 * @param period the period that the whole amount is for, or null if it isn't dated
 * @param counted the part of the period that counts, or null if the amount isn't dated
 * @param state what has become of it
 */
record DatedAmount(
    Amount amount, @Nullable DateRange period, @Nullable DateRange counted, FundingState state) {

  static DatedAmount undated(Amount amount, FundingState state) {
    return new DatedAmount(amount, null, null, state);
  }

  DatedAmount convertedAt(Rates rates) {
    Amount converted = amount.money().map(money -> Amount.of(rates.convert(money))).orElse(amount);
    return new DatedAmount(converted, period, counted, state);
  }
}
