package org.openappeal.reconcile;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.openappeal.model.Appeal;
import org.openappeal.model.Statement;

/**
 * Reconciles appeals: compares each statement with the projects of its scope and with what is
 * stated below it, adds up each budget, and runs further checks.
 *
 * <pre>{@code
 * Reconciliation reconciliation = Reconciler.standard().reconcile(appeal);
 * Reconciler own = Reconciler.standard().toBuilder()
 *     .accuracy(Accuracy.toThousands()).addPrevious(appeal2001).build();
 * }</pre>
 */
public final class Reconciler {

  private static final Reconciler STANDARD =
      new Reconciler(
          new Builder()
              .addCheck(Check.budgets())
              .addCheck(Check.parts())
              .addCheck(Check.countries()));

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::check)
          .thenComparing(Finding::label)
          .thenComparing(finding -> finding.projects().toString())
          .thenComparing(finding -> finding.message().orElse(""));

  private final Function<? super Statement, Accuracy> accuracy;
  private final ImmutableList<Check> checks;
  private final ImmutableList<Appeal> previous;
  private final ImmutableList<Suppression> suppressions;
  private final Optional<LocalDate> today;

  private Reconciler(Builder builder) {
    this.accuracy = builder.accuracy;
    this.checks = builder.checks.build();
    this.previous = builder.previous.build();
    this.suppressions = builder.suppressions.build();
    this.today = builder.today;
  }

  /**
   * Returns the reconciler that takes figures as exact, adds up budgets, holds parts against their
   * whole, and looks up countries.
   */
  public static Reconciler standard() {
    return STANDARD;
  }

  /** Returns a builder of a reconciler that compares statements and runs no further checks. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this reconciler. */
  public Builder toBuilder() {
    Builder builder = new Builder().accuracy(accuracy).addChecks(checks);
    builder.previous.addAll(previous);
    builder.suppressions.addAll(suppressions);
    builder.today = today;
    return builder;
  }

  /** Reconciles an appeal. */
  public Reconciliation reconcile(Appeal appeal) {
    Books books = new Books(appeal, accuracy);
    StatementCheck check = new StatementCheck(books);
    StatementTree tree = Diagnostician.explain(books, check.againstProjects(), previous);
    ImmutableList<Finding> statements =
        tree.nodes().stream().map(Node::finding).collect(toImmutableList());
    Suppressor suppressor = new Suppressor(suppressions, today);
    statements.stream()
        .filter(finding -> !finding.verdict().isAgreement())
        .forEach(suppressor::accept);
    check.amongThemselves().map(tree::trace).forEach(suppressor::accept);
    checks.forEach(other -> run(other, appeal).forEach(suppressor::accept));
    return new Reconciliation(
        books, accuracy, statements, suppressor.reported(), suppressor.suppressed());
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
    private final ImmutableList.Builder<Appeal> previous = ImmutableList.builder();
    private final ImmutableList.Builder<Suppression> suppressions = ImmutableList.builder();
    private Optional<LocalDate> today = Optional.empty();

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

    /** Adds an earlier edition, whose figures may have been left standing. */
    public Builder addPrevious(Appeal edition) {
      previous.add(edition);
      return this;
    }

    /** Adds a finding that isn't to be reported. */
    public Builder addSuppression(Suppression suppression) {
      suppressions.add(suppression);
      return this;
    }

    /** Sets the day by which to tell whether a suppression has expired. */
    public Builder asOf(LocalDate today) {
      this.today = Optional.of(today);
      return this;
    }

    /**
     * Returns the reconciler.
     *
     * @throws IllegalArgumentException if a suppression expires and no day is set
     */
    public Reconciler build() {
      suppressions
          .build()
          .forEach(
              suppression ->
                  checkArgument(
                      today.isPresent() || suppression.lastDay().isEmpty(),
                      "Suppression expires: found no day, expected asOf(day) to tell whether %s"
                          + " still counts",
                      suppression));
      return new Reconciler(this);
    }
  }
}
