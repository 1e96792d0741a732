package org.openappeal.reconcile;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.Country;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.Project;
import org.openappeal.model.Region;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;

/** A small appeal whose statements are true, to be told wrong in tests. */
final class KenyaAppeal {

  static final DateRange YEAR = DateRange.year(2002);
  static final Country KENYA = Country.of("kenya", "Kenya", "KE");
  static final Country UGANDA = Country.of("uganda", "Uganda", "UG");
  static final Region EAST = Region.of("east", "East Africa", KENYA, UGANDA);

  private KenyaAppeal() {}

  static Appeal appeal() {
    Appeal appeal =
        Appeal.builder()
            .id("2002")
            .title("Appeal 2002")
            .organization("Organization")
            .period(YEAR)
            .currency(CurrencyUnit.USD)
            .addRootPlace(EAST)
            .addProject(project("KE-1", "Labour market database", KENYA, 1_000_000, 3_217_500))
            .addProject(project("KE-2", "Health of refugees", KENYA, 245_000, 245_000))
            .addProject(project("UG-1", "Counter-trafficking", UGANDA, 431_700, 431_700))
            .addProject(project("EA-1", "Border management", EAST, 88_250, 88_250))
            .build();
    return appeal.toBuilder()
        .addStatement(statement("box-kenya", Scope.of(KENYA), 1_245_000))
        .addStatement(statement("box-uganda", Scope.of(UGANDA), 431_700))
        .addStatement(statement("table-east", Scope.of(EAST), 1_764_950))
        .addStatement(statement("table-total", Scope.all(), 1_764_950))
        .build();
  }

  private static Project project(String id, String title, Place place, long part, long total) {
    return Project.builder()
        .id(id)
        .title(title)
        .location(Location.in(place))
        .budget(Budget.total(usd(total)).requiring(YEAR, usd(part)).overMonths(36))
        .build();
  }

  static Statement statement(String id, Scope scope, long amount) {
    return Statement.builder().id(id).scope(scope).period(YEAR).amount(usd(amount)).build();
  }

  /** Returns the appeal with other figures in some statements. */
  static Appeal stating(Object... idsAndAmounts) {
    Appeal appeal = appeal();
    for (int i = 0; i < idsAndAmounts.length; i += 2) {
      String id = (String) idsAndAmounts[i];
      Money amount = usd((Integer) idsAndAmounts[i + 1]);
      appeal =
          appeal.withStatements(
              appeal.statements().stream()
                  .map(s -> s.id().value().equals(id) ? s.withAmount(amount) : s)
                  .toList());
    }
    return appeal;
  }

  static Money usd(long amount) {
    return Money.ofMajor(CurrencyUnit.USD, amount);
  }
}
