package org.openappeal.samples.xlsx;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.SheetCell;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.format.sheet.SheetRow;
import org.openappeal.format.sheet.SheetRows;
import org.openappeal.format.sheet.UnreadableSheetException;

/** The rows of one sheet of a workbook, read one after the other. */
final class WorkbookRows implements SheetRows {

  private final Limits limits;
  private @Nullable ReadableWorkbook workbook;
  private @Nullable Stream<Row> stream;
  private @Nullable Iterator<Row> rows;
  private Optional<String> sheet = Optional.empty();
  private @Nullable UnreadableSheetException broken;

  /** Opens a workbook; what is wrong with it is told with the first row. */
  WorkbookRows(InputStream in, SheetMapping mapping, Limits limits) {
    this.limits = limits;
    try {
      open(Zips.read(in), mapping);
    } catch (UnreadableSheetException e) {
      broken = e;
    } catch (IOException | RuntimeException e) {
      if (e instanceof UncheckedIOException io) {
        throw io;
      }
      broken = Zips.broken(e);
    }
  }

  private void open(byte[] bytes, SheetMapping mapping) throws IOException {
    ReadableWorkbook opened =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
    workbook = opened;
    Sheet found =
        mapping.sheet().isPresent() ? named(opened, mapping.sheet().get()) : first(opened);
    sheet = Optional.of(found.getName());
    Stream<Row> opening = found.openStream();
    stream = opening;
    rows = opening.iterator();
  }

  private static Sheet named(ReadableWorkbook workbook, String name) {
    return workbook
        .findSheet(name)
        .orElseThrow(
            () ->
                Zips.bad(
                    ProblemCode.MISSING,
                    "No such sheet: found %s, expected \"%s\""
                        .formatted(names(workbook.getSheets()), name),
                    ""));
  }

  private static List<String> names(Stream<Sheet> sheets) {
    return sheets.map(Sheet::getName).toList();
  }

  private static Sheet first(ReadableWorkbook workbook) {
    return workbook
        .getSheet(0)
        .orElseThrow(
            () ->
                Zips.bad(
                    ProblemCode.MISSING, "Workbook has no sheet: found none, expected one", ""));
  }

  @Override
  public Optional<String> sheet() {
    return sheet;
  }

  @Override
  public Optional<SheetRow> next() {
    if (broken != null) {
      throw broken;
    }
    try {
      return rows != null && rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
    } catch (UnreadableSheetException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Zips.broken(e);
    }
  }

  private SheetRow row(Row row) {
    ImmutableList.Builder<SheetCell> cells = ImmutableList.builder();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? cell("", SheetCell.Kind.TEXT) : cell(cell));
    }
    return new SheetRow(row.getRowNum(), cells.build());
  }

  private SheetCell cell(Cell cell) {
    String raw = cell.getRawValue();
    if (raw != null && raw.length() > limits.stringLength()) {
      throw Zips.bad(
          ProblemCode.LIMIT,
          "Cell is too long: found %s characters, expected at most %s"
              .formatted(raw.length(), limits.stringLength()),
          String.valueOf(cell.getAddress()));
    }
    return switch (cell.getType()) {
      case STRING -> cell(Escapes.decode(cell.getText()), SheetCell.Kind.TEXT);
      case NUMBER -> number(cell, String.valueOf(raw));
      case BOOLEAN -> cell(cell.asBoolean() ? "true" : "false", SheetCell.Kind.NUMBER);
      case ERROR -> cell(String.valueOf(raw), SheetCell.Kind.ERROR);
      case FORMULA -> formula(cell, raw);
      case EMPTY -> cell("", SheetCell.Kind.TEXT);
    };
  }

  private static SheetCell cell(String text, SheetCell.Kind kind) {
    return new SheetCell(text, kind, Optional.empty());
  }

  /** Returns what a formula gave when the workbook was last computed. */
  private static SheetCell formula(Cell cell, @Nullable String raw) {
    Object value = cell.getValue();
    if (raw == null || value == null) {
      return cell("a formula without its result", SheetCell.Kind.ERROR);
    }
    if (value instanceof BigDecimal) {
      return number(cell, raw);
    }
    if (value instanceof Boolean flag) {
      return cell(flag ? "true" : "false", SheetCell.Kind.NUMBER);
    }
    return raw.startsWith("#")
        ? cell(raw, SheetCell.Kind.ERROR)
        : cell(Escapes.decode(raw), SheetCell.Kind.TEXT);
  }

  private static SheetCell number(Cell cell, String raw) {
    try {
      if (DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())
          && cell.getType() == CellType.NUMBER) {
        LocalDateTime time = cell.asDate();
        boolean isDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return cell(isDay ? time.toLocalDate().toString() : time.toString(), SheetCell.Kind.DATE);
      }
      BigDecimal meant = Figures.meant(raw);
      boolean isLarge = Math.abs((long) meant.scale()) > 400;
      return isLarge
          ? cell(raw, SheetCell.Kind.ERROR)
          : cell(plain(meant).toPlainString(), SheetCell.Kind.NUMBER);
    } catch (RuntimeException e) {
      return cell(raw, SheetCell.Kind.ERROR);
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public void close() {
    try {
      if (stream != null) {
        stream.close();
      }
      if (workbook != null) {
        workbook.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
