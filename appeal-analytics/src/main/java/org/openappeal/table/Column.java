package org.openappeal.table;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;

/**
 * A column of a table.
 *
 * <pre>{@code
 * Column.money("required", "Required");
 * Column.percent("share", "Share").withBar();
 * }</pre>
 *
 * @param key the name by which programs know it, such as {@code required_2002}
 * @param header the heading that people see
 * @param kind what its cells hold
 * @param audience who is shown it
 * @param bar whether text draws a bar beside each figure, proportional to the largest one that
 *     isn't a total
 */
public record Column(String key, String header, ColumnKind kind, Audience audience, boolean bar) {

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if the key is blank, or a column of text asks for bars
   */
  public Column {
    Objects.requireNonNull(header, "header");
    Objects.requireNonNull(audience, "audience");
    checkArgument(!key.isBlank(), "Column key is blank: found \"%s\", expected some text", key);
    checkArgument(
        kind.isNumeric() || !bar,
        "Column of text asks for bars: found them in column %s, expected a column of figures",
        key);
  }

  /**
   * Returns a column of text.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  public static Column text(String key, String header) {
    return new Column(key, header, ColumnKind.TEXT, Audience.ALL, false);
  }

  /**
   * Returns a column of money.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  public static Column money(String key, String header) {
    return new Column(key, header, ColumnKind.MONEY, Audience.ALL, false);
  }

  /**
   * Returns a column of counts.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  public static Column count(String key, String header) {
    return new Column(key, header, ColumnKind.COUNT, Audience.ALL, false);
  }

  /**
   * Returns a column of decimal numbers.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  public static Column number(String key, String header) {
    return new Column(key, header, ColumnKind.NUMBER, Audience.ALL, false);
  }

  /**
   * Returns a column of percentages.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  public static Column percent(String key, String header) {
    return new Column(key, header, ColumnKind.PERCENT, Audience.ALL, false);
  }

  /** Returns this column as one that only text, Markdown and HTML show. */
  public Column forPeople() {
    return new Column(key, header, kind, Audience.PEOPLE, bar);
  }

  /** Returns this column as one that only CSV and JSON show. */
  public Column forPrograms() {
    return new Column(key, header, kind, Audience.PROGRAMS, bar);
  }

  /**
   * Returns this column with bars.
   *
   * @throws IllegalArgumentException if it is a column of text
   */
  public Column withBar() {
    return new Column(key, header, kind, audience, true);
  }
}
