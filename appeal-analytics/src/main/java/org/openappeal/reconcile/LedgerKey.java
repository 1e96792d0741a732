package org.openappeal.reconcile;

import org.joda.money.CurrencyUnit;
import org.openappeal.model.DateRange;
import org.openappeal.model.Statement;

/**
 * What statements must have in common to be comparable.
 *
 * @param period the period
 * @param currency the currency
 */
record LedgerKey(DateRange period, CurrencyUnit currency) {

  static LedgerKey of(Statement statement) {
    return new LedgerKey(statement.period(), statement.amount().getCurrencyUnit());
  }
}
