package org.openappeal.samples.xlsx;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.sheet.Labels;
import org.openappeal.format.sheet.Sheet;
import org.openappeal.format.sheet.SheetFormat;
import org.openappeal.format.sheet.SheetLayout;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.format.sheet.SheetRows;
import org.openappeal.model.Appeal;

/**
 * Workbooks of Office Open XML (ISO/IEC 29500), as Excel and LibreOffice write them: the rows of
 * one sheet, the first or the one that the mapping names. Text stands in text cells, so that none
 * is a formula. An amount that needs more than 15 digits, which is all that Excel keeps of a
 * number, is written as text.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("projects.xlsx"), new XlsxFormat());
 * }</pre>
 */
public final class XlsxFormat implements SheetFormat {

  private static final String ZIP = "PK\u0003\u0004";

  private final SheetMapping mapping;

  /** Makes the format; a service provider needs this constructor. */
  public XlsxFormat() {
    this(SheetMapping.standard());
  }

  private XlsxFormat(SheetMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public XlsxFormat withMapping(SheetMapping mapping) {
    return new XlsxFormat(mapping);
  }

  @Override
  public String id() {
    return "xlsx";
  }

  /** Knows a zip; what isn't a workbook is told when it is read. */
  @Override
  public boolean recognizes(String start) {
    return start.startsWith(ZIP);
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
    return new WorkbookRows(in, mapping, limits);
  }

  @Override
  public void write(Appeal appeal, OutputStream out, Consumer<Problem> losses) {
    Sheet sheet = Sheet.of(appeal, SheetLayout.FITTING, mapping, losses);
    new WorkbookWriter(appeal, sheet, mapping.sheet().orElse("Projects"), losses).write(out);
  }
}
