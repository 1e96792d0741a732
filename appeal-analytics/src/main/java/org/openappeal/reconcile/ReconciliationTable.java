package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.openappeal.model.Scope;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Row;
import org.openappeal.table.RowKind;
import org.openappeal.table.Table;

/** Lists statements beside what they should be. */
final class ReconciliationTable {

  private ReconciliationTable() {}

  static Table of(Books books, ImmutableList<Finding> statements, ImmutableList<Finding> findings) {
    ImmutableSet<String> currencies =
        statements.stream()
            .flatMap(finding -> finding.stated().stream())
            .map(money -> money.getCurrencyUnit().getCode())
            .collect(toImmutableSet());
    String unit = currencies.size() == 1 ? " (" + currencies.iterator().next() + ")" : "";
    Table.Builder table =
        Table.builder()
            .title(books.appeal().title() + ": statements")
            .addColumns(
                Column.text("scope", "Scope"),
                Column.money("stated", "Stated" + unit),
                Column.money("computed", "Computed" + unit),
                Column.money("difference", "Difference" + unit),
                Column.text("verdict", "Verdict"));
    statements.forEach(finding -> table.addRow(row(books, finding)));
    findings.stream()
        .filter(finding -> !finding.check().equals(StatementCheck.PROJECTS))
        .map(finding -> finding.explain().lines().findFirst().orElse(""))
        .forEach(table::addNote);
    statements.stream()
        .filter(
            finding ->
                !finding.verdict().isAgreement()
                    || finding.scope().equals(Optional.of(Scope.all())))
        .flatMap(finding -> finding.notes().stream().map(note -> finding.label() + ": " + note))
        .forEach(table::addNote);
    return table.build();
  }

  private static Row row(Books books, Finding finding) {
    Scope scope = finding.scope().orElse(Scope.all());
    boolean sums = !books.ranks().children(scope).isEmpty();
    RowKind kind = scope == Scope.all() ? RowKind.TOTAL : sums ? RowKind.SUBTOTAL : RowKind.DETAIL;
    return Row.of(
        kind,
        books.ranks().level(scope),
        Cell.text(finding.label()),
        finding.stated().map(Cell::money).orElse(Cell.empty()),
        finding.computed().map(Cell::money).orElse(Cell.empty()),
        finding.difference().map(Cell::money).orElse(Cell.empty()),
        Cell.text(finding.verdict().toString()));
  }
}
