package org.openappeal.format.csv;

import static com.google.common.truth.Truth.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.sheet.SheetLayout;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Share;

final class CsvFormatTest {

  private static final String FACTS = ",Appeal title,Organization,Appeal period";
  private static final String TOLD = ",Test,IOM,2002";

  @Test
  void readsWhatPeopleWrite() {
    Appeal appeal =
        good(
            """
            PROJECT CODE,Título,País,required_2002,Requirement 2003 (USD),currency%s
            KE-1,Labour market database,Kenya,1000000,unknown,USD%s
            CI-1,Health,Côte d’Ivoire,,2500.50,,,,
            UG-1,Return,UGA,5,,USD,,,
            """);
    assertThat(appeal.project("KE-1").budget().required(Year.of(2002))).isEqualTo(usd("1000000"));
    assertThat(appeal.project("KE-1").budget().lines())
        .contains(BudgetLine.unknown(DateRange.year(2003)));
    assertThat(appeal.project("CI-1").budget().lines().toString()).isEqualTo("[2003: USD 2500.50]");
    assertThat(appeal.project("UG-1").location()).isEqualTo(Location.in("uganda"));
    assertThat(appeal.title()).isEqualTo("Test");
  }

  @Test
  void readsRegionsBesideAndAbovePlaces() {
    Appeal appeal =
        good(
            """
            id,region,subregion,place,title,services,required_2002,currency%s
            A,Africa,East Africa,Kenya,One,HEALTH;MOVEMENT,1,USD%s
            B,Africa,East Africa,East Africa,Two,,2,USD,,,
            C,Africa,Africa,Africa,Three,,3,USD,,,
            D,,,Multi-regional,Four,,4,USD,,,
            E,,,,Five,,5,USD,,,
            """);
    assertThat(appeal.projects().stream().map(p -> p.location().toString()).toList())
        .containsExactly("kenya", "east-africa", "africa", "worldwide", "unspecified")
        .inOrder();
    assertThat(appeal.projectsIn("africa")).hasSize(3);
    assertThat(appeal.project("A").services().toString()).isEqualTo("[HEALTH, MOVEMENT]");
  }

  @Test
  void readsOneRowAProjectAndYear() {
    Appeal appeal =
        good(
            """
            Id,Title,Year,Requirement,Stage,Correction,Currency,Total budget%s
            A,Alpha,2002,100,,,USD,1000%s
            B,Beta,2002,7,,,USD,,,,
            A,Alpha,2003,,,,USD,,,,
            A,,2002,80,revised,,USD,,,,
            A,Alpha,2002,,,-30,USD,,,,
            """);
    Budget budget = appeal.project("A").budget();
    assertThat(budget.lines().toString())
        .isEqualTo("[2002: USD 100.00, 2002: USD -30.00, 2002 revised: USD 80.00, 2003: unknown]");
    assertThat(budget.total()).isEqualTo(usd("1000"));
    assertThat(appeal.projects().stream().map(p -> p.id().value()).toList())
        .containsExactly("A", "B")
        .inOrder();
  }

  @Test
  void readsSharesAndRemarksTheirRounding() {
    ReadResult<Appeal> read =
        read(
            """
            Id,Title,Country,Share,Requirement 2002 (USD)%s
            A,One,Kenya; Uganda; Chad,33.33; 33.33; 33.33 %%,3%s
            """);
    assertThat(read.value().orElseThrow().project("A").location())
        .isEqualTo(
            Location.shared(
                Share.of("kenya", "33.34"),
                Share.of("uganda", "33.33"),
                Share.of("chad", "33.33")));
    assertThat(messages(read))
        .containsExactly(
            "test.csv:2:27: D2: Location shares don't add up to 100 % as rounded: found 99.99 %"
                + " (33.33, 33.33, 33.33), expected 100 %; the largest is taken for 33.34 %");
  }

  @Test
  void guessesTheSeparatorAndSkipsWhatStandsAbove() {
    for (char separator : List.of(',', ';', '\t')) {
      String text =
          String.join(
                  "\r\n",
                  "\uFEFFProjects of 2002, all of them",
                  "",
                  "Id,Title,Requirement 2002 (USD)%s",
                  "A,One,1%s")
              .formatted(FACTS, TOLD)
              .replace(',', separator);
      assertThat(good(text).project("A").budget().required(Year.of(2002))).isEqualTo(usd("1"));
      assertThat(Appeals.recognize(new BufferedInputStream(stream(text))).get().id())
          .isEqualTo("csv");
    }
  }

  @Test
  void readsMarksOnlyAsDeclared() {
    String text =
        "Id;Title;Requirement 2002 (EUR)%s\nA;One;1.234.567,50%s\nB;Two;12 345;;;\n"
            .formatted(FACTS.replace(',', ';'), TOLD.replace(',', ';'));
    assertThat(messages(read(text)))
        .containsExactly(
            "test.csv:2:7: C2: Not a figure: found \"1.234.567,50\", expected one such as"
                + " 1234567.50",
            "test.csv:3:7: C3: Not a figure: found \"12 345\", expected one such as 1234567.50");
    CsvFormat german =
        CsvFormat.standard()
            .withMapping(SheetMapping.builder().decimalMark(',').thousandsMark('.').build());
    ReadResult<Appeal> read = german.read(stream(text), "test.csv", Limits.standard());
    assertThat(read.value().orElseThrow().project("A").budget().required(Year.of(2002)).toString())
        .isEqualTo("EUR 1234567.50");
    assertThat(messages(read))
        .containsExactly(
            "test.csv:3:7: C3: Not a figure: found \"12 345\", expected one such as 1.234.567,50");
  }

  @Test
  void tellsAllMistakesAtOnceEachAtItsCell() {
    ReadResult<Appeal> read =
        read(
            """
            Id,Title,Country,Requirement 2002 (USD),Share,Duration,Page%s
            A,Alpha,Kenya,"1,000",,x,%s
            B,"Beta
            ""two""\",Kenya; Uganda,1000.555,60; 30,,
            C,,Kenya,=1+1,,0,0
            ,Delta,Kenya,-5,,,
            E,Echo,Kenya,1,,,,,,
            E,Echo,Kenya,1,,,,,,
            F,Foxtrot,Kenya,1,,,,Other
            """);
    assertThat(messages(read))
        .containsExactly(
            "test.csv:9:22: H8: Rows differ about the appeal: found \"Other\", expected \"Test\" or"
                + " nothing",
            "test.csv:2:24: F2: Not a whole number: found \"x\", expected digits",
            "test.csv:2:15: D2: Not a figure: found \"1,000\", expected one such as 1234567.50",
            "test.csv:4:33: E3: Location shares must add up to 100 %: found 90 % (60, 30), expected"
                + " at most 1 more or less by rounding",
            "test.csv:4:24: D3: Amount has too many decimals: found 1000.555, expected at most 2"
                + " for USD",
            "test.csv:5:1: A4: Cell is empty: found nothing for \"Title\"",
            "test.csv:5:1: A4: Page out of range: found 0, expected 1 or more",
            "test.csv:5:10: D4: Not a figure: found \"=1+1\", expected one such as 1234567.50",
            "test.csv:6:1: A5: Cell is empty: found nothing for \"Id\"",
            "test.csv:6:14: D5: Requirement is negative: found USD -5.00, expected zero or more for"
                + " 2002",
            "test.csv:8:1: A7: Project id is used twice: found \"E\" again, expected each once")
        .inOrder();
  }

  @Test
  void whatIsCutOffIsTold() {
    String text = "Id,Title,Requirement 2002 (USD)" + FACTS + "\nA,One,5" + TOLD + "\nB,Two,6";
    ReadResult<Appeal> read = read(text);
    assertThat(messages(read))
        .containsExactly(
            "test.csv:3:7: C3: File is cut off: found 3 cells and no line break at its end,"
                + " expected 6 cells");
    assertThat(read.value().orElseThrow().projects()).hasSize(1);
    assertThat(messages(read(text + "\n"))).isEmpty();
    assertThat(messages(read(text + ",,,"))).isEmpty();
  }

  @Test
  void endsAtTheLimitOfProblems() {
    Limits limits = Limits.builder().maxProblems(2).build();
    String text = "Id,Title,Requirement 2002 (USD)\nA,,\nB,,\nC,,\nD,,\n";
    ReadResult<Appeal> read = CsvFormat.standard().read(stream(text), "test.csv", limits);
    assertThat(messages(read))
        .containsExactly(
            "test.csv:2:1: A2: Cell is empty: found nothing for \"Title\"",
            "test.csv:3:1: A3: Cell is empty: found nothing for \"Title\"",
            "test.csv:4:1: Too many problems: found more than 2, reading ends here")
        .inOrder();
    assertThat(read.value()).isEmpty();
  }

  @Test
  void tellsWhatTheSheetLacks() {
    assertThat(messages(read("")))
        .containsExactly(
            "test.csv: Nothing to read: found an empty sheet, expected a row of headers");
    assertThat(messages(read("a,b\n1,2\n")))
        .containsExactly(
            "test.csv:1:1: A1: No row of headers: found none in the first 2 rows that names a title"
                + " and something else, expected one such as \"Id\", \"Title\"");
    assertThat(messages(read("Id,Title,Requirement,Comments,Remarks,Id\nA,One,5,,,B\n")))
        .containsExactly(
            "test.csv:1:22: D1: Columns that mean nothing here aren't read: found \"Comments\","
                + " \"Remarks\"",
            "test.csv:1:39: F1: Column stands twice: found \"Id\" for id again, expected one");
    assertThat(messages(read("Id,Title,Requirement\nA,One,5\n")))
        .contains(
            "test.csv:2:7: C2: Period isn't told: found none for \"5\", expected a header such as"
                + " \"Requirement 2002\", or a column or constant \"Appeal period\"");
    assertThat(messages(read("Id,Title,Requirement 2002\nA,One,5\nB,Two,6\n")))
        .contains(
            "test.csv:2:7: C2: Currency isn't told: found none for \"5\", expected a column"
                + " \"Currency\", a header such as \"Requirement 2002 (USD)\" or a constant of the"
                + " mapping");
  }

  @Test
  void textThatLooksLikeAFormulaIsWrittenSafelyAndComesBack() {
    for (String text : List.of("=1+1", "+1", "-x", "@a", "\tx", "\r=", "'=1", "'", "＝1", "''+")) {
      String written = written(appeal(project().title(text).build()));
      assertThat(written).doesNotContainMatch(",\"?[=+\\-@\\t\\r＝]");
      assertThat(good(written).projects().get(0).title()).isEqualTo(text);
    }
  }

  @Test
  void hostileFilesGiveOneClearError() {
    assertThat(row("\"open,1\n"))
        .isEqualTo(
            "test.csv:2:3: Not well-formed CSV: Unclosed quoted field at end of input (record"
                + " starting at line 2)");
    assertThat(row("\"a\"b,1\n"))
        .isEqualTo(
            "test.csv:2:3: Not well-formed CSV: Unexpected character after closing quote: 'b'"
                + " (0x62) (record starting at line 2)");
    assertThat(row("x\0,1\n"))
        .isEqualTo("test.csv:2:3: B2: Not text: found a NUL character, expected text in UTF-8");
    assertThat(row("x".repeat(10_000_000)))
        .isEqualTo(
            "test.csv:2:3: Cell is too long, or its quote isn't closed: found more than 1000000"
                + " characters");
    assertThat(row(",".repeat(1_000_000)))
        .isEqualTo("test.csv:2:16386: XFE2: Too many columns: found more than 16384 in one row");
    byte[] latin = "Id,Title,Total budget\nA,Côte\n".getBytes(StandardCharsets.ISO_8859_1);
    ReadResult<Appeal> read =
        CsvFormat.standard().read(new ByteArrayInputStream(latin), "test.csv", Limits.standard());
    assertThat(messages(read))
        .containsExactly(
            "test.csv:2:3: B2: Not UTF-8: found bytes that are no text, expected a file that is"
                + " saved as UTF-8");
    assertThat(read.problems().get(0).code()).isEqualTo(ProblemCode.ENCODING);
  }

  /** Returns the only problem of a file of which one row starts like this after the id. */
  private static String row(String rest) {
    List<String> messages = messages(read("Id,Title,Total budget\nA," + rest));
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  @Test
  void aLineOfUnknownAmountComesBackWhereNoAmountIsKnown() {
    BudgetLine line = BudgetLine.unknown(DateRange.year(2002));
    Appeal appeal =
        appeal(project().budget(Budget.empty().requiringUnknown(line.period())).build());
    for (SheetLayout layout : SheetLayout.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CsvFormat.standard().withLayout(layout).write(appeal, out);
      assertThat(good(out.toString(StandardCharsets.UTF_8)).projects())
          .isEqualTo(appeal.projects());
    }
  }

  @Test
  void manyPeriodsBecomeRowsRatherThanColumns() {
    Budget budget = Budget.empty();
    for (int year = 1970; year < 2000; year++) {
      budget = budget.requiring(DateRange.year(year), Money.of(CurrencyUnit.USD, year));
    }
    Appeal appeal = appeal(project().budget(budget).build());
    String written = written(appeal);
    assertThat(written.lines().count()).isEqualTo(31);
    assertThat(good(written).projects()).isEqualTo(appeal.projects());
  }

  private static Project.Builder project() {
    return Project.builder().id("A").title("One").location(Location.unspecified());
  }

  private static Appeal appeal(Project... projects) {
    return Appeal.builder()
        .id("test")
        .title("Test")
        .organization("IOM")
        .period(DateRange.year(2002))
        .currency(CurrencyUnit.USD)
        .addProjects(projects)
        .build();
  }

  private static String written(Appeal appeal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvFormat.standard().write(appeal, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Appeal good(String text) {
    ReadResult<Appeal> read = read(text);
    assertThat(messages(read)).isEmpty();
    return read.value().orElseThrow();
  }

  /** Reads a text in which {@code %s} stands for what tells of the appeal. */
  private static ReadResult<Appeal> read(String text) {
    String whole = text.contains("%s") ? text.formatted(FACTS, TOLD) : text;
    return CsvFormat.standard().read(stream(whole), "test.csv", Limits.standard());
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> messages(ReadResult<?> read) {
    return read.problems().stream().map(Problem::toString).toList();
  }

  private static Amount usd(String amount) {
    return Amount.of(Money.of(CurrencyUnit.USD, new BigDecimal(amount)));
  }
}
