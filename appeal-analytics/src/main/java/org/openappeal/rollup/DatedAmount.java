package org.openappeal.rollup;

import org.jspecify.annotations.Nullable;
import org.openappeal.model.Amount;
import org.openappeal.model.DateRange;

/**
 * An amount of which a part counts.
 *
 * @param amount the whole amount
 * @param period the period that the whole amount is for, or null if it isn't dated
 * @param counted the part of the period that counts, or null if the amount isn't dated
 */
record DatedAmount(Amount amount, @Nullable DateRange period, @Nullable DateRange counted) {

  static DatedAmount undated(Amount amount) {
    return new DatedAmount(amount, null, null);
  }
}
