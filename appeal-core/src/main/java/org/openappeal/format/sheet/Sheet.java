package org.openappeal.format.sheet;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.function.Consumer;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.model.Appeal;

/**
 * An appeal as rows, to be written into a file. {@link SheetReader} makes an equal appeal of them,
 * but for what is told to be lost.
 *
 * @param columns what stands where; only columns in which something stands
 * @param rows as many values as there are columns in each
 */
public record Sheet(ImmutableList<Column> columns, ImmutableList<ImmutableList<SheetValue>> rows) {

  /**
   * A column of a sheet.
   *
   * @param header the header
   * @param use what it holds
   */
  public record Column(String header, ColumnUse use) {

    /** Refuses null. */
    public Column {
      Objects.requireNonNull(header, "header");
      Objects.requireNonNull(use, "use");
    }
  }

  /** Refuses null. */
  public Sheet {
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(rows, "rows");
  }

  /** Returns the row of headers. */
  public ImmutableList<SheetValue> headers() {
    return columns.stream()
        .map(column -> SheetValue.of(column.header()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the row of HXL hashtags. */
  public ImmutableList<SheetValue> hashtags() {
    return columns.stream()
        .map(column -> SheetValue.of(column.use().column().hashtag()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns an appeal as rows.
   *
   * @param mapping may tell other headers
   * @param losses is told what rows can't carry, a warning for each kind of thing
   */
  public static Sheet of(
      Appeal appeal, SheetLayout layout, SheetMapping mapping, Consumer<Problem> losses) {
    Losses lost = Losses.ofWriting(appeal.id());
    Sheet sheet = new SheetWriter(appeal, layout, mapping, lost).write();
    lost.problems().forEach(losses);
    return sheet;
  }
}
