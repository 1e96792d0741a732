package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;

/**
 * Compares each statement with the projects of its scope, with what is stated below, and with
 * others.
 */
final class StatementCheck {

  static final String PROJECTS = "projects";
  static final String STATED_BELOW = "stated-below";
  static final String STATED_BY_SERVICE = "stated-by-service";
  static final String STATED_AGAIN = "stated-again";

  private final Books books;

  StatementCheck(Books books) {
    this.books = books;
  }

  /** Returns one finding a statement, whether it agrees or not. */
  ImmutableList<Finding> againstProjects() {
    return books.statements().stream()
        .map(this::againstProjects)
        .collect(ImmutableList.toImmutableList());
  }

  private Finding againstProjects(Statement statement) {
    if (!LedgerKey.of(statement).isKnownIn(books.appeal())) {
      return Finding.builder()
          .check(PROJECTS)
          .label(Labels.of(books, statement))
          .scope(statement.scope())
          .statement(Optional.of(statement.id()))
          .stated(statement.amount())
          .source(statement.source())
          .verdict(Verdict.NOT_COMPARED)
          .addNote("no budget is revised, so that the original figures can't be told")
          .build();
    }
    Ledger.Slice slice = books.slice(statement);
    BigDecimal sum = slice.sum();
    return finding(PROJECTS, statement, sum, Interval.exactly(sum))
        .addAllNotes(slice.notes())
        .build();
  }

  /** Returns what disagrees among the statements themselves. */
  Stream<Finding> amongThemselves() {
    return books.statements().stream()
        .flatMap(
            statement ->
                Streams.concat(
                    statedBelow(statement), statedByService(statement), statedAgain(statement)))
        .filter(finding -> !finding.verdict().isAgreement());
  }

  private Stream<Finding> statedBelow(Statement statement) {
    Books.Below below = books.below(statement.scope(), LedgerKey.of(statement));
    boolean isKnown = LedgerKey.of(statement).isKnownIn(books.appeal());
    return below.statements() == 0 || !isKnown
        ? Stream.of()
        : Stream.of(
            finding(STATED_BELOW, statement, below.sum(), below.interval())
                .message("doesn't add up with the figures stated below it")
                .build());
  }

  private Stream<Finding> statedByService(Statement statement) {
    LedgerKey key = LedgerKey.of(statement);
    if (statement.scope() != Scope.all() || !key.isKnownIn(books.appeal())) {
      return Stream.of();
    }
    return books.byService(key).stream()
        .map(
            services ->
                finding(STATED_BY_SERVICE, statement, services.sum(), services.interval())
                    .message("doesn't add up with the figures stated for its services")
                    .build());
  }

  private Stream<Finding> statedAgain(Statement statement) {
    Statement first = books.about(statement.scope(), LedgerKey.of(statement)).get(0);
    boolean same =
        books
            .accuracy(statement)
            .isSame(
                statement.amount().getAmount(), first.amount().getAmount(), books.accuracy(first));
    return same
        ? Stream.of()
        : Stream.of(
            base(STATED_AGAIN, statement, first.amount())
                .message("is stated twice, differently")
                .build());
  }

  private Finding.Builder finding(
      String check, Statement statement, BigDecimal sum, Interval possible) {
    Money computed = Money.of(statement.amount().getCurrencyUnit(), sum);
    return base(check, statement, computed)
        .verdict(books.accuracy(statement).judge(statement.amount().getAmount(), sum, possible));
  }

  private Finding.Builder base(String check, Statement statement, Money computed) {
    return Finding.builder()
        .check(check)
        .label(Labels.of(books, statement))
        .scope(statement.scope())
        .statement(Optional.of(statement.id()))
        .stated(statement.amount())
        .computed(computed)
        .source(statement.source());
  }
}
