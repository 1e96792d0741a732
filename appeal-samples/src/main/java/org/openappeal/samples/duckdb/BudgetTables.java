package org.openappeal.samples.duckdb;

import com.google.common.collect.ImmutableSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.OtherAmount;
import org.openappeal.model.Project;

/** The tables of what projects ask for and have received. */
final class BudgetTables {

  private final Database database;
  private final Appeal appeal;
  private final Scales scales;

  BudgetTables(Database database, Appeal appeal, Scales scales) {
    this.database = database;
    this.appeal = appeal;
    this.scales = scales;
  }

  void write() throws SQLException {
    database.fill("budget_lines", appeal.projects(), this::lines);
    database.fill("budget_parts", appeal.projects(), this::parts);
    database.fill("receipts", appeal.projects(), this::receipts);
    database.fill("other_amounts", appeal.projects(), this::otherAmounts);
  }

  private void lines(Project project, Rows rows) throws SQLException {
    ImmutableSet<BudgetLine> counted = counted(project);
    int number = 0;
    for (BudgetLine line : project.budget().lines()) {
      rows.add(
          project.id(),
          ++number,
          line.period().first(),
          line.period().last(),
          Words.of(line.stage()),
          Words.of(line.kind()),
          counted.contains(line),
          line.amount().money().map(Money::getCurrencyUnit),
          scales.of(line.amount()));
    }
  }

  private static ImmutableSet<BudgetLine> counted(Project project) {
    return ImmutableSet.copyOf(project.countedBudget().currentLines());
  }

  private void parts(Project project, Rows rows) throws SQLException {
    ImmutableSet<BudgetLine> counted = counted(project);
    int number = 0;
    for (BudgetLine line : project.budget().lines()) {
      number++;
      Optional<List<Money>> parts =
          line.amount().money().map(money -> Placing.split(project, money));
      for (int i = 0; i < Placing.parts(project); i++) {
        int at = i;
        rows.add(
            project.id(),
            number,
            i + 1,
            counted.contains(line),
            parts.map(amounts -> scales.of(amounts.get(at))));
      }
    }
  }

  private void receipts(Project project, Rows rows) throws SQLException {
    if (project.budget().received().money().isPresent()) {
      Money received = project.budget().received().money().get();
      int position = 0;
      for (Money part : Placing.split(project, received)) {
        rows.add(project.id(), ++position, !project.isInParts(), scales.of(part));
      }
    }
  }

  private void otherAmounts(Project project, Rows rows) throws SQLException {
    int position = 0;
    for (OtherAmount other : project.budget().otherAmounts()) {
      Money amount = other.amount();
      rows.add(
          project.id(), ++position, other.label(), amount.getCurrencyUnit(), scales.of(amount));
    }
  }
}
