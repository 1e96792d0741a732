package org.openappeal.samples.xlsx;

import static com.google.common.truth.Truth.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;

final class XlsxFormatTest {

  private static final SheetMapping DATA =
      SheetMapping.builder()
          .sheet("Data")
          .putConstant(org.openappeal.format.sheet.SheetColumn.APPEAL_TITLE, "Test")
          .putConstant(org.openappeal.format.sheet.SheetColumn.ORGANIZATION, "IOM")
          .build();

  private static final String HEADER =
      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Id</t></is></c><c r=\"B2\" t=\"s\"><v>0</v></c>"
          + "<c r=\"C2\" t=\"str\"><v>Requirement 2002 (USD)</v></c>"
          + "<c r=\"E2\" t=\"inlineStr\"><is><t>Start</t></is></c>"
          + "<c r=\"F2\" t=\"inlineStr\"><is><t>End</t></is></c></row>";

  @Test
  void readsNumbersDatesAndResultsAsExcelStoresThem() {
    ReadResult<Appeal> read =
        read(
            HEADER
                + row(3, "1001", "<c r=\"B3\" t=\"s\"><v>1</v></c>", "<v>1234.0999999999999</v>")
                    .replace(
                        "</row>",
                        "<c r=\"E3\" s=\"1\"><v>37257</v></c>"
                            + "<c r=\"F3\" s=\"2\"><v>37621</v></c></row>")
                + row(4, "2", "<c r=\"B4\"><v>7</v></c>", "<v>1E+6</v>")
                + row(5, "3", text("B5", "Sum"), "<f>SUM(C3:C4)</f><v>0.29999999999999999</v>"));
    assertThat(messages(read)).isEmpty();
    Appeal appeal = read.value().orElseThrow();
    Project first = appeal.project("1001");
    assertThat(first.title()).isEqualTo("Rich Alpha");
    assertThat(first.budget().lines().toString()).isEqualTo("[2002: USD 1234.10]");
    assertThat(first.budget().period()).hasValue(DateRange.year(2002));
    assertThat(appeal.project("2").title()).isEqualTo("7");
    assertThat(appeal.project("2").budget().lines().toString()).isEqualTo("[2002: USD 1000000.00]");
    assertThat(appeal.project("3").budget().lines().toString()).isEqualTo("[2002: USD 0.30]");
  }

  @Test
  void refusesWhatIsNoAmountAndSaysWhichCell() {
    ReadResult<Appeal> read =
        read(
            HEADER
                + row(3, "1", text("B3", "Thirds"), "<v>333.33333333333331</v>")
                + row(4, "2", text("B4", "Sum"), "<v>0.30000000000000004</v>")
                + row(5, "3", text("B5", "Large"), "<v>12345678901234567.89</v>")
                + "<row r=\"6\"><c r=\"A6\"><v>4</v></c>"
                + text("B6", "Broken")
                + "<c r=\"C6\" t=\"e\"><v>#REF!</v></c></row>"
                + row(7, "5", text("B7", "Formula"), "<f>A1</f>")
                + row(8, "6", text("B8", "Text"), "<v>1e5x</v>")
                + row(9, "7", text("B9", "Far"), "<v>1E+300</v>"));
    assertThat(messages(read))
        .containsExactly(
            "Data!C3: Amount has too many decimals: found 333.3333333333333, expected at most 2 for"
                + " USD",
            "Data!C4: Amount has too many decimals: found 0.30000000000000004, expected at most 2"
                + " for USD",
            "Data!C6: Cell holds an error: found #REF!, expected a value",
            "Data!C7: Cell holds an error: found a formula without its result, expected a value",
            "Data!C8: Cell holds an error: found 1e5x, expected a value",
            "Data!C9: Figure is too long: found 301 characters, expected at most 100")
        .inOrder();
  }

  @Test
  void sheetsAreFoundByName() {
    byte[] workbook = Workbooks.zip(Workbooks.parts(HEADER));
    assertThat(messages(read(workbook, SheetMapping.standard())))
        .containsExactly(": Nothing to read: found an empty sheet, expected a row of headers");
    SheetMapping other = SheetMapping.builder().sheet("Datas").build();
    assertThat(messages(read(workbook, other)))
        .containsExactly(": No such sheet: found [Notes, Data], expected \"Datas\"");
  }

  @Test
  void whatIsNoWorkbookIsTold() {
    byte[] workbook = Workbooks.zip(Workbooks.parts(HEADER));
    byte[] noZip = "Id,Title\n".getBytes(StandardCharsets.UTF_8);
    byte[] half = Arrays.copyOf(workbook, workbook.length / 2);
    assertThat(messages(read(noZip, DATA)))
        .containsExactly(": Not a workbook: found no zip, expected one of Office Open XML (.xlsx)");
    assertThat(messages(read(new byte[0], DATA)))
        .containsExactly(": Nothing to read: found an empty file, expected a workbook");
    assertThat(messages(read(half, DATA)))
        .containsExactly(
            ": Workbook is broken: found no list of its parts, expected it at the end");
    assertThat(messages(read(Workbooks.zip(Map.of("content.xml", "<a/>")), DATA)))
        .containsExactly(
            ": Not a workbook: found a zip of something else, expected one of Office Open XML"
                + " (.xlsx)");
    Map<String, String> cut = Workbooks.parts(HEADER);
    cut.put("xl/worksheets/sheet2.xml", Workbooks.sheet(HEADER).substring(0, 300));
    assertThat(read(Workbooks.zip(cut), DATA).problems().get(0).code())
        .isEqualTo(ProblemCode.SYNTAX);
  }

  @Test
  void partsThatUnpackToFarMoreAreRefused() {
    Map<String, String> parts = Workbooks.parts(HEADER);
    parts.put("xl/media/zeros.bin", "\0".repeat(30_000_000));
    assertThat(messages(read(Workbooks.zip(parts), DATA)))
        .containsExactly(
            "xl/media/zeros.bin: Workbook unpacks to far more than its size: expected at most 200"
                + " times, and 536870912 bytes");
  }

  @Test
  void entitiesAreRefused() {
    Map<String, String> parts = Workbooks.parts(HEADER);
    String entity =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    parts.put(
        "xl/worksheets/sheet2.xml",
        entity + Workbooks.sheet(HEADER + row(3, "1", text("B3", "&e;"), "<v>1</v>")));
    assertThat(messages(read(Workbooks.zip(parts), DATA)))
        .containsExactly(
            "xl/worksheets/sheet2.xml: Workbook declares entities: found a document type in a part,"
                + " expected none");
  }

  @Test
  void cellsFarAwayTakeNoMemory() {
    assertThat(messages(read(HEADER + "<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>")))
        .containsExactly(
            "xl/worksheets/sheet2.xml: Cell lies beyond the sheet: found XFE3, expected A1 to"
                + " XFD1048576");
  }

  @Test
  void textIsNeverAFormulaAndComesBack() {
    for (String text :
        List.of("=1+1", "+1", "'=1", " x ", "a\r\nb\tc", "\u0001", "_x0041_", "<&>\"", "𝄞")) {
      Appeal appeal = appeal(Budget.empty(), text);
      byte[] written = written(appeal);
      assertThat(sheetXml(written)).doesNotContain("<f>");
      assertThat(read(written, SheetMapping.standard()).orThrow().projects())
          .isEqualTo(appeal.projects());
    }
  }

  @Test
  void amountsBeyondWhatExcelKeepsAreWrittenAsText() {
    for (String amount : List.of("9999999999999.99", "99999999999999999.99", "0.01", "1000000")) {
      Money money = Money.of(CurrencyUnit.USD, new BigDecimal(amount));
      Appeal appeal = appeal(Budget.of(DateRange.year(2002), money), "One");
      byte[] written = written(appeal);
      assertThat(read(written, SheetMapping.standard()).orThrow().projects())
          .isEqualTo(appeal.projects());
      boolean isNumber = sheetXml(written).contains("<v>" + amount + "</v>");
      assertThat(isNumber).isEqualTo(amount.length() <= 16);
    }
  }

  @Test
  void textLongerThanACellIsCutAndTold() {
    List<Problem> losses = new java.util.ArrayList<>();
    new XlsxFormat()
        .write(
            appeal(Budget.empty(), "x".repeat(40_000)), new ByteArrayOutputStream(), losses::add);
    assertThat(losses).hasSize(1);
    assertThat(losses.get(0).message()).contains("end of a text longer than a cell");
  }

  @Test
  void aWorkbookIsKnownByItsContentAndAlwaysTheSame() {
    byte[] written = written(appeal(Budget.empty(), "One"));
    assertThat(
            Appeals.recognize(new BufferedInputStream(new ByteArrayInputStream(written)))
                .get()
                .id())
        .isEqualTo("xlsx");
    assertThat(written(appeal(Budget.empty(), "One"))).isEqualTo(written);
  }

  private static String row(int row, String id, String title, String amount) {
    return "<row r=\"%1$d\"><c r=\"A%1$d\"><v>%2$s</v></c>%3$s<c r=\"C%1$d\">%4$s</c></row>"
        .formatted(row, id, title, amount);
  }

  private static String text(String cell, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, text);
  }

  private static Appeal appeal(Budget budget, String title) {
    return Appeal.builder()
        .id("test")
        .title("Test")
        .organization("IOM")
        .period(DateRange.year(2002))
        .currency(CurrencyUnit.USD)
        .addProject(
            Project.builder()
                .id("A")
                .title(title)
                .location(Location.unspecified())
                .budget(budget)
                .build())
        .build();
  }

  private static byte[] written(Appeal appeal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxFormat().write(appeal, out);
    return out.toByteArray();
  }

  private static String sheetXml(byte[] workbook) {
    try (var zip =
        org.apache.commons.compress.archivers.zip.ZipFile.builder().setByteArray(workbook).get()) {
      return new String(
          zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ReadResult<Appeal> read(String rows) {
    return read(Workbooks.zip(Workbooks.parts(rows)), DATA);
  }

  private static ReadResult<Appeal> read(byte[] bytes, SheetMapping mapping) {
    return new XlsxFormat()
        .withMapping(mapping)
        .read(new ByteArrayInputStream(bytes), "test.xlsx", Limits.standard());
  }

  /** Returns the problems without the file's name, nor what a sheet doesn't tell of the appeal. */
  private static List<String> messages(ReadResult<?> read) {
    return read.problems().stream()
        .filter(Problem::isError)
        .map(problem -> problem.path() + ": " + problem.message())
        .toList();
  }
}
