package org.openappeal.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;

/** All arbitraries of the model, found by type. */
public final class AppealDomain extends DomainContextBase {

  @Provide
  Arbitrary<Appeal> appeals() {
    return AppealArbitraries.appeals();
  }

  @Provide
  Arbitrary<World> worlds() {
    return World.worlds();
  }

  @Provide
  Arbitrary<Project> projects() {
    return World.worlds()
        .flatMap(world -> AppealArbitraries.projects(world, Arbitraries.just(CurrencyUnit.USD)))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Location> locations() {
    return World.worlds().flatMap(AppealArbitraries::locations).withoutEdgeCases();
  }

  @Provide
  Arbitrary<Budget> budgets() {
    return Budgets.currencies().flatMap(Budgets::budgets).withoutEdgeCases();
  }

  @Provide
  Arbitrary<DateRange> periods() {
    return Budgets.periods();
  }

  @Provide
  Arbitrary<Money> money() {
    return Budgets.currencies().flatMap(Budgets::money);
  }
}
