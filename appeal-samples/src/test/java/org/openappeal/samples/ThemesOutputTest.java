package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code themes} prints, in each format. */
final class ThemesOutputTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void themesOfTheSameNameAreToldApart() throws IOException {
    Path taxonomy = folder.resolve("mine.json");
    Files.writeString(
        taxonomy,
        """
        {"format": "appeal-taxonomy/1", "id": "mine", "name": "Mine", "themes": [
          {"code": "A", "name": "Work", "phrases": [{"weight": 0.8, "en": ["migrant"]}]},
          {"code": "B", "name": "Work", "phrases": [{"weight": 0.8, "en": ["trafficking"]}]},
          {"code": "C", "name": "None", "phrases": [{"weight": 0.8, "en": ["vaccine"]}]}]}
        """);
    run("--taxonomy", taxonomy.toString());
    assertThat(out.toString()).contains("\nWork (A) ");
    assertThat(out.toString()).contains("\nWork (B) ");
    assertThat(out.toString()).contains("\nNone (C) ");
    List<String> lines = Files.readAllLines(folder.resolve("themes.csv"));
    BigDecimal sum =
        lines.stream()
            .skip(1)
            .map(line -> new BigDecimal(line.split(",", -1)[2]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualTo(new BigDecimal("143086104"));
    assertThat(lines.stream().map(line -> line.split(",", -1)[1]).toList())
        .containsExactly("theme", "A", "B", "C", "none")
        .inOrder();
    assertThat(lines.stream().map(line -> line.split(",", -1)[2]).distinct().toList()).hasSize(5);
  }

  @Test
  void anAppealThatAsksForNothingHasNoShares() throws IOException {
    Path empty = folder.resolve("empty.json");
    Files.writeString(
        empty,
        """
        {"format": "appeal/1", "id": "empty", "title": "Empty", "organization": {"name": "O"},
         "period": "2002", "currency": "USD"}
        """);
    run("--appeal", empty.toString());
    assertThat(out.toString()).contains("All projects");
    assertThat(out.toString()).doesNotContain("%");
  }

  @Test
  void sumsAreOneTableForPrograms() throws IOException {
    run("--format", "csv");
    assertThat(out.toString().lines().toList())
        .isEqualTo(Files.readAllLines(folder.resolve("themes.csv")));
    out.getBuffer().setLength(0);
    run("--format", "json");
    JsonNode rows = MAPPER.readTree(out.toString());
    assertThat(rows.size()).isEqualTo(Files.readAllLines(folder.resolve("themes.csv")).size() - 1);
    assertThat(rows.get(0).propertyNames())
        .containsExactly("taxonomy", "theme", "required_split", "required_in_full", "projects");
  }

  @Test
  void anEvaluationIsOneDocument() {
    run("--evaluate", "--second-opinion", "--format", "json");
    JsonNode tables = MAPPER.readTree(out.toString());
    assertThat(tables.valueStream().map(table -> table.get("title").stringValue()).toList())
        .containsExactly(
            "The seven services of Migration Initiatives 2002: 253 projects",
            "Main theme: as labelled (rows), as classified (columns)",
            "The seven services of Migration Initiatives 2002: Worst mistakes",
            "Second opinion: The seven services of Migration Initiatives 2002: 253 projects",
            "Second opinion: Main theme: as labelled (rows), as classified (columns)",
            "Second opinion: The seven services of Migration Initiatives 2002: Worst mistakes",
            "Cross-cutting themes: 253 projects",
            "Cross-cutting themes: Worst mistakes",
            "Second opinion: Cross-cutting themes: 253 projects",
            "Second opinion: Cross-cutting themes: Worst mistakes")
        .inOrder();
    assertThat(tables.get(0).get("notes").get(1).stringValue()).contains("kappa");
    assertThat(tables.get(0).get("rows").get(0).get("theme").stringValue()).isEqualTo("MOVEMENT");
  }

  @Test
  void tablesOfAnEvaluationStandApart() {
    run("--evaluate", "--format", "csv");
    assertThat(out.toString())
        .startsWith("The seven services of Migration Initiatives 2002: 253 projects\r\ntheme,");
    assertThat(out.toString())
        .contains("\r\n\r\n\"Main theme: as labelled (rows), as classified (columns)\"\r\nlab");
    out.getBuffer().setLength(0);
    run("--evaluate", "--format", "html");
    assertThat(out.toString().split("<!DOCTYPE html>", -1)).hasLength(2);
    assertThat(out.toString().split("<table", -1)).hasLength(6);
    assertThat(out.toString()).endsWith("</html>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--evaluate --suggest, 'Found --evaluate and --suggest, expected one of them'",
    "--texts test, '--texts is of no use here: found it alone, expected'",
    "--explain KH-1 --texts test, '--texts is of no use here: found it with --explain, expected'",
    "--second-opinion, '--second-opinion is of no use here: found it alone, expected'",
    "--suggest --second-opinion, '--second-opinion is of no use here: found it with --suggest'"
  })
  void optionsThatSayNothingAreRefused(String arguments, String message) {
    String[] all = ("themes " + arguments).split(" ", -1);
    int status = status(all);
    assertThat(err.toString()).startsWith(message);
    assertThat(status).isEqualTo(2);
  }

  @Test
  void severalTaxonomiesAreNamed() throws IOException {
    Path mine = folder.resolve("mine.json");
    Files.writeString(
        mine,
        """
        {"format": "appeal-taxonomy/1", "extends": "services", "themes": [
          {"code": "MINE", "name": "Mine", "phrases": [{"weight": 0.8, "en": ["mine of ours"]}]}]}
        """);
    Path texts = folder.resolve("texts.jsonl");
    Files.writeString(texts, "{\"id\": \"a\", \"text\": \"A mine of ours\"}");
    String in = texts.toString();
    assertThat(
            status(
                "classify",
                "--taxonomy",
                mine.toString(),
                "--in",
                in,
                "--taxonomy",
                "dac-categories"))
        .isEqualTo(0);
    assertThat(out.toString()).contains("{\"theme\":\"MINE\",");
    assertThat(
            status("classify", "--taxonomy", mine.toString(), "--in", in, "--taxonomy", "services"))
        .isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "appeal: Two taxonomies have the same id: found \"services\" again in services, expected"
                + " another \"id\"\n");
  }

  @Test
  void aFolderIsNoTaxonomy() {
    assertThat(status("classify", "--taxonomy", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("appeal: Can't read " + folder + ": ");
    assertThat(err.toString()).doesNotContain("JSON");
  }

  @Test
  void labelsThatAreMissingAreTold() throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, "id,primary\nKH-1,\n");
    assertThat(status("themes", "--evaluate", labels.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "appeal: Nothing to evaluate: found no label of services or cross-cutting, expected codes of"
                + " its themes\n");
    Files.writeString(labels, "id,primary\nKH-1,MOVMENT\nXX-1,MOVEMENT\n");
    assertThat(status("themes", "--suggest", labels.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("labels.csv:2:1: Unknown theme: found MOVMENT, expected");
    assertThat(err.toString()).contains("labels.csv:3:1: No such project: found XX-1, expected");
  }

  private int status(String... arguments) {
    return AppealCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private void run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "themes";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--out";
    all[all.length - 1] = folder.toString();
    int status = status(all);
    assertThat(err.toString()).isEmpty();
    assertThat(status).isEqualTo(0);
  }
}
