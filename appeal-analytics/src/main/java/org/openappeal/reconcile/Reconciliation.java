package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.openappeal.model.Appeal;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;
import org.openappeal.table.Table;

/**
 * What came of reconciling an appeal.
 *
 * <pre>{@code
 * System.out.print(reconciliation.toTable().to(TableFormat.TEXT));
 * reconciliation.roots().forEach(finding -> System.out.println(finding.explain()));
 * Repair repair = reconciliation.proposeRepair();
 * }</pre>
 */
public final class Reconciliation {

  private final Books books;
  private final Function<? super Statement, Accuracy> accuracy;
  private final ImmutableList<Finding> statements;
  private final ImmutableList<Finding> findings;
  private final ImmutableList<Suppressed> suppressed;

  Reconciliation(
      Books books,
      Function<? super Statement, Accuracy> accuracy,
      ImmutableList<Finding> statements,
      ImmutableList<Finding> findings,
      ImmutableList<Suppressed> suppressed) {
    this.books = books;
    this.accuracy = accuracy;
    this.statements = statements;
    this.findings = findings;
    this.suppressed = suppressed;
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
    return findings;
  }

  /**
   * Returns the findings that have an error of their own. The others follow from them: they are the
   * sums into which an error is carried.
   */
  public ImmutableList<Finding> roots() {
    return findings.stream().filter(Finding::isRoot).collect(toImmutableList());
  }

  /** Returns the findings that follow from this one, directly or through others. */
  public ImmutableList<Finding> consequences(Finding root) {
    Set<StatementId> reached = new LinkedHashSet<>();
    root.statement().ifPresent(reached::add);
    int before;
    do {
      before = reached.size();
      for (Finding finding : findings) {
        if (finding.followsFrom().stream().anyMatch(reached::contains)) {
          finding.statement().ifPresent(reached::add);
        }
      }
    } while (reached.size() > before);
    return findings.stream()
        .filter(finding -> finding.followsFrom().stream().anyMatch(reached::contains))
        .collect(toImmutableList());
  }

  /** Returns the findings that aren't reported, with the reasons. */
  public ImmutableList<Suppressed> suppressed() {
    return suppressed;
  }

  /** Returns the few changes after which all statements agree. */
  public Repair proposeRepair() {
    return new Repairer(appeal(), accuracy, statements).propose();
  }

  /** Returns whether there are no findings. */
  public boolean isClean() {
    return findings.isEmpty();
  }

  /**
   * Returns one row a statement: what is stated, what the projects add up to, the difference and
   * the verdict. What else was found stands in the notes.
   */
  public Table toTable() {
    return ReconciliationTable.of(books, statements, findings);
  }

  /** Returns the number of statements and of findings. */
  @Override
  public String toString() {
    return Explanation.count(statements.size(), "statement", "statements")
        + ", "
        + Explanation.count(findings.size(), "finding", "findings");
  }
}
