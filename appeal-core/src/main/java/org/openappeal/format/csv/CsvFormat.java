package org.openappeal.format.csv;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.sheet.Labels;
import org.openappeal.format.sheet.Sheet;
import org.openappeal.format.sheet.SheetFormat;
import org.openappeal.format.sheet.SheetLayout;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.format.sheet.SheetRows;
import org.openappeal.format.sheet.SheetValue;
import org.openappeal.model.Appeal;

/**
 * Comma-separated values: one row a project, or a project and period, below a row of headers, as
 * {@link org.openappeal.format.sheet.SheetColumn} lists them. It is written after RFC 4180 in
 * UTF-8; read are commas, semicolons and tabs, with or without byte order mark.
 *
 * <p>What a spreadsheet would take for a formula is written with an apostrophe before it, and the
 * apostrophe is taken away when it is read.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("projects.csv"), CsvFormat.standard().withByteOrderMark());
 * }</pre>
 */
public final class CsvFormat implements SheetFormat {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final SheetMapping mapping;
  private final SheetLayout layout;
  private final boolean isMarked;

  /** Makes the format as most programs read it; a service provider needs this constructor. */
  public CsvFormat() {
    this(SheetMapping.standard(), SheetLayout.FITTING, false);
  }

  private CsvFormat(SheetMapping mapping, SheetLayout layout, boolean isMarked) {
    this.mapping = mapping;
    this.layout = layout;
    this.isMarked = isMarked;
  }

  /** Returns the format as most programs read it. */
  public static CsvFormat standard() {
    return new CsvFormat();
  }

  @Override
  public CsvFormat withMapping(SheetMapping mapping) {
    return new CsvFormat(mapping, layout, isMarked);
  }

  /** Returns this format with other rows. */
  public CsvFormat withLayout(SheetLayout layout) {
    return new CsvFormat(mapping, layout, isMarked);
  }

  /** Returns this format with a byte order mark, by which Excel knows UTF-8. */
  public CsvFormat withByteOrderMark() {
    return new CsvFormat(mapping, layout, true);
  }

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public boolean recognizes(String start) {
    return CsvRows.isSheet(start, Labels.HEADERS) && !CsvRows.isSheet(start, Labels.HASHTAGS);
  }

  @Override
  public SheetMapping mapping() {
    return mapping;
  }

  @Override
  public Labels labels() {
    return Labels.HEADERS;
  }

  @Override
  public SheetRows rows(InputStream in, Limits limits) {
    return CsvRows.of(in, labels(), mapping, limits);
  }

  @Override
  public void write(Appeal appeal, OutputStream out, Consumer<Problem> losses) {
    Sheet sheet = Sheet.of(appeal, layout, mapping, losses);
    List<ImmutableList<SheetValue>> rows = new ArrayList<>();
    rows.add(sheet.headers());
    rows.addAll(sheet.rows());
    try {
      if (isMarked) {
        out.write(BYTE_ORDER_MARK);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CsvOutput.write(rows, mapping.separator().orElse(','), out);
  }
}
