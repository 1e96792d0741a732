package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsRulePlaceAndSeverity() throws IOException {
    assertThat(run("validate", doubtful())).isEqualTo(1);
    assertThat(printed()).isEqualTo(golden("validate.txt"));
  }

  @Test
  void writesSarifAndJson() throws IOException {
    assertThat(run("validate", doubtful(), "--format", "sarif")).isEqualTo(1);
    assertThat(printed()).isEqualTo(golden("validate.sarif"));
    out.getBuffer().setLength(0);
    assertThat(run("validate", doubtful(), "--format", "json")).isEqualTo(1);
    assertThat(printed()).isEqualTo(golden("validate.json"));
  }

  @Test
  void showsNoMoreThanAskedFor() throws IOException {
    assertThat(run("validate", doubtful(), "--severity", "error", "--format", "csv")).isEqualTo(1);
    assertThat(printed().lines()).hasSize(3);
    out.getBuffer().setLength(0);
    assertThat(run("validate", doubtful(), "--max-problems", "2")).isEqualTo(1);
    assertThat(printed()).contains("Further findings that aren't shown: ");
  }

  @Test
  void theExitStatusTellsHowBadItIs() throws IOException {
    Path good = folder.resolve("good.json");
    Files.writeString(
        good,
        """
        {"format": "appeal/1", "id": "a", "title": "A", "organization": {"name": "O"},
         "period": "2002", "currency": "USD"}
        """);
    assertThat(run("validate", good.toString(), "--format", "csv")).isEqualTo(0);
    assertThat(printed().lines()).hasSize(1);
    assertThat(run("validate", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(err.toString()).endsWith("none.json: there is no such file\n");
    assertThat(run("validate", "--from", "none", good.toString())).isEqualTo(2);
    assertThat(run("validate")).isEqualTo(2);
  }

  @Test
  void theFormatIsToldFromTheEndingWhereTheContentDoesNot() throws IOException {
    Path broken = folder.resolve("broken.xml");
    Files.writeString(
        broken, "<!-- " + "x".repeat(5_000) + " --><iati-activities version='2.03'/>");
    assertThat(run("validate", broken.toString(), "--format", "csv")).isEqualTo(0);
    assertThat(printed()).doesNotContain("JSON");
    out.getBuffer().setLength(0);
    Path sheet = folder.resolve("projets.csv");
    Files.writeString(sheet, "Nom;Montant 2002\nA;1,5\n");
    Path mapping = folder.resolve("mapping.json");
    Files.writeString(
        mapping,
        """
        {"format": "appeal-sheet/1", "decimalMark": ",",
         "columns": {"Nom": "title", "Montant 2002": {"column": "requirement", "period": "2002"}},
         "constants": {"currency": "EUR", "organization": "IOM", "appealTitle": "A"}}
        """);
    assertThat(run("validate", sheet.toString(), "--mapping", mapping.toString())).isEqualTo(0);
    assertThat(run("validate", sheet.toString(), "--format", "csv")).isEqualTo(1);
    assertThat(printed()).doesNotContain("JSON");
  }

  @Test
  void tellsWhichFileIsMissing() throws IOException {
    Path sheet = Files.writeString(folder.resolve("projects.csv"), "title\nA\n");
    Path none = folder.resolve("none.json");
    assertThat(run("validate", sheet.toString(), "--mapping", none.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("appeal: Can't read " + none + ": there is no such file\n");
  }

  @Test
  void theReadmeHasAllRules() throws IOException {
    assertThat(run("validate", "--list-rules", "--format", "markdown")).isEqualTo(0);
    assertThat(Files.readString(Path.of("../README.md"))).contains(printed());
  }

  private String doubtful() throws IOException {
    Path copy = folder.resolve("doubtful.json");
    Files.writeString(copy, golden("doubtful.json"));
    return copy.toString();
  }

  private String printed() {
    return out.toString()
        .replace(folder.toUri().toString(), "DIR/")
        .replace(folder.toString(), "DIR");
  }

  private int run(String... arguments) {
    return AppealCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private static String golden(String name) throws IOException {
    return Resources.toString(
        Resources.getResource(ValidateCommandTest.class, name), StandardCharsets.UTF_8);
  }
}
