package org.openappeal.table;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableTest {

  private static final Table TOTALS =
      Table.builder()
          .title("Requirements for 2002")
          .addColumns(
              Column.text("place", "Place").forPeople(),
              Column.text("id", "Id").forPrograms(),
              Column.count("projects", "Projects"),
              Column.money("required_2002", "Required (USD)"),
              Column.percent("share", "Share").withBar())
          .addSubtotal(0, row("Africa", "africa", 49, 24_660_595))
          .addRow(1, row("Kenya | Uganda", "kenya", 3, 1_200_000))
          .addRow(1, row("Côte d’Ivoire", "ivory-coast", 46, 23_460_595))
          .addSubtotal(0, row("日本", "=japan", 1, 20_677_292))
          .addTotal(row("Grand total", "all", 50, 45_337_887))
          .addNote("2 projects have no figure of their own <see page 3>.")
          .build();

  private static Cell[] row(String place, String id, int projects, long required) {
    return new Cell[] {
      Cell.text(place),
      Cell.text(id),
      Cell.count(projects),
      Cell.money(usd(Long.toString(required))),
      Cell.percentOf(BigDecimal.valueOf(required), BigDecimal.valueOf(45_337_887), 1)
    };
  }

  @Test
  void textIsAligned() {
    assertThat(TOTALS.to(TableFormat.TEXT))
        .isEqualTo(
            """
            Requirements for 2002

            Place             Projects  Required (USD)    Share
            ────────────────  ────────  ──────────────  ───────  ────────────────────
            Africa                  49      24,660,595   54.4 %  ████████████████████
              Kenya | Uganda         3       1,200,000    2.6 %  █
              Côte d’Ivoire         46      23,460,595   51.7 %  ███████████████████
            日本                     1      20,677,292   45.6 %  ████████████████▊
            ────────────────  ────────  ──────────────  ───────  ────────────────────
            Grand total             50      45,337,887  100.0 %

            2 projects have no figure of their own <see page 3>.
            """);
  }

  @Test
  void textGivesWayWhereTheLineIsShort() {
    assertThat(TOTALS.toText(48))
        .isEqualTo(
            """
            Requirements for 2002

            Place          Projects  Required (USD)    Share
            ─────────────  ────────  ──────────────  ───────
            Africa               49      24,660,595   54.4 %
              Kenya |             3       1,200,000    2.6 %
              Uganda
              Côte               46      23,460,595   51.7 %
              d’Ivoire
            日本                  1      20,677,292   45.6 %
            ─────────────  ────────  ──────────────  ───────
            Grand total          50      45,337,887  100.0 %

            2 projects have no figure of their own <see page
            3>.
            """);
  }

  @Test
  void markdownKeepsTextAsText() {
    assertThat(TOTALS.to(TableFormat.MARKDOWN))
        .isEqualTo(
            """
            **Requirements for 2002**

            | Place | Projects | Required (USD) | Share |
            | --- | ---: | ---: | ---: |
            | **Africa** | **49** | **24,660,595** | **54.4 %** |
            | &emsp;Kenya \\| Uganda | 3 | 1,200,000 | 2.6 % |
            | &emsp;Côte d’Ivoire | 46 | 23,460,595 | 51.7 % |
            | **日本** | **1** | **20,677,292** | **45.6 %** |
            | **Grand total** | **50** | **45,337,887** | **100.0 %** |

            2 projects have no figure of their own &lt;see page 3&gt;.
            """);
  }

  @Test
  void csvHasPlainFiguresAndNoFormulas() {
    assertThat(TOTALS.to(TableFormat.CSV))
        .isEqualTo(
            """
            id,projects,required_2002,share
            africa,49,24660595,54.4
            kenya,3,1200000,2.6
            ivory-coast,46,23460595,51.7
            '=japan,1,20677292,45.6
            all,50,45337887,100.0
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void htmlTellsKindsApartByClass() {
    assertThat(TOTALS.to(TableFormat.HTML))
        .isEqualTo(
            """
            <table class="appeal-table">
            <caption>Requirements for 2002</caption>
            <thead>
            <tr><th scope="col" class="text">Place</th><th scope="col" class="count">Projects</th><th scope="col" class="money">Required (USD)</th><th scope="col" class="percent">Share</th></tr>
            </thead>
            <tbody>
            <tr class="subtotal level-0"><th scope="row" class="text">Africa</th><td class="count">49</td><td class="money">24,660,595</td><td class="percent">54.4 %</td></tr>
            <tr class="detail level-1"><th scope="row" class="text">Kenya | Uganda</th><td class="count">3</td><td class="money">1,200,000</td><td class="percent">2.6 %</td></tr>
            <tr class="detail level-1"><th scope="row" class="text">Côte d’Ivoire</th><td class="count">46</td><td class="money">23,460,595</td><td class="percent">51.7 %</td></tr>
            <tr class="subtotal level-0"><th scope="row" class="text">日本</th><td class="count">1</td><td class="money">20,677,292</td><td class="percent">45.6 %</td></tr>
            <tr class="total level-0"><th scope="row" class="text">Grand total</th><td class="count">50</td><td class="money">45,337,887</td><td class="percent">100.0 %</td></tr>
            </tbody>
            </table>
            <p class="appeal-note">2 projects have no figure of their own &lt;see page 3&gt;.</p>
            """);
  }

  @Test
  void jsonHasExactNumbers() {
    assertThat(TOTALS.to(TableFormat.JSON))
        .isEqualTo(
            """
            [
              { "id": "africa", "projects": 49, "required_2002": 24660595, "share": 54.4 },
              { "id": "kenya", "projects": 3, "required_2002": 1200000, "share": 2.6 },
              { "id": "ivory-coast", "projects": 46, "required_2002": 23460595, "share": 51.7 },
              { "id": "=japan", "projects": 1, "required_2002": 20677292, "share": 45.6 },
              { "id": "all", "projects": 50, "required_2002": 45337887, "share": 100.0 }
            ]
            """);
  }

  @Test
  void aColumnOfSeveralCurrenciesNamesThem() {
    Table table =
        Table.builder()
            .addColumns(Column.money("total", "Total"), Column.text("total_currency", "?"))
            .addRow(Cell.money(usd("1000.50")), Cell.text("x"))
            .addRow(Cell.money(Money.parse("JPY 2000")), Cell.empty())
            .addRow(Cell.empty(), Cell.empty())
            .build();
    assertThat(table.to(TableFormat.TEXT))
        .isEqualTo(
            """
                   Total  ?
            ────────────  ─
            USD 1,000.50  x
               JPY 2,000

            """);
    assertThat(table.to(TableFormat.CSV))
        .isEqualTo("total,total_currency_,total_currency\r\n1000.50,USD,x\r\n2000,JPY,\r\n,,\r\n");
    assertThat(table.to(TableFormat.JSON))
        .contains("{ \"total\": 2000, \"total_currency_\": \"JPY\", \"total_currency\": null }");
  }

  @Test
  void foreignTextCannotSteerATerminal() {
    Table table =
        Table.builder()
            .addColumn(Column.text("a", "A"))
            .addRow(Cell.text("x\u001b[31m\r\ny\u202Ez\u0000"))
            .build();
    assertThat(table.to(TableFormat.TEXT)).endsWith("\nx\uFFFD[31m y\uFFFDz\uFFFD\n");
  }

  @Test
  void streamsAndFilesGetUtf8(@TempDir Path dir) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TOTALS.write(TableFormat.TEXT, out);
    TOTALS.write(TableFormat.TEXT, dir.resolve("t.txt"));
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(TOTALS.toString());
    assertThat(Files.readString(dir.resolve("t.txt"))).isEqualTo(TOTALS.toString());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Table.Builder builder = Table.builder().addColumns(Column.money("sum", "Sum"));
    assertThat(refused(() -> Table.builder().build()))
        .isEqualTo("Table has no columns: found 0, expected one or more");
    assertThat(refused(() -> Table.builder().from(builder.build()).addRow().build()))
        .isEqualTo("Row doesn't fit the columns: found 0 cells, expected 1");
    assertThat(refused(() -> Table.builder().from(builder.build()).addRow(Cell.count(1)).build()))
        .isEqualTo(
            "Cell doesn't fit its column: found Decimal[value=1], expected MONEY or nothing in"
                + " column sum");
    assertThat(refused(() -> builder.addColumn(Column.text("sum", "Sum")).build()))
        .isEqualTo("Column key is used twice: found \"sum\" again, expected each key once");
    assertThat(refused(() -> Column.text(" ", "Sum")))
        .isEqualTo("Column key is blank: found \" \", expected some text");
    assertThat(refused(() -> Column.text("a", "A").withBar()))
        .isEqualTo(
            "Column of text asks for bars: found them in column a, expected a column of figures");
    assertThat(refused(() -> Cell.number(new BigDecimal("1e1000000000"))))
        .isEqualTo("Number has too many digits: found scale -1000000000, expected -1000 to 1000");
    assertThat(refused(() -> Row.of(RowKind.DETAIL, -1)))
        .isEqualTo("Row level is out of range: found -1, expected 0 to 100");
    assertThat(refused(() -> TOTALS.toText(0)))
        .isEqualTo("Width is out of range: found 0, expected one or more");
  }

  private static String refused(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
