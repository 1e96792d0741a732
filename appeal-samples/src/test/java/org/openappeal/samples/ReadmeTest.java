package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;
import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Measure.required;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;
import org.openappeal.reconcile.Reconciler;
import org.openappeal.rollup.Rollup;

/** What the README shows is what comes out. */
final class ReadmeTest {

  private static final Path DATA =
      Path.of("src/main/resources/org/openappeal/samples/migration-initiatives-2002.json");

  private final StringBuilder out = new StringBuilder();

  @Test
  void theFirstLinesPrintWhatTheReadmeSays() throws IOException {
    Appeal appeal = Appeals.read(DATA);
    Rollup byPlace = Rollup.of(required(Year.of(2002))).by(region(), country()).compute(appeal);
    println(byPlace.at("Africa", "Kenya").money());
    println(byPlace.at("Africa").projectCount());
    Reconciler.standard()
        .reconcile(appeal)
        .roots()
        .forEach(finding -> println(finding.explain().lines().toList().get(0)));
    assertThat(Files.readString(Path.of("../README.md"))).contains("```text\n" + out + "```");
  }

  @Test
  void theComparisonIsWhatTheReadmeShows() throws IOException {
    StringWriter printed = new StringWriter();
    AppealCommand.run(new PrintWriter(printed), new PrintWriter(printed), "compare");
    assertThat(Files.readString(Path.of("../README.md"))).contains("```text\n" + printed + "```");
  }

  private void println(Object value) {
    out.append(value).append('\n');
  }
}
