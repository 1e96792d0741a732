package org.openappeal.samples;

import java.util.Locale;
import java.util.Optional;
import org.openappeal.format.TextPosition;
import org.openappeal.format.validate.Rule;
import org.openappeal.format.validate.RuleFinding;
import org.openappeal.format.validate.Rules;
import org.openappeal.format.validate.Severity;
import org.openappeal.format.validate.Validation;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Row;
import org.openappeal.table.RowKind;
import org.openappeal.table.Table;

/** Shows rules, and where a file breaks them. */
final class ValidationTables {

  private ValidationTables() {}

  static Table findings(Validation validation) {
    Table.Builder table =
        Table.builder()
            .title(validation.file() + " (" + validation.format() + "): " + summary(validation))
            .addColumns(
                Column.text("severity", "Severity"),
                Column.text("rule", "Rule"),
                Column.text("position", "Line").forPeople(),
                Column.number("line", "Line").forPrograms(),
                Column.number("column", "Column").forPrograms(),
                Column.text("path", "Place"),
                Column.text("message", "What is wrong"),
                Column.text("value", "Value").forPrograms(),
                Column.text("suggestion", "What to do").forPrograms());
    validation.findings().forEach(finding -> table.addRow(row(finding)));
    long further =
        validation.counts().values().stream().mapToLong(Long::longValue).sum()
            - validation.findings().size();
    if (further > 0) {
      table.addNote("Further findings that aren't shown: " + further);
    }
    return table.build();
  }

  private static String summary(Validation validation) {
    return count(validation.count(Severity.ERROR), "error")
        + ", "
        + count(validation.count(Severity.WARNING), "warning")
        + ", "
        + count(validation.count(Severity.NOTE), "note")
        + " in "
        + count(validation.projects(), "project");
  }

  private static String count(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  private static Row row(RuleFinding finding) {
    Optional<TextPosition> position = finding.place().position();
    return Row.of(
        RowKind.DETAIL,
        0,
        Cell.text(name(finding.severity())),
        Cell.text(finding.rule().id()),
        position.map(at -> Cell.text(at.toString())).orElse(Cell.empty()),
        position.map(at -> Cell.count(at.line())).orElse(Cell.empty()),
        position.map(at -> Cell.count(at.column())).orElse(Cell.empty()),
        Cell.text(finding.place().path()),
        Cell.text(finding.message()),
        Cell.text(finding.value()),
        Cell.text(finding.rule().suggestion()));
  }

  static Table rules() {
    Table.Builder table =
        Table.builder()
            .addColumns(
                Column.text("rule", "Rule"),
                Column.text("severity", "Severity"),
                Column.text("meaning", "What is wrong"),
                Column.text("suggestion", "What to do"));
    for (Rule rule : Rules.all()) {
      table.addRow(
          Cell.text(rule.id()),
          Cell.text(name(rule.severity())),
          Cell.text(rule.meaning()),
          Cell.text(rule.suggestion()));
    }
    return table.build();
  }

  static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
