package org.openappeal.format.validate;

import java.util.Objects;
import org.joda.money.Money;

/**
 * An amount as a file states it.
 *
 * @param amount the money, perhaps below zero
 * @param place where it is stated
 */
public record StatedAmount(Money amount, FilePlace place) {

  /** Refuses null. */
  public StatedAmount {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(place, "place");
  }
}
