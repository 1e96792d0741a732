package org.openappeal.format.hxl;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.csv.CsvOutput;
import org.openappeal.format.csv.CsvRows;
import org.openappeal.format.sheet.Labels;
import org.openappeal.format.sheet.Sheet;
import org.openappeal.format.sheet.SheetFormat;
import org.openappeal.format.sheet.SheetLayout;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.format.sheet.SheetRows;
import org.openappeal.format.sheet.SheetValue;
import org.openappeal.model.Appeal;

/**
 * The Humanitarian Exchange Language 1.1 as comma-separated values: a row of hashtags among the
 * first 25 says what the columns mean, in any order, whatever stands above it. It is written with
 * one row a project and budget line, below headers and hashtags.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("projects.hxl.csv"), new HxlFormat());
 * }</pre>
 */
public final class HxlFormat implements SheetFormat {

  private final SheetMapping mapping;

  /** Makes the format; a service provider needs this constructor. */
  public HxlFormat() {
    this(SheetMapping.standard());
  }

  private HxlFormat(SheetMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public HxlFormat withMapping(SheetMapping mapping) {
    return new HxlFormat(mapping);
  }

  @Override
  public String id() {
    return "hxl";
  }

  @Override
  public boolean recognizes(String start) {
    return CsvRows.isSheet(start, Labels.HASHTAGS);
  }

  @Override
  public SheetMapping mapping() {
    return mapping;
  }

  @Override
  public Labels labels() {
    return Labels.HASHTAGS;
  }

  @Override
  public SheetRows rows(InputStream in, Limits limits) {
    return CsvRows.of(in, labels(), mapping, limits);
  }

  @Override
  public void write(Appeal appeal, OutputStream out, Consumer<Problem> losses) {
    Sheet sheet = Sheet.of(appeal, SheetLayout.LINES, SheetMapping.standard(), losses);
    List<ImmutableList<SheetValue>> rows = new ArrayList<>();
    rows.add(sheet.headers());
    rows.add(sheet.hashtags());
    rows.addAll(sheet.rows());
    CsvOutput.write(rows, mapping.separator().orElse(','), out);
  }
}
