package org.openappeal.format.sheet;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openappeal.format.Losses;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;

/** Makes rows of an appeal. */
final class SheetWriter {

  private static final CharMatcher NO_TEXT = CharMatcher.anyOf("\0\uFFFE\uFFFF");

  /** More columns of periods than this nobody looks through. */
  private static final int MOST_PERIODS = 24;

  private static final Comparator<ColumnUse> ORDER =
      Comparator.comparing((ColumnUse use) -> use.column())
          .thenComparing(use -> use.period().map(DateRange::toString).orElse(""))
          .thenComparing(use -> use.stage().orElse(BudgetStage.ORIGINAL));

  private final Appeal appeal;
  private final boolean isByLine;
  private final Losses losses;
  private final Marks marks;
  private final Map<ColumnUse, String> headers = new HashMap<>();
  private final ProjectCells cells;
  private final List<Map<ColumnUse, SheetValue>> rows = new ArrayList<>();

  SheetWriter(Appeal appeal, SheetLayout layout, SheetMapping mapping, Losses losses) {
    this.appeal = appeal;
    this.isByLine =
        layout == SheetLayout.LINES
            || (layout == SheetLayout.FITTING && periods(appeal) > MOST_PERIODS);
    this.losses = losses;
    this.marks = mapping.marks();
    this.cells = new ProjectCells(appeal, marks, losses);
    mapping
        .columns()
        .forEach((header, use) -> use.ifPresent(each -> headers.putIfAbsent(each, header)));
    new AppealLosses(appeal, losses).tell();
  }

  private static long periods(Appeal appeal) {
    return appeal.projects().stream()
        .flatMap(project -> project.budget().lines().stream())
        .map(SheetWriter::use)
        .distinct()
        .count();
  }

  Sheet write() {
    appeal.projects().forEach(this::project);
    if (rows.isEmpty()) {
      rows.add(new HashMap<>());
    }
    rows.forEach(row -> AppealCells.of(appeal).forEach(row::put));
    Set<ColumnUse> used = new TreeSet<>(ORDER);
    rows.forEach(row -> used.addAll(row.keySet()));
    ImmutableList<ColumnUse> columns = withNeeded(used);
    return new Sheet(
        columns.stream().map(use -> new Sheet.Column(header(use), use)).collect(toImmutableList()),
        rows.stream().map(row -> values(row, columns)).collect(toImmutableList()));
  }

  /** Returns the columns that are used, and those without which no sheet makes sense. */
  private static ImmutableList<ColumnUse> withNeeded(Set<ColumnUse> used) {
    used.add(ColumnUse.of(SheetColumn.ID));
    used.add(ColumnUse.of(SheetColumn.TITLE));
    used.add(ColumnUse.of(SheetColumn.TOTAL));
    if (used.contains(ColumnUse.of(SheetColumn.LINE_PERIOD))) {
      used.add(ColumnUse.of(SheetColumn.REQUIREMENT));
    }
    return ImmutableList.copyOf(used);
  }

  private String header(ColumnUse use) {
    return headers.getOrDefault(use, use.header());
  }

  private ImmutableList<SheetValue> values(
      Map<ColumnUse, SheetValue> row, ImmutableList<ColumnUse> columns) {
    return columns.stream()
        .map(use -> printable(row.getOrDefault(use, SheetValue.EMPTY)))
        .collect(toImmutableList());
  }

  /** Returns a value without what no file of text can hold: NUL and halves of characters. */
  private SheetValue printable(SheetValue value) {
    String text = value.text();
    String kept = NO_TEXT.replaceFrom(new String(text.getBytes(UTF_8), UTF_8), '?');
    if (kept.equals(text)) {
      return value;
    }
    losses.add("text with a character that can't be written", "/projects", Optional.empty());
    return SheetValue.of(kept);
  }

  private void project(Project project) {
    Map<ColumnUse, SheetValue> row = new HashMap<>();
    cells.put(project, row);
    rows.add(row);
    if (isByLine) {
      lines(project, row);
    } else {
      project.budget().lines().forEach(line -> row.put(use(line), known(line.amount())));
    }
  }

  private static ColumnUse use(BudgetLine line) {
    return new ColumnUse(
        column(line), Optional.of(line.period()), Optional.of(line.stage()), Optional.empty());
  }

  private static SheetColumn column(BudgetLine line) {
    return line.isCorrection() ? SheetColumn.CORRECTION : SheetColumn.REQUIREMENT;
  }

  private SheetValue known(Amount amount) {
    return amount
        .money()
        .map(money -> SheetValue.of(money.getAmount(), marks))
        .orElse(SheetValue.of(Cells.UNKNOWN));
  }

  /** Puts the first line into the project's row, and each further one into a row of its own. */
  private void lines(Project project, Map<ColumnUse, SheetValue> first) {
    Map<ColumnUse, SheetValue> repeated = new HashMap<>(first);
    Set<ColumnUse> once = new HashSet<>(repeated.keySet());
    once.removeIf(use -> !use.column().isMoney() && use.column() != SheetColumn.OTHER_AMOUNTS);
    repeated.keySet().removeAll(once);
    List<BudgetLine> lines = project.budget().lines();
    for (int i = 0; i < lines.size(); i++) {
      Map<ColumnUse, SheetValue> row = i == 0 ? first : new HashMap<>(repeated);
      BudgetLine line = lines.get(i);
      row.put(ColumnUse.of(SheetColumn.LINE_PERIOD), SheetValue.of(line.period().toString()));
      if (line.stage() == BudgetStage.REVISED) {
        row.put(ColumnUse.of(SheetColumn.LINE_STAGE), SheetValue.of(Cells.word(line.stage())));
      }
      line.amount()
          .money()
          .ifPresent(
              money ->
                  row.put(ColumnUse.of(column(line)), SheetValue.of(money.getAmount(), marks)));
      if (i > 0) {
        rows.add(row);
      }
    }
  }
}
