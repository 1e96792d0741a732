package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Share;
import org.openappeal.model.Statement;
import org.openappeal.money.Split;

/** States what the projects of an appeal add up to, computed the plain and slow way. */
final class Stating {

  private Stating() {}

  /** Returns the appeal with one true statement a scope, but none where corrections prevail. */
  static Appeal truly(Appeal appeal) {
    return stating(appeal, scopes(appeal));
  }

  /** Returns the appeal with one true statement a service as well. */
  static Appeal trulyByService(Appeal appeal) {
    ImmutableList.Builder<Scope> scopes = ImmutableList.builder();
    appeal.services().forEach(service -> scopes.add(Scope.of(service.code())));
    return stating(appeal, scopes.addAll(scopes(appeal)).build());
  }

  private static Appeal stating(Appeal appeal, ImmutableList<Scope> scopes) {
    List<Statement> statements = new ArrayList<>();
    for (Scope scope : scopes) {
      Money sum = sum(appeal, scope);
      if (!sum.isNegative()) {
        statements.add(statement(appeal, scope, sum));
      }
    }
    return appeal.withStatements(statements);
  }

  private static Statement statement(Appeal appeal, Scope scope, Money sum) {
    return Statement.builder()
        .id("S-" + scope)
        .scope(scope)
        .period(appeal.period())
        .amount(sum)
        .build();
  }

  static ImmutableList<Scope> scopes(Appeal appeal) {
    ImmutableList.Builder<Scope> scopes = ImmutableList.builder();
    for (Place place : appeal.places().all()) {
      scopes.add(Scope.of(place));
    }
    return scopes.add(Scope.worldwide(), Scope.unspecified(), Scope.all()).build();
  }

  static Money sum(Appeal appeal, Scope scope) {
    Money sum = Money.zero(appeal.currency());
    for (Project project : appeal.projects()) {
      sum = sum.plus(part(appeal, project, scope));
    }
    return sum;
  }

  static Money part(Appeal appeal, Project project, Scope scope) {
    Money nothing = Money.zero(appeal.currency());
    Money required = required(project, appeal.period(), appeal.currency());
    Location location = project.location();
    if (scope == Scope.all()) {
      return required;
    }
    if (scope == Scope.worldwide()) {
      return location == Location.worldwide() ? required : nothing;
    }
    if (scope == Scope.unspecified()) {
      return location == Location.unspecified() ? required : nothing;
    }
    if (scope instanceof Scope.OfService of) {
      return isOf(of.service(), project) ? required : nothing;
    }
    PlaceId outer = ((Scope.OfPlace) scope).place();
    if (location instanceof Location.Shared shared && !required.isZero()) {
      return shared(appeal, project, shared, outer);
    }
    boolean inside =
        !location.places().isEmpty()
            && location.places().stream().allMatch(p -> appeal.places().isWithin(p, outer));
    return inside ? required : nothing;
  }

  /** Returns whether the service is the project's primary one, or, where it has none, any. */
  private static boolean isOf(ServiceCode service, Project project) {
    return project.primaryService().equals(Optional.of(service))
        || project.primaryService().isEmpty() && project.furtherServices().contains(service);
  }

  private static Money shared(
      Appeal appeal, Project project, Location.Shared shared, PlaceId outer) {
    Money sum = Money.zero(appeal.currency());
    TreeMap<PlaceId, BigDecimal> weights = new TreeMap<>();
    for (Share share : shared.shares()) {
      weights.put(share.place(), share.percent());
    }
    for (BudgetLine line : project.countedBudget().currentLines()) {
      if (appeal.period().contains(line.period())) {
        for (var part :
            Split.of(line.amount().money().orElseThrow()).byWeights(weights).entrySet()) {
          sum = appeal.places().isWithin(part.getKey(), outer) ? sum.plus(part.getValue()) : sum;
        }
      }
    }
    return sum;
  }

  private static Money required(Project project, DateRange period, CurrencyUnit currency) {
    return project
        .countedBudget()
        .required(period)
        .money()
        .filter(money -> money.getCurrencyUnit().equals(currency))
        .orElse(Money.zero(currency));
  }
}
