package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A figure that the document prints about a scope: the box of a country, a row of the table of
 * totals. It is kept as printed, whatever the projects add up to.
 *
 * <pre>{@code
 * Statement.builder().id("box-kenya").scope(Scope.of("kenya")).period(DateRange.year(2002))
 *     .amount(Money.of(CurrencyUnit.USD, 200_000)).label("Funding requirements for Kenya").build();
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract class Statement {

  Statement() {}

  /** What tells this statement from the others. */
  public abstract StatementId id();

  /** What the figure is about. */
  public abstract Scope scope();

  /** What it counts: what is asked for, unless it says otherwise. */
  @Value.Default
  public StatedFigure figure() {
    return StatedFigure.REQUIREMENT;
  }

  /** Which version of the budgets it counts; empty for what counts now. */
  public abstract Optional<BudgetStage> stage();

  /** The period for which the money is required. */
  public abstract DateRange period();

  /** The sum that is printed, not negative. */
  public abstract Money amount();

  /** What the document calls the figure. */
  public abstract Optional<String> label();

  /** Where it is printed. */
  public abstract Optional<Source> source();

  /** Returns this statement with another amount. */
  public abstract Statement withAmount(Money amount);

  @Value.Check
  void check() {
    checkArgument(
        !amount().isNegative(),
        "%s is negative: found %s, expected zero or more in statement %s",
        figure() == StatedFigure.REQUIREMENT ? "Stated requirement" : "Stated amount received",
        amount(),
        id());
    label().ifPresent(text -> Checks.text("Statement label", text));
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this statement. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a statement; id, scope, period and amount are needed. */
  public static final class Builder extends ImmutableStatement.Builder {
    Builder() {}

    /** Sets the id, written as text. */
    public Builder id(String id) {
      return id(StatementId.of(id));
    }
  }
}
