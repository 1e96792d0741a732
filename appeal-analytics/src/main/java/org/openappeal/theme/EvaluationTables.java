package org.openappeal.theme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;
import org.openappeal.table.Row;
import org.openappeal.table.RowKind;
import org.openappeal.table.Table;

/** Shows evaluations. */
final class EvaluationTables {

  private EvaluationTables() {}

  static Table scores(Taxonomy taxonomy, Evaluation evaluation) {
    Table.Builder table =
        Table.builder()
            .title(taxonomy.name() + ": " + counted(evaluation.projects()))
            .addColumns(
                Column.text("theme", "Theme"),
                Column.percent("precision", "Precision"),
                Column.percent("recall", "Recall"),
                Column.percent("f1", "F1"),
                Column.count("correct", "Correct"),
                Column.count("wrong", "Wrong"),
                Column.count("missed", "Missed"));
    evaluation.scores().forEach((theme, score) -> table.addRow(row(RowKind.DETAIL, theme, score)));
    table.addRow(row(RowKind.TOTAL, "All together", evaluation.micro()));
    evaluation.macroF1().ifPresent(f1 -> table.addNotes(told("Mean F1 of the themes: %.3f", f1)));
    if (taxonomy.hasPrimary()) {
      table.addNotes(mainTheme(evaluation));
    }
    return table.build();
  }

  private static String mainTheme(Evaluation evaluation) {
    if (evaluation.primaryAccuracy().isEmpty()) {
      return "No project has a main theme";
    }
    String right =
        told(
            "Main theme right: %.1f %% of the projects that have one",
            100 * evaluation.primaryAccuracy().getAsDouble());
    return evaluation.kappa().isEmpty()
        ? right
        : right + told("; Cohen's kappa %.3f", evaluation.kappa().getAsDouble());
  }

  private static String told(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }

  private static String counted(int projects) {
    return projects + (projects == 1 ? " project" : " projects");
  }

  private static Row row(RowKind kind, String theme, ThemeScore score) {
    return Row.of(
        kind,
        0,
        Cell.text(theme),
        percent(score.precision(), score.correct() + score.wrong()),
        percent(score.recall(), score.correct() + score.missed()),
        percent(score.f1(), score.correct() + score.wrong() + score.missed()),
        Cell.count(score.correct()),
        Cell.count(score.wrong()),
        Cell.count(score.missed()));
  }

  /** A share of nothing is no figure. */
  private static Cell percent(double fraction, int of) {
    return of == 0
        ? Cell.empty()
        : Cell.percent(
            BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN));
  }

  static Table confusion(Taxonomy taxonomy, Evaluation evaluation) {
    List<String> codes = new ArrayList<>();
    taxonomy.themes().forEach(theme -> codes.add(theme.code()));
    codes.add(Evaluation.NONE);
    codes.removeIf(
        code ->
            !evaluation.confusion().containsRow(code)
                && !evaluation.confusion().containsColumn(code));
    Table.Builder table =
        Table.builder()
            .title("Main theme: as labelled (rows), as classified (columns)")
            .addColumns(Column.text("labelled", "Labelled"));
    codes.forEach(code -> table.addColumns(Column.count(code, code.replace('_', ' '))));
    for (String row : codes) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(row));
      for (String column : codes) {
        Integer count = evaluation.confusion().get(row, column);
        cells.add(count == null ? Cell.empty() : Cell.count(count));
      }
      table.addRow(cells.toArray(new Cell[0]));
    }
    return table.build();
  }
}
