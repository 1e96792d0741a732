package org.openappeal.format.sheet;

import com.google.common.io.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.Header.BoundColumn;
import org.openappeal.format.sheet.SheetRecord.Located;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;
import org.openappeal.model.Organization;

/** What a sheet says of the appeal itself, in columns that are the same in each row. */
final class AppealFacts {

  private final SheetRecord all;
  private final SheetReading in;
  private final Optional<CurrencyUnit> currency;
  private final Optional<DateRange> period;
  private boolean isCurrencyMissed;
  private boolean isPeriodMissed;

  /** Reads what the rows and the mapping say. */
  AppealFacts(SheetRecord all) {
    this.all = all;
    this.in = all.reading();
    this.currency = currency(all);
    this.period = all.value(SheetColumn.APPEAL_PERIOD, DateRange::parse).or(() -> onlyPeriod(all));
  }

  private static Optional<CurrencyUnit> currency(SheetRecord all) {
    Optional<CurrencyUnit> told = all.value(SheetColumn.APPEAL_CURRENCY, Cells::currency);
    return told.isPresent() ? told : onlyCurrency(all);
  }

  /** Returns the currency of all amounts if they have one in common. */
  private static Optional<CurrencyUnit> onlyCurrency(SheetRecord all) {
    Set<CurrencyUnit> found = new TreeSet<>();
    for (BoundColumn column : all.header().columns()) {
      column.use().currency().ifPresent(found::add);
    }
    for (BoundColumn column : all.header().byColumn().get(SheetColumn.CURRENCY)) {
      all.rows().stream()
          .map(row -> row.cell(column.index()).text().strip())
          .distinct()
          .flatMap(code -> HeaderNames.currency(code).stream())
          .forEach(found::add);
    }
    Optional.ofNullable(all.reading().mapping().constants().get(SheetColumn.CURRENCY))
        .flatMap(HeaderNames::currency)
        .ifPresent(found::add);
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Returns the period that the headers name if it is one. */
  private static Optional<DateRange> onlyPeriod(SheetRecord all) {
    List<DateRange> periods =
        all.header().columns().stream()
            .flatMap(column -> column.use().period().stream())
            .distinct()
            .toList();
    return periods.size() == 1 ? Optional.of(periods.get(0)) : Optional.empty();
  }

  /** Returns the currency of amounts of which the row tells none. */
  Optional<CurrencyUnit> currency() {
    return currency;
  }

  /** Returns the period of requirements of which the row tells none. */
  Optional<DateRange> period() {
    return period;
  }

  String worldwideName() {
    return all.text(SheetColumn.WORLDWIDE_NAME).orElse("");
  }

  /** Tells once that no currency is told, and leaves the project out. */
  void tellNoCurrency(SheetRecord record, Located cell) {
    if (!isCurrencyMissed) {
      isCurrencyMissed = true;
      record.error(
          ProblemCode.MISSING,
          cell,
          "Currency isn't told: found none for \"%s\", expected a column \"Currency\", a header"
              + " such as \"Requirement 2002 (USD)\" or a constant of the mapping",
          cell.text().strip());
    }
    record.leaveOut();
  }

  /** Tells once that no period is told, and leaves the project out. */
  void tellNoPeriod(SheetRecord record, Located cell) {
    if (!isPeriodMissed) {
      isPeriodMissed = true;
      record.error(
          ProblemCode.MISSING,
          cell,
          "Period isn't told: found none for \"%s\", expected a header such as"
              + " \"Requirement 2002\", or a column or constant \"Appeal period\"",
          cell.text().strip());
    }
    record.leaveOut();
  }

  /** Tells where rows contradict each other about the appeal. */
  void checkRows() {
    for (BoundColumn column : all.header().columns()) {
      if (column.use().column().isOfAppeal()) {
        checkSame(column);
      }
    }
  }

  private void checkSame(BoundColumn column) {
    Optional<Located> first = Optional.empty();
    for (SheetRow row : all.rows()) {
      Optional<Located> cell = all.cell(row, column);
      if (first.isPresent() && cell.isPresent() && !cell.get().text().equals(first.get().text())) {
        all.error(
            ProblemCode.INCONSISTENT,
            cell.get(),
            "Rows differ about the appeal: found \"%s\", expected \"%s\" or nothing",
            cell.get().text(),
            first.get().text());
        return;
      }
      first = first.or(() -> cell);
    }
  }

  /** Sets what is known of the appeal; what has to be assumed is told. */
  void applyTo(Appeal.Builder appeal, List<Budget> budgets) {
    String name = Files.getNameWithoutExtension(in.log().file());
    String usual = name.isBlank() ? "appeal" : name;
    appeal.id(all.text(SheetColumn.APPEAL_ID).map(String::strip).orElse(usual));
    appeal.title(
        all.text(SheetColumn.APPEAL_TITLE)
            .orElseGet(() -> assumed(SheetColumn.APPEAL_TITLE, usual)));
    appeal.organization(
        Organization.builder()
            .name(
                all.text(SheetColumn.ORGANIZATION)
                    .orElseGet(() -> assumed(SheetColumn.ORGANIZATION, "Not stated")))
            .abbreviation(all.text(SheetColumn.ORGANIZATION_ABBREVIATION))
            .build());
    currency.ifPresentOrElse(appeal::currency, () -> needed(SheetColumn.APPEAL_CURRENCY));
    period
        .or(() -> all(budgets))
        .ifPresentOrElse(appeal::period, () -> needed(SheetColumn.APPEAL_PERIOD));
    appeal.documentNumber(all.text(SheetColumn.DOCUMENT_NUMBER));
    Function<String, YearMonth> month = Cells::month;
    appeal.published(all.value(SheetColumn.PUBLISHED, month));
    all.text(SheetColumn.WORLDWIDE_NAME).ifPresent(appeal::worldwideName);
  }

  private String assumed(SheetColumn column, String value) {
    in.log()
        .warning(
            ProblemCode.MISSING,
            "Sheet doesn't tell \""
                + column.header()
                + "\": taken to be \""
                + value
                + "\", expected a column or a constant \""
                + column.key()
                + "\"",
            Optional.empty(),
            "");
    return value;
  }

  private void needed(SheetColumn column) {
    all.leaveOut();
    if (!isCurrencyMissed && !isPeriodMissed) {
      in.log()
          .error(
              ProblemCode.MISSING,
              "Sheet doesn't tell \""
                  + column.header()
                  + "\": expected a column or a constant \""
                  + column.key()
                  + "\"",
              Optional.empty(),
              "");
    }
  }

  /** Returns the period from the first to the last day for which money is required. */
  private Optional<DateRange> all(List<Budget> budgets) {
    Optional<DateRange> whole =
        budgets.stream()
            .flatMap(budget -> budget.lines().stream())
            .map(line -> line.period())
            .reduce(AppealFacts::hull);
    whole.ifPresent(dates -> assumed(SheetColumn.APPEAL_PERIOD, dates.toString()));
    return whole;
  }

  private static DateRange hull(DateRange a, DateRange b) {
    return DateRange.of(
        a.first().isBefore(b.first()) ? a.first() : b.first(),
        a.last().isAfter(b.last()) ? a.last() : b.last());
  }
}
