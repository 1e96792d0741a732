package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.Header.BoundColumn;
import org.openappeal.format.sheet.SheetRecord.Located;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.Amount;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import org.openappeal.model.LineKind;
import org.openappeal.model.OtherAmount;

/** Reads the budget of a project from its rows. */
final class BudgetReader {

  private final SheetRecord record;
  private final AppealFacts facts;
  private final Budget.Builder budget = Budget.builder();

  BudgetReader(SheetRecord record, AppealFacts facts) {
    this.record = record;
    this.facts = facts;
  }

  /** Returns the budget, or empty after telling what is wrong with it. */
  Optional<Budget> read() {
    amount(SheetColumn.TOTAL).ifPresent(budget::total);
    amount(SheetColumn.RECEIVED).ifPresent(budget::received);
    record.value(SheetColumn.DURATION, Cells::integer).ifPresent(budget::durationMonths);
    period().ifPresent(budget::period);
    otherAmounts();
    for (BoundColumn column : record.header().columns()) {
      if (column.use().column().isLineAmount()) {
        record.rows().forEach(row -> line(row, column));
      }
    }
    return record.isGood() ? build() : Optional.empty();
  }

  private Optional<Budget> build() {
    try {
      return Optional.of(budget.build());
    } catch (IllegalArgumentException e) {
      record.error(ProblemCode.INVALID, "%s", ProblemLog.message(e));
      return Optional.empty();
    }
  }

  private Optional<Money> amount(SheetColumn column) {
    Optional<Located> cell = record.cell(column).filter(this::isKnown);
    Optional<CurrencyUnit> told =
        record.header().byColumn().get(column).stream()
            .flatMap(bound -> bound.use().currency().stream())
            .findFirst();
    return cell.flatMap(each -> money(each, told));
  }

  private boolean isKnown(Located cell) {
    return !record.reading().mapping().isUnknown(cell.text().strip());
  }

  private Optional<Money> money(Located cell, Optional<CurrencyUnit> told) {
    Optional<Located> row =
        cell.row() == null
            ? record.cell(SheetColumn.CURRENCY)
            : record
                .cell(cell.row(), SheetColumn.CURRENCY)
                .or(() -> record.cell(SheetColumn.CURRENCY));
    Optional<CurrencyUnit> currency =
        told.isPresent() || row.isEmpty()
            ? told.or(facts::currency)
            : row.flatMap(code -> record.parse(code, Cells::currency));
    if (currency.isEmpty()) {
      if (row.isEmpty()) {
        facts.tellNoCurrency(record, cell);
      }
      return Optional.empty();
    }
    return record.money(cell, currency.get());
  }

  private Optional<DateRange> period() {
    Optional<DateRange> whole = record.value(SheetColumn.BUDGET_PERIOD, DateRange::parse);
    Optional<LocalDate> start = record.value(SheetColumn.START, Cells::day);
    Optional<LocalDate> end = record.value(SheetColumn.END, Cells::day);
    if (whole.isPresent() || start.isEmpty() || end.isEmpty()) {
      return whole;
    }
    return record
        .cell(SheetColumn.START)
        .flatMap(cell -> record.parse(cell, text -> DateRange.of(start.get(), end.get())));
  }

  private void otherAmounts() {
    ImmutableList<Located> labels = record.items(SheetColumn.OTHER_AMOUNT_LABELS);
    ImmutableList<Located> amounts = record.items(SheetColumn.OTHER_AMOUNTS);
    record.checkNoMore(amounts, labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Located label = labels.get(i);
      Optional<Located> amount = SheetRecord.item(amounts, i);
      if (amount.isEmpty()) {
        record.error(
            ProblemCode.MISSING, label, "Amount is missing: found none for \"%s\"", label.text());
      }
      amount
          .flatMap(cell -> money(cell, Optional.empty()))
          .flatMap(money -> record.parse(label, text -> new OtherAmount(label.text(), money)))
          .ifPresent(budget::addOtherAmount);
    }
  }

  private void line(SheetRow row, BoundColumn column) {
    Optional<Located> cell = record.cell(row, column);
    Optional<Located> told = record.cell(row, SheetColumn.LINE_PERIOD);
    boolean isUnknown =
        cell.map(each -> !isKnown(each))
            .orElseGet(() -> column.use().period().isEmpty() && isRowOfUnknown(row, told, column));
    if (cell.isEmpty() && !isUnknown) {
      return;
    }
    Optional<Located> place = cell.or(() -> told);
    Optional<DateRange> period =
        column.use().period().isPresent()
            ? column.use().period()
            : told.isPresent()
                ? told.flatMap(each -> record.parse(each, DateRange::parse))
                : facts.period();
    if (period.isEmpty() && told.isEmpty()) {
      place.ifPresent(each -> facts.tellNoPeriod(record, each));
    }
    period.ifPresent(dates -> line(row, column, dates, place, isUnknown));
  }

  /** Returns whether a row asks for money of a period and doesn't say how much. */
  private boolean isRowOfUnknown(SheetRow row, Optional<Located> told, BoundColumn column) {
    return told.isPresent()
        && told.get().row() != null
        && column.use().column() == SheetColumn.REQUIREMENT
        && record.header().columns().stream()
            .filter(other -> other.use().column().isLineAmount())
            .allMatch(other -> row.cell(other.index()).isBlank());
  }

  private void line(
      SheetRow row,
      BoundColumn column,
      DateRange period,
      Optional<Located> place,
      boolean isUnknown) {
    Optional<BudgetStage> stage = stage(row, column);
    Optional<Amount> amount =
        isUnknown
            ? Optional.of(Amount.unknown())
            : place.flatMap(cell -> money(cell, column.use().currency())).map(Amount::of);
    LineKind kind =
        column.use().column() == SheetColumn.CORRECTION
            ? LineKind.CORRECTION
            : LineKind.REQUIREMENT;
    if (stage.isPresent() && amount.isPresent()) {
      place
          .flatMap(
              cell ->
                  record.parse(
                      cell, text -> new BudgetLine(period, amount.get(), stage.get(), kind)))
          .ifPresent(
              line -> {
                budget.addLine(line);
                record.locate(line, place.get());
              });
    }
  }

  private Optional<BudgetStage> stage(SheetRow row, BoundColumn column) {
    if (column.use().stage().isPresent()) {
      return column.use().stage();
    }
    Optional<Located> told = record.cell(row, SheetColumn.LINE_STAGE);
    return told.isPresent()
        ? told.flatMap(cell -> record.parse(cell, Cells::stage))
        : Optional.of(BudgetStage.ORIGINAL);
  }
}
