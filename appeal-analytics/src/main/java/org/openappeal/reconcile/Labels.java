package org.openappeal.reconcile;

import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;
import org.openappeal.model.Service;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;

/** What scopes and statements are called for people. */
final class Labels {

  private static final String GRAND_TOTAL = "Grand total";
  private static final String UNSPECIFIED = "Not specified";

  private Labels() {}

  static String of(Appeal appeal, Scope scope) {
    if (scope instanceof Scope.OfPlace place) {
      return appeal.places().get(place.place()).name();
    }
    if (scope instanceof Scope.OfService of) {
      return appeal.findService(of.service()).map(Service::name).orElse(of.toString());
    }
    return scope == Scope.all()
        ? GRAND_TOTAL
        : scope == Scope.unspecified() ? UNSPECIFIED : appeal.worldwideName();
  }

  /** Returns the scope, and what tells the statement from others about it. */
  static String of(Books books, Statement statement) {
    Appeal appeal = books.appeal();
    LedgerKey key = LedgerKey.of(statement);
    StringBuilder label = new StringBuilder(of(appeal, statement.scope()));
    if (!statement.period().equals(appeal.period())) {
      label.append(' ').append(statement.period());
    }
    if (!key.currency().equals(appeal.currency())) {
      label.append(' ').append(key.currency());
    }
    if (statement.figure() == StatedFigure.RECEIVED) {
      label.append(", received");
    }
    if (key.isOriginal()) {
      label.append(", original");
    }
    if (books.about(statement.scope(), key).size() > 1) {
      label.append(" (").append(statement.label().orElse(statement.id().value())).append(')');
    }
    return label.toString();
  }
}
