package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.place;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Dimension.service;
import static org.openappeal.rollup.Dimension.subRegion;
import static org.openappeal.rollup.Dimension.year;
import static org.openappeal.rollup.Measure.required;
import static org.openappeal.rollup.Measure.totalBudget;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.table.TableFormat;

final class ConvertCommandTest {

  private static final String BAD =
      """
      Id;Title;Country;Region;Requirement 2002 (USD);Remarks
      A;Alpha;Kenya;Africa;1.234,50;x
      B;;Kenya;Africa;7;
      C;Gamma;Kenya;Asia;7;
      D;Delta;Uganda;Africa;7;
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theAppealOf2002GoesThroughSheetsToTheDollar() throws IOException {
    Appeal appeal = MigrationInitiatives2002.appeal();
    Path source = file("source.json");
    Appeals.write(appeal, source);
    for (String name : List.of("there.csv", "there.hxl.csv", "there.xlsx")) {
      assertThat(run("convert", source.toString(), file(name).toString())).isEqualTo(0);
      assertThat(told()).isEqualTo(golden("convert-losses.txt"));
      Path back = file("back.json");
      assertThat(run("convert", file(name).toString(), back.toString())).isEqualTo(0);
      assertThat(err.toString()).isEmpty();
      assertSameFigures(Appeals.read(back), appeal, name);
    }
  }

  private static void assertSameFigures(Appeal found, Appeal expected, String name) {
    assertWithMessage(name).that(found.projects()).isEqualTo(expected.projects());
    for (RollupQuery query :
        List.of(
            Rollup.of(required(), totalBudget()).by(region(), subRegion(), place()),
            Rollup.of(required()).by(service()),
            Rollup.of(required()).by(year(), country()))) {
      assertWithMessage(name)
          .that(lines(query, found))
          .containsExactlyElementsIn(lines(query, expected));
    }
  }

  /** Returns the lines of an answer; places and services come back in another order. */
  private static List<String> lines(RollupQuery query, Appeal appeal) {
    return query.compute(appeal).toTable().to(TableFormat.CSV).lines().toList();
  }

  @Test
  void whatIsWrongIsToldAndNothingWritten() throws IOException {
    Path source = Files.writeString(file("bad.csv"), BAD);
    Path target = file("bad.json");
    assertThat(run("convert", source.toString(), target.toString())).isEqualTo(2);
    assertThat(told()).isEqualTo(golden("convert-bad.txt"));
    assertThat(Files.exists(target)).isFalse();
    assertThat(run("convert", "--max-problems", "1", source.toString(), target.toString()))
        .isEqualTo(2);
    assertThat(told()).contains("Too many problems: found more than 1, reading ends here");
  }

  @Test
  void lenientlyTheRestIsConverted() throws IOException {
    Path source = Files.writeString(file("bad.csv"), BAD);
    Path target = file("good.json");
    assertThat(run("convert", "--lenient", source.toString(), target.toString())).isEqualTo(1);
    assertThat(told()).contains("DIR/bad.csv:2:22: E2: Not a figure: found \"1.234,50\"");
    assertThat(out.toString().replace(folder.toString(), "DIR"))
        .isEqualTo("Written to DIR/good.json: 2 projects\n");
    assertThat(Appeals.read(target).projects().get(0).id().value()).isEqualTo("C");
  }

  @Test
  void aMappingExplainsSheets() throws IOException {
    Path source = Files.writeString(file("fr.txt"), "Nom;Montant\nAlpha;1 234,50\n");
    Path mapping =
        Files.writeString(
            file("mapping.json"),
            """
            { "format": "appeal-sheet/1", "decimalMark": ",", "thousandsMark": " ",
              "columns": {
                "Nom": "title",
                "Montant": { "column": "requirement", "period": "2002", "currency": "EUR" } } }
            """);
    Path target = file("fr.json");
    assertThat(
            run("convert", "--mapping", mapping.toString(), source.toString(), target.toString()))
        .isEqualTo(0);
    Appeal appeal = Appeals.read(target);
    assertThat(appeal.projects().get(0).budget().lines().toString())
        .isEqualTo("[2002: EUR 1234.50]");
    Files.writeString(mapping, "{ \"format\": \"appeal-sheet/1\", \"colums\": {} }");
    assertThat(
            run("convert", "--mapping", mapping.toString(), source.toString(), target.toString()))
        .isEqualTo(2);
    assertThat(told())
        .contains("DIR/mapping.json:1:41: /colums: Unknown property: found \"colums\"");
    Files.delete(mapping);
    assertThat(
            run("convert", "--mapping", mapping.toString(), source.toString(), target.toString()))
        .isEqualTo(2);
    assertThat(told()).contains("Can't read DIR/mapping.json: there is no such file");
  }

  @Test
  void textGoesToStandardOutput() throws IOException {
    Path source = Files.writeString(file("good.csv"), BAD.replace("1.234,50", "1234.50"));
    assertThat(run("convert", "--lenient", "--to", "hxl", source.toString(), "-")).isEqualTo(1);
    assertThat(out.toString().lines().toList().get(1)).startsWith("\"#activity+id\",#activity+ti");
    assertThat(run("convert", "--lenient", "--to", "xlsx", source.toString(), "-")).isEqualTo(2);
    assertThat(told())
        .contains("appeal: Can't write -: standard output takes text only, expected a file");
  }

  @Test
  void whatCannotBeWrittenIsToldBeforeAnythingIsLost() throws IOException {
    Path source = file("source.json");
    Appeals.write(MigrationInitiatives2002.appeal(), source);
    byte[] before = Files.readAllBytes(source);
    assertRefused("it is the file that is read", source, source);
    assertRefused("there is no directory DIR/none", source, file("none/a.csv"));
    assertRefused("it is a directory", source, Files.createDirectory(file("dir.csv")));
    assertRefused("expected --to with one of [csv, ", source, file("a.doc"));
    assertRefused("there is no such file", file("none.json"), file("a.csv"));
    assertThat(Files.readAllBytes(source)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()).toList())
          .containsExactly("source.json", "dir.csv");
    }
    assertThat(run("convert", "--from", "duck", source.toString(), file("a.csv").toString()))
        .isEqualTo(2);
    assertThat(told()).contains("No such format: found \"duck\", expected one of [csv, ");
  }

  private void assertRefused(String reason, Path source, Path target) {
    assertThat(run("convert", source.toString(), target.toString())).isEqualTo(2);
    assertThat(told()).contains(reason);
  }

  @Test
  void otherCommandsReadAnyFormat() {
    Path sheet = file("projects.xlsx");
    Appeals.write(MigrationInitiatives2002.appeal(), sheet, Appeals.format("xlsx"));
    assertThat(run("rollup", "--by", "region", "--format", "csv", "--appeal", sheet.toString()))
        .isEqualTo(0);
    assertThat(out.toString()).contains("Africa,24660595,13271980,17.2,39,0,5");
  }

  /** Returns what has been told since the last time. */
  private String told() {
    String told = err.toString().replace(folder.toString(), "DIR");
    err.getBuffer().setLength(0);
    return told;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private int run(String... arguments) {
    return AppealCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private static String golden(String name) throws IOException {
    return Resources.toString(
        Resources.getResource(ConvertCommandTest.class, name), StandardCharsets.UTF_8);
  }
}
