package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Scope;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;

/** The figures that are stated for one period; what is stated again, the same, is kept once. */
final class Statements {

  private final DateRange period;
  private final List<Statement> statements = new ArrayList<>();

  Statements(DateRange period) {
    this.period = period;
  }

  /** Adds what a plan requires in all. */
  void add(Plan plan) {
    StatedFigure figure = StatedFigure.REQUIREMENT;
    Optional<String> label = Optional.of(plan.name());
    plan.original()
        .ifPresent(
            money -> add(Scope.all(), figure, Optional.of(BudgetStage.ORIGINAL), money, label));
    plan.revised()
        .ifPresent(
            money -> add(Scope.all(), figure, Optional.of(BudgetStage.REVISED), money, label));
  }

  void add(
      Scope scope,
      StatedFigure figure,
      Optional<BudgetStage> stage,
      Money amount,
      Optional<String> label) {
    boolean known =
        statements.stream()
            .anyMatch(
                other ->
                    other.scope().equals(scope)
                        && other.figure() == figure
                        && other.stage().equals(stage)
                        && other.amount().isEqual(amount));
    if (!known) {
      statements.add(
          Statement.builder()
              .id(id(scope, figure, stage))
              .scope(scope)
              .figure(figure)
              .stage(stage)
              .period(period)
              .amount(amount)
              .label(label)
              .build());
    }
  }

  private String id(Scope scope, StatedFigure figure, Optional<BudgetStage> stage) {
    String what = stage.<Enum<?>>map(present -> present).orElse(figure).name();
    String id = what.toLowerCase(Locale.ROOT) + "-" + scope;
    long before =
        statements.stream()
            .map(statement -> statement.id().value())
            .filter(other -> other.equals(id) || other.startsWith(id + " "))
            .count();
    return before == 0 ? id : id + " " + (before + 1);
  }

  ImmutableList<Statement> all() {
    return ImmutableList.copyOf(statements);
  }
}
