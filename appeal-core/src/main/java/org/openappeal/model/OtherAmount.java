package org.openappeal.model;

import java.util.Objects;
import org.joda.money.Money;

/**
 * An amount that the document mentions and that is no part of what is asked for, such as the
 * average cost of one of many small projects. It is kept to be read and never added up.
 *
 * @param label what the amount is, not blank
 * @param amount the money
 */
public record OtherAmount(String label, Money amount) {

  /**
   * Checks the label.
   *
   * @throws IllegalArgumentException if the label is blank
   */
  public OtherAmount {
    Checks.text("Label of an amount", label);
    Objects.requireNonNull(amount, "amount");
  }
}
