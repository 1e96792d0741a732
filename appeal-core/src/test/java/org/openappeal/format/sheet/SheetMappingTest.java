package org.openappeal.format.sheet;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openappeal.format.AppealFormatException;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.csv.CsvFormat;
import org.openappeal.model.Appeal;

final class SheetMappingTest {

  private static final String MAPPING =
      """
      {
        "format": "appeal-sheet/1",
        "columns": {
          "Kennung": "id",
          "Vorhaben": "title",
          "Betrag": { "column": "requirement", "period": "2002", "stage": "revised", "currency": "EUR" },
          "Bemerkung": null
        },
        "constants": { "organization": "IOM", "appealTitle": "Probe", "country": "Kenya" },
        "separator": ";",
        "decimalMark": ",",
        "thousandsMark": " ",
        "headerRow": 3,
        "unknown": ["k. A."]
      }
      """;

  @Test
  void explainsWhatHeadersDoNotSay() {
    Appeal appeal =
        CsvFormat.standard()
            .withMapping(read(MAPPING))
            .read(
                stream(
                    """
                    Id;Title;Requirement
                    nicht;das;hier
                    Kennung;Vorhaben;Betrag;Bemerkung
                    A;Alpha;"1 234 567,89";hm
                    B;Beta;k. A.;
                    """),
                "probe.csv",
                Limits.standard())
            .orThrow();
    assertThat(appeal.title()).isEqualTo("Probe");
    assertThat(appeal.project("A").budget().required(Year.of(2002)).toString())
        .isEqualTo("EUR 1234567.89");
    assertThat(appeal.project("B").budget().lines().toString())
        .isEqualTo("[2002 revised: unknown]");
    assertThat(appeal.projectsIn("kenya")).hasSize(2);
  }

  @Test
  void headersThatAreNotThereAreTold() {
    assertThat(
            CsvFormat.standard()
                .withMapping(read(MAPPING))
                .read(stream("\n\nKennung;Vorhaben\n"), "probe.csv", Limits.standard())
                .problems()
                .stream()
                .map(Problem::toString)
                .toList())
        .contains(
            "probe.csv:3:1: A3: Column of the mapping is missing: found no header \"Betrag\"");
  }

  @Test
  void tellsAllMistakesWithTheirPlaces() {
    assertThat(
            problems(
                """
                { "columns": {"Foo": "bar", "X": {"column": "title", "period": "2002"},
                    "Y": {"period": 5}, "X": "id"},
                  "constants": {"currency": "Dollar", "zzz": "1"},
                  "separator": ";;", "hmm": [1.5], "headerRow": "1", "unknown": [true] }
                """))
        .containsExactly(
            "2:25 /columns/X Property stands twice",
            "1:1  Property is missing",
            "1:22 /columns/Foo Unknown column",
            "1:34 /columns/X Column has no period or stage",
            "2:21 /columns/Y/period Wrong type",
            "2:10 /columns/Y Property is missing",
            "3:29 /constants/currency Not a currency",
            "3:46 /constants/zzz Unknown column",
            "4:16 /separator Mark",
            "4:29 /hmm Unknown property",
            "4:49 /headerRow Wrong type",
            "4:66 /unknown/0 Wrong type")
        .inOrder();
  }

  @Test
  void brokenFilesAreTold() {
    assertThat(problems("")).containsExactly("-  Nothing to read");
    assertThat(problems("{\"format\": ")).hasSize(1);
    assertThat(problems("{\"format\": \"appeal-sheet/2\"}"))
        .containsExactly("1:12 /format Unknown version of a mapping");
    assertThat(problems("[".repeat(100_000))).hasSize(1);
    assertThat(problems("{\"format\": \"appeal-sheet/1\", \"decimalMark\": \"x\"}"))
        .containsExactly("-  Decimal mark");
  }

  @Test
  void theSchemaKnowsTheSameColumnsAndAcceptsTheExample() throws IOException {
    String schema =
        Resources.toString(
            Resources.getResource(SheetMapping.class, "appeal-sheet-1.schema.json"),
            StandardCharsets.UTF_8);
    Schema parsed =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    assertThat(parsed.validate(MAPPING, InputFormat.JSON)).isEmpty();
    assertThat(parsed.validate("{\"columns\": {\"A\": \"b\"}}", InputFormat.JSON)).isNotEmpty();
    String known =
        String.join("\", \"", Arrays.stream(SheetColumn.values()).map(SheetColumn::key).toList());
    assertThat(schema.replaceAll("\\s+", " ")).contains("\"enum\": [ \"" + known + "\" ]");
  }

  private static List<String> problems(String text) {
    return assertThrows(AppealFormatException.class, () -> read(text)).problems().stream()
        .map(
            problem ->
                problem.position().map(Object::toString).orElse("-")
                    + " "
                    + problem.path()
                    + " "
                    + problem.message().replaceFirst("(?s):.*", ""))
        .toList();
  }

  private static SheetMapping read(String text) {
    return SheetMapping.read(stream(text), "mapping.json");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
