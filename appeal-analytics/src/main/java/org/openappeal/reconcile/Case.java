package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.joda.money.Money;

/**
 * One wrong statement to be explained.
 *
 * @param books the appeal
 * @param tree all statements
 * @param node the statement
 * @param carried differences of figures below that are carried up into this one
 * @param context what the statement above says about the error
 */
record Case(
    Books books,
    StatementTree tree,
    Node node,
    ImmutableList<Proof.Term> carried,
    Node.Context context) {

  Case(Books books, StatementTree tree, Node node, ImmutableList<Proof.Term> carried) {
    this(books, tree, node, carried, node.context());
  }

  /** Returns what remains to be explained if this is carried into the statement as well. */
  Case besides(Proof.Term term, Node.Context otherContext) {
    return new Case(
        books,
        tree,
        node,
        ImmutableList.<Proof.Term>builder().addAll(carried).add(term).build(),
        otherContext);
  }

  Ledger ledger() {
    return node.slice().ledger();
  }

  Money stated() {
    return node.statement().amount();
  }

  Money computed() {
    return ledger().money(node.slice().sum());
  }

  /** Returns what would be stated but for the error to be explained. */
  Money expected() {
    return carried.stream().map(Proof.Term::amount).reduce(computed(), Money::plus);
  }

  Money residual() {
    return stated().minus(expected());
  }

  /** Returns the residual in minor units, or empty if it is too large to be searched for. */
  OptionalLong minor() {
    BigDecimal residual = residual().getAmount();
    return Ledger.isSearchable(residual) && ledger().isSearchable()
        ? OptionalLong.of(ledger().minor(residual))
        : OptionalLong.empty();
  }

  /** Returns the proof that these terms make up the difference. */
  Proof addition(Proof.Term... terms) {
    return addition(ImmutableList.copyOf(terms));
  }

  Proof addition(Iterable<Proof.Term> terms) {
    return new Proof.Addition(
        computed(),
        ImmutableList.<Proof.Term>builder().addAll(carried).addAll(terms).build(),
        stated());
  }

  String label() {
    return Labels.of(books.appeal(), node.statement().scope());
  }
}
