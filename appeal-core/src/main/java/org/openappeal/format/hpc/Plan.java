package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Partner;

/** What a file says of a response plan. */
@Value.Immutable
@HpcStyle
abstract class Plan {

  Plan() {}

  /** The number of the plan. */
  abstract String id();

  /** The code, such as {@code RSYR22}; the number if there is none. */
  @Value.Default
  String code() {
    return id();
  }

  abstract String name();

  /** From the first to the last day. */
  abstract DateRange period();

  /** The years to which it belongs. */
  abstract ImmutableList<Integer> years();

  /** The countries. */
  abstract Location location();

  /** The organizations. */
  abstract ImmutableList<Partner> partners();

  /** What was required first, if it is stated. */
  abstract Optional<Money> original();

  /** What is required now, if it is stated. */
  abstract Optional<Money> revised();

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutablePlan.Builder {
    Builder() {}
  }
}
