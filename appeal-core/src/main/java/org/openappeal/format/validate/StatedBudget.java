package org.openappeal.format.validate;

import java.util.Objects;
import org.joda.money.Money;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;

/**
 * What is required in a period as a file states it.
 *
 * @param stage whether it is the original or a revised figure
 * @param period the period
 * @param amount the money; below zero where some is taken back
 * @param place where it is stated
 */
public record StatedBudget(BudgetStage stage, DateRange period, Money amount, FilePlace place) {

  /** Refuses null. */
  public StatedBudget {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(place, "place");
  }
}
