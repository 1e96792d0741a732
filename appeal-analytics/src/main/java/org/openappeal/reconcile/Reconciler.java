package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.openappeal.model.Appeal;
import org.openappeal.model.Statement;

/**
 * Reconciles appeals: compares each statement with the projects of its scope and with what is
 * stated below it, adds up each budget, and runs further checks.
 *
 * <pre>{@code
 * Reconciliation reconciliation = Reconciler.standard().reconcile(appeal);
 * Reconciler own = Reconciler.standard().toBuilder().accuracy(Accuracy.toThousands()).build();
 * }</pre>
 */
public final class Reconciler {

  private static final Reconciler STANDARD =
      new Reconciler(new Builder().addCheck(new BudgetCheck()));

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::check)
          .thenComparing(Finding::label)
          .thenComparing(finding -> finding.projects().toString())
          .thenComparing(finding -> finding.message().orElse(""));

  private final Function<? super Statement, Accuracy> accuracy;
  private final ImmutableList<Check> checks;

  private Reconciler(Builder builder) {
    this.accuracy = builder.accuracy;
    this.checks = builder.checks.build();
  }

  /** Returns the reconciler that takes every figure as exact and adds up budgets. */
  public static Reconciler standard() {
    return STANDARD;
  }

  /** Returns a builder of a reconciler that compares statements and runs no further checks. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this reconciler. */
  public Builder toBuilder() {
    return new Builder().accuracy(accuracy).addChecks(checks);
  }

  /** Reconciles an appeal. */
  public Reconciliation reconcile(Appeal appeal) {
    Books books = new Books(appeal, accuracy);
    StatementCheck statements = new StatementCheck(books);
    return new Reconciliation(
        books,
        statements.againstProjects(),
        statements.amongThemselves().collect(toImmutableList()),
        checks.stream().flatMap(check -> run(check, appeal).stream()).collect(toImmutableList()));
  }

  private static ImmutableList<Finding> run(Check check, Appeal appeal) {
    return check
        .check(appeal)
        .map(finding -> finding.withCheck(check.name()))
        .sorted(ORDER)
        .collect(toImmutableList());
  }

  /** Builds a reconciler. */
  public static final class Builder {

    private Function<? super Statement, Accuracy> accuracy = statement -> Accuracy.exact();
    private final ImmutableList.Builder<Check> checks = ImmutableList.builder();

    private Builder() {}

    /** Sets how exactly all statements are stated. */
    public Builder accuracy(Accuracy accuracy) {
      Objects.requireNonNull(accuracy, "accuracy");
      return accuracy(statement -> accuracy);
    }

    /** Sets how to tell how exactly a statement is stated. */
    public Builder accuracy(Function<? super Statement, Accuracy> accuracy) {
      this.accuracy = Objects.requireNonNull(accuracy, "accuracy");
      return this;
    }

    /** Adds a check. */
    public Builder addCheck(Check check) {
      checks.add(check);
      return this;
    }

    /** Adds checks. */
    public Builder addChecks(Iterable<? extends Check> checks) {
      this.checks.addAll(checks);
      return this;
    }

    /** Returns the reconciler. */
    public Reconciler build() {
      return new Reconciler(this);
    }
  }
}
