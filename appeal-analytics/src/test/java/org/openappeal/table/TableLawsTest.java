package org.openappeal.table;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.openappeal.testing.Budgets;
import org.openappeal.testing.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class TableLawsTest {

  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("</?(table|caption|thead|tbody|tr|th|td|p)\\b[^<>]*>");

  @Property(edgeCases = EdgeCasesMode.NONE)
  void csvParsesBackToTheCells(@ForAll("tables") Table table) {
    List<CsvRecord> records =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(table.to(TableFormat.CSV)).stream()
            .toList();
    assertThat(records).hasSize(table.rows().size() + 1);
    for (int i = 0; i < table.rows().size(); i++) {
      for (int j = 0; j < 3; j++) {
        assertField(records.get(i + 1).getField(j), table.rows().get(i).cells().get(j));
      }
    }
  }

  private static void assertField(String field, Cell cell) {
    if (cell instanceof Cell.Text text) {
      assertThat(field).doesNotMatch(FORMULA);
      assertThat(field).isAnyOf(text.value(), "'" + text.value());
    } else if (cell.figure().isPresent()) {
      assertThat(new BigDecimal(field)).isEqualToIgnoringScale(cell.figure().get());
    } else {
      assertThat(field).isEmpty();
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anApostropheOfTheTextIsToldFromOneThatIsAdded(@ForAll("hostile") String text) {
    assertThat(single(text).to(TableFormat.CSV))
        .isNotEqualTo(single("'" + text).to(TableFormat.CSV));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void jsonParsesBackToTheCells(@ForAll("tables") Table table) {
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), table.to(TableFormat.JSON))) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      for (Row row : table.rows()) {
        assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        for (int j = 0; j < 3; j++) {
          assertThat(json.nextName()).isEqualTo(table.columns().get(j).key());
          json.nextToken();
          assertValue(json, row.cells().get(j));
        }
        assertThat(json.nextToken()).isEqualTo(JsonToken.END_OBJECT);
      }
      assertThat(json.nextToken()).isEqualTo(JsonToken.END_ARRAY);
      assertThat(json.nextToken()).isNull();
    }
  }

  private static void assertValue(JsonParser json, Cell cell) {
    if (cell instanceof Cell.Text text) {
      assertThat(json.getString()).isEqualTo(text.value());
    } else if (cell.figure().isPresent()) {
      assertThat(new BigDecimal(json.getString())).isEqualToIgnoringScale(cell.figure().get());
    } else {
      assertThat(json.currentToken()).isEqualTo(JsonToken.VALUE_NULL);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void htmlHasNoMarkupFromCells(@ForAll("tables") Table table) {
    String text = TAG.matcher(table.to(TableFormat.HTML)).replaceAll("");
    assertThat(text).doesNotContain("<");
    assertThat(text).doesNotContain(">");
    assertThat(text.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void eachRowOfMarkdownHasOneCellAColumn(@ForAll("tables") Table table) {
    List<String> lines =
        table.to(TableFormat.MARKDOWN).lines().filter(line -> line.startsWith("|")).toList();
    assertThat(lines).hasSize(table.rows().size() + 2);
    for (String line : lines) {
      long pipes = line.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count();
      assertThat(pipes).isEqualTo(table.columns().size() + 1);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void figuresOfTextEndInTheSameColumn(
      @ForAll("tables") Table table, @ForAll @IntRange(min = 40, max = 120) int width) {
    for (String text : ImmutableList.of(table.to(TableFormat.TEXT), table.toText(width))) {
      List<String> lines = text.lines().toList();
      int rule = Iterables.indexOf(lines, line -> line.contains("──"));
      int end = DisplayWidth.of(lines.get(rule));
      for (String line : lines) {
        assertThat(DisplayWidth.of(line)).isAtMost(end);
      }
      long figures =
          table.rows().stream().filter(row -> row.cells().get(2) != Cell.empty()).count();
      long atTheEnd =
          lines.stream()
              .skip(rule)
              .filter(line -> DisplayWidth.of(line) == end && line.endsWith(" %"))
              .count();
      assertThat(atTheEnd).isEqualTo(figures);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void wrappedTextLosesNothing(
      @ForAll("hostile") String text, @ForAll @IntRange(min = 1, max = 30) int width) {
    String line = Printable.line(text);
    ImmutableList<String> lines = Lines.of(line, width);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(line.replace(" ", ""));
    for (String part : lines) {
      assertThat(DisplayWidth.of(part)).isAtMost(Math.max(width, 2));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void textOfATableHasNoControlCharacters(@ForAll("hostile") String text) {
    for (TableFormat format :
        ImmutableList.of(TableFormat.TEXT, TableFormat.MARKDOWN, TableFormat.HTML)) {
      String safe = single(text).to(format).replace("\n", "");
      assertThat(safe.codePoints().anyMatch(Character::isISOControl)).isFalse();
    }
  }

  private static Table single(String text) {
    return Table.builder().addColumn(Column.text("a", "A")).addRow(Cell.text(text)).build();
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Texts.texts(),
        Arbitraries.strings().withChars("'=+-@\t\r\n\",a \u3000日\uff1d한\u0301").ofMaxLength(40),
        Arbitraries.strings().ofMaxLength(20).filter(TableLawsTest::isUnicode));
  }

  private static boolean isUnicode(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Provide
  Arbitrary<Table> tables() {
    Arbitrary<Row> rows =
        Combinators.combine(
                Arbitraries.of(RowKind.class),
                Arbitraries.integers().between(0, 3),
                orNothing(hostile().map(Cell::text)),
                orNothing(Budgets.money(CurrencyUnit.USD).map(Cell::money)),
                orNothing(
                    Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-1_000), BigDecimal.valueOf(1_000))
                        .ofScale(3)
                        .map(Cell::percent)))
            .as((kind, level, text, money, percent) -> Row.of(kind, level, text, money, percent));
    return Combinators.combine(rows.list().ofMaxSize(8), hostile())
        .as(
            (list, header) ->
                Table.builder()
                    .addColumns(
                        Column.text("a", header),
                        Column.money("b", "Money"),
                        Column.percent("c", "Share"))
                    .addAllRows(list)
                    .build());
  }

  private static Arbitrary<Cell> orNothing(Arbitrary<? extends Cell> cells) {
    return Arbitraries.frequencyOf(
        Tuple.of(6, cells.map(cell -> (Cell) cell)), Tuple.of(1, Arbitraries.just(Cell.empty())));
  }
}
