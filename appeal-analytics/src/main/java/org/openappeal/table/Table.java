package org.openappeal.table;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Rows of cells under columns, with a title and notes, rendered in any {@link TableFormat}.
 *
 * <pre>{@code
 * Table table = Table.builder()
 *     .title("Requirements for 2002")
 *     .addColumns(Column.text("place", "Place"), Column.money("required", "Required"))
 *     .addSubtotal(0, Cell.text("Africa"), Cell.money(usd(1_000_000)))
 *     .addRow(1, Cell.text("Kenya"), Cell.money(usd(1_000_000)))
 *     .addTotal(Cell.text("Grand total"), Cell.money(usd(1_000_000)))
 *     .build();
 * System.out.print(table.to(TableFormat.TEXT));
 * }</pre>
 */
@Value.Immutable
@TableStyle
public abstract class Table {

  Table() {}

  /** What the table shows. */
  public abstract Optional<String> title();

  /** The columns, from left to right; each has a key of its own. */
  public abstract ImmutableList<Column> columns();

  /** The rows, from top to bottom; each has one cell a column. */
  public abstract ImmutableList<Row> rows();

  /** What is to be known beside the figures; people see them below the table. */
  public abstract ImmutableList<String> notes();

  /** Returns this table with another title. */
  public abstract Table withTitle(String title);

  @Value.Check
  void check() {
    checkArgument(!columns().isEmpty(), "Table has no columns: found 0, expected one or more");
    Set<String> keys = new HashSet<>();
    for (Column column : columns()) {
      checkArgument(
          keys.add(column.key()),
          "Column key is used twice: found \"%s\" again, expected each key once",
          column.key());
    }
    for (Row row : rows()) {
      checkArgument(
          row.cells().size() == columns().size(),
          "Row doesn't fit the columns: found %s cells, expected %s",
          row.cells().size(),
          columns().size());
      for (int i = 0; i < columns().size(); i++) {
        checkKind(columns().get(i), row.cells().get(i));
      }
    }
  }

  private static void checkKind(Column column, Cell cell) {
    boolean fits =
        switch (column.kind()) {
          case TEXT -> cell instanceof Cell.Text;
          case MONEY -> cell instanceof Cell.Sum;
          case COUNT, NUMBER -> cell instanceof Cell.Decimal;
          case PERCENT -> cell instanceof Cell.Percent;
        };
    checkArgument(
        fits || cell == Cell.empty(),
        "Cell doesn't fit its column: found %s, expected %s or nothing in column %s",
        cell,
        column.kind(),
        column.key());
  }

  boolean hasKey(String key) {
    return columns().stream().anyMatch(column -> column.key().equals(key));
  }

  /** Returns this table in a format. Lines end with a line feed, in CSV with CR LF. */
  public String to(TableFormat format) {
    return render(format.writer());
  }

  /**
   * Returns this table as text whose lines are at most so wide, as far as the figures allow: long
   * text is wrapped within its column.
   *
   * @param maxWidth how many columns of a terminal there are
   * @throws IllegalArgumentException if the width is less than one
   */
  public String toText(int maxWidth) {
    checkArgument(maxWidth > 0, "Width is out of range: found %s, expected one or more", maxWidth);
    return render(new TextTableWriter(maxWidth));
  }

  private String render(TableWriter writer) {
    StringBuilder out = new StringBuilder();
    try {
      writer.write(this, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Appends this table in a format.
   *
   * @throws IOException if the receiver throws it
   */
  public void write(TableFormat format, Appendable out) throws IOException {
    format.writer().write(this, out);
  }

  /**
   * Writes this table in a format, as UTF-8. The stream is flushed and stays open.
   *
   * @throws IOException if the stream throws it
   */
  public void write(TableFormat format, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(format, writer);
    writer.flush();
  }

  /**
   * Writes this table in a format to a file, as UTF-8; what was in the file is replaced.
   *
   * @throws IOException if the file can't be written
   */
  public void write(TableFormat format, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(format, writer);
    }
  }

  /** Returns this table as text. */
  @Override
  public String toString() {
    return to(TableFormat.TEXT);
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a table; at least one column is needed. */
  public static final class Builder extends ImmutableTable.Builder {
    Builder() {}

    /** Adds a row of level 0. */
    public Builder addRow(Cell... cells) {
      return addRow(0, cells);
    }

    /** Adds a row of a level, from 0. */
    public Builder addRow(int level, Cell... cells) {
      return addRow(Row.of(RowKind.DETAIL, level, cells));
    }

    /** Adds a row that sums up rows of deeper levels. */
    public Builder addSubtotal(int level, Cell... cells) {
      return addRow(Row.of(RowKind.SUBTOTAL, level, cells));
    }

    /** Adds a row that sums up the table. */
    public Builder addTotal(Cell... cells) {
      return addRow(Row.of(RowKind.TOTAL, 0, cells));
    }
  }
}
