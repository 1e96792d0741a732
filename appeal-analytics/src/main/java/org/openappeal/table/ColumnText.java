package org.openappeal.table;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A column as it is read. Money shows its minor units only if a sum of the column has some, and its
 * currency only if the column has several.
 *
 * @param column the column
 * @param index its place among all columns of the table
 * @param wholeMoney whether no sum has minor units
 * @param mixedMoney whether there are several currencies
 */
record ColumnText(Column column, int index, boolean wholeMoney, boolean mixedMoney) {

  /** Returns the columns that people are shown. */
  static ImmutableList<ColumnText> forPeople(Table table) {
    return of(table, Audience.PEOPLE);
  }

  /** Returns the columns that programs are shown. */
  static ImmutableList<ColumnText> forPrograms(Table table) {
    return of(table, Audience.PROGRAMS);
  }

  private static ImmutableList<ColumnText> of(Table table, Audience audience) {
    return IntStream.range(0, table.columns().size())
        .filter(
            i ->
                table.columns().get(i).audience() == Audience.ALL
                    || table.columns().get(i).audience() == audience)
        .mapToObj(i -> of(table, i))
        .collect(toImmutableList());
  }

  private static ColumnText of(Table table, int index) {
    boolean whole = true;
    boolean mixed = false;
    CurrencyUnit first = null;
    for (Row row : table.rows()) {
      if (row.cells().get(index) instanceof Cell.Sum sum) {
        CurrencyUnit currency = sum.value().getCurrencyUnit();
        first = first == null ? currency : first;
        mixed |= !currency.equals(first);
        whole &= Figures.isWhole(sum.value().getAmount());
      }
    }
    return new ColumnText(table.columns().get(index), index, whole, mixed);
  }

  Cell cell(Row row) {
    return row.cells().get(index);
  }

  /** Returns the code of the cell's currency, or nothing if it isn't money. */
  String currency(Row row) {
    return cell(row) instanceof Cell.Sum sum ? sum.value().getCurrencyUnit().getCode() : "";
  }

  /** Returns the key under which programs find the currency where a column has several. */
  String currencyKey(Table table) {
    String key = column.key() + "_currency";
    while (table.hasKey(key)) {
      key += "_";
    }
    return key;
  }

  String text(Row row) {
    Cell cell = cell(row);
    if (cell instanceof Cell.Text text) {
      return text.value();
    }
    if (cell instanceof Cell.Sum sum) {
      return money(sum.value());
    }
    String number = cell.figure().map(Figures::grouped).orElse("");
    return cell instanceof Cell.Percent ? number + " %" : number;
  }

  /** Returns the figure as programs read it, or empty if the cell has none. */
  Optional<BigDecimal> figure(Row row) {
    return cell(row) instanceof Cell.Sum sum
        ? Optional.of(amount(sum.value()))
        : cell(row).figure();
  }

  private BigDecimal amount(Money money) {
    return wholeMoney ? money.getAmount().setScale(0, RoundingMode.UNNECESSARY) : money.getAmount();
  }

  private String money(Money money) {
    String number = Figures.grouped(amount(money));
    return mixedMoney ? money.getCurrencyUnit() + " " + number : number;
  }
}
