package org.openappeal.rollup;

import com.google.common.base.CaseFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;
import org.openappeal.table.Cell;
import org.openappeal.table.Column;

/** What a measure looks like in a table. */
final class MeasureColumn {

  private static final int SHOWN_DECIMALS = 1;

  private MeasureColumn() {}

  static Column of(Measure measure) {
    return of(measure, key(measure.name()), header(measure.name()));
  }

  static Column of(Measure measure, String key, String header) {
    if (measure instanceof MoneyMeasure money) {
      return money.statistic().isShare() ? Column.percent(key, header) : Column.money(key, header);
    }
    if (measure instanceof OwnMeasure<?> own) {
      Object zero = own.monoid().zero();
      return zero instanceof Money
          ? Column.money(key, header)
          : zero instanceof Number ? Column.number(key, header) : Column.text(key, header);
    }
    return Column.count(key, header);
  }

  static Cell cell(RollupRow row, Measure measure) {
    if (measure instanceof MoneyMeasure money) {
      return money.statistic().isShare() ? share(row, money) : money(row, money);
    }
    if (measure instanceof OwnMeasure<?> own) {
      return own(row.value(own));
    }
    return Cell.count(row.projectCount());
  }

  private static Cell money(RollupRow row, MoneyMeasure measure) {
    return row.moneyByCurrency(measure).size() > 1
        ? Cell.empty()
        : row.amount(measure).money().map(Cell::money).orElse(Cell.empty());
  }

  private static Cell share(RollupRow row, MoneyMeasure share) {
    boolean comparable =
        !row.totalRow().isMixed(share) && !row.moneyByCurrency(share.sum()).isEmpty();
    return comparable
        ? row.percent(share)
            .map(percent -> Cell.percent(percent.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)))
            .orElse(Cell.empty())
        : Cell.empty();
  }

  private static Cell own(Object value) {
    if (value instanceof Money money) {
      return Cell.money(money);
    }
    return value instanceof Number
        ? Cell.number(new BigDecimal(value.toString()))
        : Cell.text(value.toString());
  }

  static String header(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  static String key(String name) {
    return CaseFormat.LOWER_HYPHEN.to(
        CaseFormat.LOWER_UNDERSCORE, name.replace(' ', '-').replace('/', '-'));
  }
}
