package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;
import org.openappeal.model.Service;
import org.openappeal.model.Statement;

/**
 * An appeal opened for reconciliation: its statements by scope, and one ledger for what they cover.
 */
final class Books {

  private final Appeal appeal;
  private final Function<? super Statement, Accuracy> accuracy;
  private final ScopeRanks ranks;
  private final Map<LedgerKey, Ledger> ledgers = new HashMap<>();
  private final ImmutableListMultimap<Spot, Statement> byPlace;
  private final Map<Spot, Below> below = new HashMap<>();

  Books(Appeal appeal, Function<? super Statement, Accuracy> accuracy) {
    this.appeal = appeal;
    this.accuracy = accuracy;
    this.ranks = new ScopeRanks(appeal.places());
    this.byPlace =
        statements().stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(Spot::of, statement -> statement));
  }

  Appeal appeal() {
    return appeal;
  }

  ScopeRanks ranks() {
    return ranks;
  }

  /** Returns all statements, by place in the tree, period, currency and id. */
  ImmutableList<Statement> statements() {
    return ImmutableList.sortedCopyOf(
        Comparator.<Statement>comparingInt(s -> ranks.order(s.scope()))
            .thenComparing(Statement::period)
            .thenComparing(s -> s.amount().getCurrencyUnit())
            .thenComparing(Statement::id),
        appeal.statements());
  }

  /** Returns the statements about one scope, period and currency. */
  ImmutableList<Statement> about(Scope scope, LedgerKey key) {
    return byPlace.get(new Spot(scope, key));
  }

  Ledger ledger(LedgerKey key) {
    return ledgers.computeIfAbsent(key, k -> new Ledger(appeal, ranks, k));
  }

  Ledger.Slice slice(Statement statement) {
    return ledger(LedgerKey.of(statement)).slice(statement.scope());
  }

  Accuracy accuracy(Statement statement) {
    return accuracy.apply(statement);
  }

  Interval interval(Statement statement) {
    return accuracy(statement).interval(statement.amount().getAmount());
  }

  /** Returns what is stated right below a scope, completed by projects where nothing is stated. */
  Below below(Scope scope, LedgerKey key) {
    Spot spot = new Spot(scope, key);
    Below known = below.get(spot);
    if (known != null) {
      return known;
    }
    Below sum = Below.computed(ledger(key).own(scope));
    for (Scope child : ranks.children(scope)) {
      ImmutableList<Statement> stated = about(child, key);
      sum = sum.plus(stated.isEmpty() ? below(child, key) : Below.stated(this, stated.get(0)));
    }
    below.put(spot, sum);
    return sum;
  }

  /**
   * Returns what is stated about the services, completed by projects where nothing is stated; empty
   * if nothing is, or if projects count under several services.
   */
  Optional<Below> byService(LedgerKey key) {
    boolean overlap =
        appeal.projects().stream()
            .anyMatch(it -> it.primaryService().isEmpty() && it.furtherServices().size() > 1);
    BigDecimal rest = ledger(key).slice(Scope.all()).sum();
    Below sum = Below.computed(BigDecimal.ZERO);
    for (Service service : appeal.services()) {
      Scope scope = Scope.of(service.code());
      LedgerKey keyOfService = key.of(service.code());
      BigDecimal computed = ledger(keyOfService).slice(scope).sum();
      ImmutableList<Statement> stated = about(scope, keyOfService);
      sum =
          sum.plus(stated.isEmpty() ? Below.computed(computed) : Below.stated(this, stated.get(0)));
      rest = rest.subtract(computed);
    }
    return overlap || sum.statements() == 0
        ? Optional.empty()
        : Optional.of(sum.plus(Below.computed(rest)));
  }

  private record Spot(Scope scope, LedgerKey key) {
    static Spot of(Statement statement) {
      return new Spot(statement.scope(), LedgerKey.of(statement));
    }
  }

  /**
   * What the figures below a scope add up to.
   *
   * @param sum the sum
   * @param interval what it may stand for
   * @param statements how many of the figures are statements
   */
  record Below(BigDecimal sum, Interval interval, int statements) {

    static Below computed(BigDecimal amount) {
      return new Below(amount, Interval.exactly(amount), 0);
    }

    static Below stated(Books books, Statement statement) {
      return new Below(statement.amount().getAmount(), books.interval(statement), 1);
    }

    Below plus(Below other) {
      return new Below(
          sum.add(other.sum), interval.plus(other.interval), statements + other.statements);
    }
  }
}
