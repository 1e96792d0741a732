package org.openappeal.samples.duckdb;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Rows that are added to a table, some thousands at a time. */
final class Rows implements AutoCloseable {

  private final Database database;
  private final DuckDBAppender appender;
  private final String table;
  private final Texts texts;
  private long count;

  Rows(Database database, DuckDBAppender appender, String table, Texts texts) {
    this.database = database;
    this.appender = appender;
    this.table = table;
    this.texts = texts;
  }

  /**
   * Adds a row.
   *
   * @param values one a column; null and what is empty become NULL, and what is no number, truth
   *     value or day becomes its text
   */
  void add(@Nullable Object... values) throws SQLException {
    appender.beginRow();
    for (Object value : values) {
      append(value);
    }
    appender.endRow();
    count++;
  }

  /** Returns the number of the row that is added next, from 1. */
  int next() {
    return Math.toIntExact(count + 1);
  }

  private void append(@Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof Optional<?> optional) {
      append(optional.orElse(null));
    } else if (value instanceof OptionalInt optional) {
      append(optional.isPresent() ? optional.getAsInt() : null);
    } else if (value instanceof Integer number) {
      appender.append((int) number);
    } else if (value instanceof Long number) {
      appender.append((long) number);
    } else if (value instanceof Double number) {
      appender.append((double) number);
    } else if (value instanceof Boolean truth) {
      appender.append((boolean) truth);
    } else if (value instanceof BigDecimal number) {
      appender.append(number);
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else {
      appender.append(texts.clean(value.toString(), () -> "/" + table + "/" + count));
    }
  }

  @Override
  public void close() throws SQLException {
    appender.close();
    database.commit();
  }
}
