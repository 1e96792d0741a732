package org.openappeal.samples.xlsx;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.sheet.Sheet;
import org.openappeal.format.sheet.SheetColumn;
import org.openappeal.format.sheet.SheetValue;
import org.openappeal.model.Appeal;

/** Writes rows as a workbook that people like to open: the same bytes for the same rows. */
final class WorkbookWriter {

  private static final String PROGRAM = "Appeal";
  private static final String VERSION = "0.1";
  private static final String DARK = "1F4E79";
  private static final int LONGEST_TEXT = 32_767;
  private static final int NARROWEST = 9;
  private static final int WIDEST = 36;
  private static final int TITLE_WIDTH = 48;
  private static final int TITLE_LETTERS = 54;
  private static final int PRINTED_PERCENT = 45;
  private static final double LINE = 15;
  private static final double HIGHEST = 150;

  private final Appeal appeal;
  private final Sheet sheet;
  private final String name;
  private final Losses lost;
  private final Consumer<Problem> losses;

  WorkbookWriter(Appeal appeal, Sheet sheet, String name, Consumer<Problem> losses) {
    this.appeal = appeal;
    this.sheet = sheet;
    this.name = name;
    this.lost = Losses.ofWriting(appeal.id());
    this.losses = losses;
  }

  void write(OutputStream out) {
    if (sheet.rows().size() >= Worksheet.MAX_ROWS) {
      throw new IllegalArgumentException(
          "Too many rows for a workbook: found %s, expected fewer than %s"
              .formatted(sheet.rows().size(), Worksheet.MAX_ROWS));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (Workbook workbook = new Workbook(bytes, PROGRAM, VERSION)) {
        workbook.properties().setTitle(Escapes.encode(appeal.title()));
        projects(workbook.newWorksheet(name));
        about(workbook.newWorksheet("About"));
      }
      Zips.copyTimeless(bytes.toByteArray(), appeal.period().first() + "T00:00:00Z", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lost.problems().forEach(losses);
  }

  private void projects(Worksheet page) {
    ImmutableList<Sheet.Column> columns = sheet.columns();
    for (int column = 0; column < columns.size(); column++) {
      page.value(0, column, Escapes.encode(columns.get(column).header()));
      column(page, column);
    }
    header(page, columns.size());
    heights(page);
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<SheetValue> values = sheet.rows().get(row);
      for (int column = 0; column < values.size(); column++) {
        value(page, row + 1, column, values.get(column));
      }
    }
    page.freezePane(2, 1);
    page.setAutoFilter(0, 0, sheet.rows().size(), columns.size() - 1);
    page.pageOrientation("landscape");
    page.paperSize(PaperSize.A4_PAPER);
    page.pageScale(PRINTED_PERCENT);
    page.repeatRows(0);
  }

  private static void header(Worksheet page, int columns) {
    page.range(0, 0, 0, columns - 1)
        .style()
        .bold()
        .fontColor("FFFFFF")
        .fillColor(DARK)
        .wrapText(true)
        .verticalAlignment("top")
        .set();
  }

  private void column(Worksheet page, int column) {
    int longest = sheet.columns().get(column).header().length() / 2;
    int decimals = 0;
    boolean isFigure = false;
    for (List<SheetValue> row : sheet.rows()) {
      SheetValue value = row.get(column);
      int shown = value.figure().map(WorkbookWriter::shownLength).orElse(value.text().length());
      longest = Math.max(longest, shown);
      decimals = Math.max(decimals, value.figure().map(BigDecimal::scale).orElse(0));
      isFigure |= value.figure().isPresent();
    }
    SheetColumn use = sheet.columns().get(column).use().column();
    int widest = use == SheetColumn.TITLE ? TITLE_WIDTH : WIDEST;
    page.width(column, Math.min(widest, Math.max(NARROWEST, longest + 2)));
    if (!sheet.rows().isEmpty()) {
      var style =
          page.range(1, column, sheet.rows().size(), column).style().verticalAlignment("top");
      if (isFigure && use != SheetColumn.SOURCE_PAGE) {
        style.format("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "")).set();
      } else {
        style.wrapText(use == SheetColumn.TITLE).set();
      }
    }
  }

  /** Makes rows as high as their titles need. */
  private void heights(Worksheet page) {
    for (int column = 0; column < sheet.columns().size(); column++) {
      if (sheet.columns().get(column).use().column() == SheetColumn.TITLE) {
        for (int row = 0; row < sheet.rows().size(); row++) {
          int lines = 1 + sheet.rows().get(row).get(column).text().length() / TITLE_LETTERS;
          page.rowHeight(row + 1, Math.min(HIGHEST, lines * LINE));
        }
      }
    }
  }

  /** Returns how many characters a figure takes with the marks between its thousands. */
  private static int shownLength(BigDecimal figure) {
    return figure.toPlainString().length() * 4 / 3;
  }

  private void value(Worksheet page, int row, int column, SheetValue value) {
    Optional<BigDecimal> figure = value.figure().filter(Figures::isKept);
    if (figure.isPresent()) {
      page.value(row, column, new BigDecimal(figure.get().toPlainString()));
    } else if (!value.isEmpty()) {
      page.value(row, column, text(value.text()));
    }
  }

  private String text(String text) {
    String encoded = Escapes.encode(text);
    if (encoded.length() <= LONGEST_TEXT) {
      return encoded;
    }
    lost.add("end of a text longer than a cell", "/projects", Optional.empty());
    return encoded.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private void about(Worksheet page) {
    String[][] facts = {
      {"Appeal", appeal.title()},
      {"Organization", appeal.organization().name()},
      {"Document", appeal.documentNumber().orElse("")},
      {"Period", appeal.period().first() + " to " + appeal.period().last()},
      {"Currency", appeal.currency().getCode()},
      {"Projects", String.valueOf(appeal.projects().size())},
      {
        "Reading",
        "One row a project on the first sheet. An empty amount isn't known, which isn't zero."
      }
    };
    int row = 0;
    for (String[] fact : facts) {
      page.value(row, 0, fact[0]);
      page.style(row, 0).bold().verticalAlignment("top").set();
      page.value(row, 1, text(fact[1]));
      page.style(row, 1).wrapText(true).verticalAlignment("top").set();
      row++;
    }
    page.width(0, 16);
    page.width(1, 80);
  }
}
