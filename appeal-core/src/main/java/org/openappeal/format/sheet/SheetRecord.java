package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Percentages;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.Header.BoundColumn;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.validate.FilePlace;
import org.openappeal.model.BudgetLine;

/** The rows of one project. */
final class SheetRecord {

  /**
   * A text and the cell in which it stands, or the column of which the mapping tells it.
   *
   * @param row the row, or null if the mapping tells the text
   */
  record Located(
      String text, SheetCell.Kind kind, @Nullable SheetRow row, int index, SheetColumn column) {

    Located withText(String other) {
      return new Located(other, kind, row, index, column);
    }
  }

  private final SheetReading in;
  private final Header header;
  private final List<SheetRow> rows = new ArrayList<>();
  private final Map<BudgetLine, Located> lines = new HashMap<>(0);
  private boolean isGood = true;

  SheetRecord(SheetReading in, Header header) {
    this.in = in;
    this.header = header;
  }

  /** Remembers in which cell a budget line stands. */
  void locate(BudgetLine line, Located cell) {
    lines.put(line, cell);
  }

  /** Returns the cell of a budget line. */
  Optional<Located> cell(BudgetLine line) {
    return Optional.ofNullable(lines.get(line));
  }

  void add(SheetRow row) {
    rows.add(row);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  ImmutableList<SheetRow> rows() {
    return ImmutableList.copyOf(rows);
  }

  Header header() {
    return header;
  }

  SheetReading reading() {
    return in;
  }

  /** Returns whether nothing has been found wrong. */
  boolean isGood() {
    return isGood;
  }

  /** Returns the first cell of a column in which something stands. */
  Optional<Located> cell(SheetColumn column) {
    for (BoundColumn bound : header.byColumn().get(column)) {
      for (SheetRow row : rows) {
        Optional<Located> cell = cell(row, bound);
        if (cell.isPresent()) {
          return cell;
        }
      }
    }
    return constant(column);
  }

  private Optional<Located> constant(SheetColumn column) {
    return Optional.ofNullable(in.mapping().constants().get(column))
        .map(text -> new Located(text, SheetCell.Kind.TEXT, null, 0, column));
  }

  /** Returns a cell in which something stands, of one of the rows. */
  Optional<Located> cell(SheetRow row, BoundColumn bound) {
    SheetCell cell = row.cell(bound.index());
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Located located =
        new Located(cell.text(), cell.kind(), row, bound.index(), bound.use().column());
    if (cell.kind() == SheetCell.Kind.ERROR) {
      error(
          ProblemCode.INVALID,
          located,
          "Cell holds an error: found %s, expected a value",
          cell.text());
      return Optional.empty();
    }
    return Optional.of(located);
  }

  /** Returns a cell of one of the rows, from the first column of this kind, or the constant. */
  Optional<Located> cell(SheetRow row, SheetColumn column) {
    for (BoundColumn bound : header.byColumn().get(column)) {
      Optional<Located> cell = cell(row, bound);
      if (cell.isPresent()) {
        return cell;
      }
    }
    return constant(column);
  }

  /** Returns the items of all columns of a kind; some may be empty texts. */
  ImmutableList<Located> items(SheetColumn column) {
    ImmutableList.Builder<Located> items = ImmutableList.builder();
    List<BoundColumn> columns = header.byColumn().get(column);
    for (BoundColumn bound : columns) {
      rows.stream()
          .flatMap(row -> cell(row, bound).stream())
          .findFirst()
          .ifPresent(cell -> items.addAll(split(cell)));
    }
    if (columns.isEmpty()) {
      constant(column).ifPresent(cell -> items.addAll(split(cell)));
    }
    return items.build();
  }

  private static Iterable<Located> split(Located cell) {
    return Iterables.transform(ItemList.split(cell.text(), ';'), cell::withText);
  }

  /** Returns the text of a column as it stands. */
  Optional<String> text(SheetColumn column) {
    return cell(column).map(Located::text);
  }

  /** Returns what the text of a column says, or tells why it doesn't. */
  <T> Optional<T> value(SheetColumn column, Function<String, T> parser) {
    return cell(column).flatMap(cell -> parse(cell, parser));
  }

  /** Returns what a text says, or tells why it doesn't. */
  <T> Optional<T> parse(Located cell, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(cell.text().strip()));
    } catch (IllegalArgumentException e) {
      error(ProblemCode.INVALID, cell, "%s", ProblemLog.message(e));
      return Optional.empty();
    }
  }

  /** Returns an item of a list, if it is there and isn't empty. */
  static Optional<Located> item(ImmutableList<Located> items, int index) {
    return index < items.size() && !items.get(index).text().isEmpty()
        ? Optional.of(items.get(index))
        : Optional.empty();
  }

  /** Tells of items that belong to nothing. */
  void checkNoMore(ImmutableList<Located> items, int expected) {
    if (items.size() > expected) {
      error(
          ProblemCode.INCONSISTENT,
          items.get(expected),
          "More items than what they belong to: found %s, expected %s",
          items.size(),
          expected);
    }
  }

  /** Returns the exact figure in a cell, or tells why it is none. */
  Optional<BigDecimal> figure(Located cell) {
    String text = cell.text().strip();
    if (text.length() > in.limits().numberLength()) {
      error(
          ProblemCode.LIMIT,
          cell,
          "Figure is too long: found %s characters, expected at most %s",
          text.length(),
          in.limits().numberLength());
      return Optional.empty();
    }
    Marks marks = cell.kind() == SheetCell.Kind.NUMBER ? Marks.PLAIN : in.mapping().marks();
    Optional<BigDecimal> figure = marks.parse(text);
    if (figure.isEmpty()) {
      error(
          ProblemCode.WRONG_TYPE,
          cell,
          "Not a figure: found \"%s\", expected one such as %s",
          text,
          marks.example());
    }
    return figure;
  }

  /** Returns the money of a cell, or tells why it is none. */
  Optional<Money> money(Located cell, CurrencyUnit currency) {
    return figure(cell).flatMap(figure -> money(cell, currency, figure));
  }

  private Optional<Money> money(Located cell, CurrencyUnit currency, BigDecimal figure) {
    try {
      return Optional.of(Money.of(currency, figure));
    } catch (ArithmeticException e) {
      error(
          ProblemCode.INVALID,
          cell,
          "Amount has too many decimals: found %s, expected at most %s for %s",
          figure.toPlainString(),
          currency.getDecimalPlaces(),
          currency);
      return Optional.empty();
    }
  }

  /**
   * Returns the exact shares of so many things from what a list states, or none after telling what
   * is wrong with it.
   */
  ImmutableList<BigDecimal> shares(String what, ImmutableList<Located> stated, int count) {
    List<Optional<BigDecimal>> percents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Optional<Located> item = item(stated, i);
      Optional<BigDecimal> percent = item.flatMap(this::percent);
      if (item.isPresent() && percent.isEmpty()) {
        return ImmutableList.of();
      }
      percents.add(percent);
    }
    Optional<Percentages> shares = parse(stated.get(0), text -> Percentages.of(what, percents));
    shares
        .flatMap(Percentages::remark)
        .ifPresent(remark -> warning(ProblemCode.INVALID, stated.get(0), remark));
    return shares.map(Percentages::shares).orElse(ImmutableList.of());
  }

  private Optional<BigDecimal> percent(Located item) {
    String text = item.text().strip();
    return figure(
        item.withText(text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text));
  }

  private void warning(ProblemCode code, Located cell, String message) {
    SheetRow row = cell.row();
    if (row != null) {
      in.log()
          .warning(code, message, row.cell(cell.index()).position(), in.path(row, cell.index()));
    }
  }

  void error(ProblemCode code, Located cell, String format, Object... arguments) {
    isGood = false;
    if (cell.row() == null) {
      in.log()
          .error(
              code,
              String.format(Locale.ROOT, format, arguments),
              Optional.empty(),
              "constants/" + cell.column().key());
    } else {
      in.error(code, cell.row(), cell.index(), format, arguments);
    }
  }

  /** Tells what is wrong with the project as a whole, at its id. */
  void error(ProblemCode code, String format, Object... arguments) {
    isGood = false;
    in.error(code, rows.get(0), idColumn(), format, arguments);
  }

  private int idColumn() {
    return header.byColumn().get(SheetColumn.ID).stream()
        .mapToInt(BoundColumn::index)
        .findFirst()
        .orElse(0);
  }

  /** Returns where the project as a whole is told. */
  FilePlace place() {
    return in.place(rows.get(0), idColumn());
  }

  /** Returns where a cell is, or the constant of the mapping that stands in its place. */
  FilePlace place(Located cell) {
    return cell.row() == null
        ? new FilePlace("constants/" + cell.column().key(), Optional.empty())
        : in.place(cell.row(), cell.index());
  }

  /** Leaves the project out without telling why again. */
  void leaveOut() {
    isGood = false;
  }

  /** Tells where rows of the project differ in what they should have in common. */
  void checkRows() {
    if (rows.size() == 1) {
      return;
    }
    if (!header.hasLines()) {
      SheetRow second = rows.get(1);
      cell(second, SheetColumn.ID)
          .ifPresent(
              id ->
                  error(
                      ProblemCode.DUPLICATE,
                      id,
                      "Project id is used twice: found \"%s\" again, expected each once",
                      id.text().strip()));
      return;
    }
    header.columns().stream()
        .filter(bound -> !bound.use().column().isOfLine() && !bound.use().column().isOfAppeal())
        .forEach(this::checkSame);
  }

  private void checkSame(BoundColumn bound) {
    Optional<Located> first = Optional.empty();
    for (SheetRow row : rows) {
      Optional<Located> cell = cell(row, bound);
      if (first.isPresent() && cell.isPresent() && !cell.get().text().equals(first.get().text())) {
        error(
            ProblemCode.INCONSISTENT,
            cell.get(),
            "Rows of one project differ: found \"%s\", expected \"%s\" or nothing",
            cell.get().text(),
            first.get().text());
      }
      first = first.or(() -> cell);
    }
  }
}
