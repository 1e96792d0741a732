package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.table.Table;

/**
 * What came of reconciling an appeal.
 *
 * <pre>{@code
 * System.out.print(reconciliation.toTable().to(TableFormat.TEXT));
 * reconciliation.findings().forEach(finding -> System.out.println(finding.explain()));
 * }</pre>
 */
public final class Reconciliation {

  private final Books books;
  private final ImmutableList<Finding> statements;
  private final ImmutableList<Finding> amongStatements;
  private final ImmutableList<Finding> others;

  Reconciliation(
      Books books,
      ImmutableList<Finding> statements,
      ImmutableList<Finding> amongStatements,
      ImmutableList<Finding> others) {
    this.books = books;
    this.statements = statements;
    this.amongStatements = amongStatements;
    this.others = others;
  }

  /** Returns the appeal that was reconciled. */
  public Appeal appeal() {
    return books.appeal();
  }

  /** Returns how each statement compares with the projects of its scope, agreeing or not. */
  public ImmutableList<Finding> statements() {
    return statements;
  }

  /** Returns all that doesn't agree: statements by place, then what the other checks found. */
  public ImmutableList<Finding> findings() {
    return Stream.of(
            statements.stream().filter(finding -> !finding.verdict().isAgreement()),
            amongStatements.stream(),
            others.stream())
        .flatMap(findings -> findings)
        .collect(toImmutableList());
  }

  /** Returns whether there are no findings. */
  public boolean isClean() {
    return findings().isEmpty();
  }

  /**
   * Returns one row a statement: what is stated, what the projects add up to, the difference and
   * the verdict. Statements that disagree among themselves follow.
   */
  public Table toTable() {
    return ReconciliationTable.of(books, statements, amongStatements);
  }

  /** Returns the number of statements and of findings. */
  @Override
  public String toString() {
    return Explanation.count(statements.size(), "statement", "statements")
        + ", "
        + Explanation.count(findings().size(), "finding", "findings");
  }
}
