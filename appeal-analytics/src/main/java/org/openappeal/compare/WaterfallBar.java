package org.openappeal.compare;

import java.util.Objects;
import org.joda.money.Money;

/**
 * A bar of a waterfall chart. The first and the last bar stand on zero; each other one begins where
 * the one before it ends.
 *
 * @param label what it stands for
 * @param from where it begins
 * @param to where it ends; less than where it begins if it falls
 */
public record WaterfallBar(String label, Money from, Money to) {

  /** Refuses null. */
  public WaterfallBar {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** Returns its height, negative if it falls. */
  public Money change() {
    return to.minus(from);
  }
}
