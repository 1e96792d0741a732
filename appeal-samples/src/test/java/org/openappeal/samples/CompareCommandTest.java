package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;
  private Path first;
  private Path second;

  @BeforeEach
  void writeEditions() throws IOException {
    first = edition("2025", "EUR", 100, 40);
    second = edition("2026", "EUR", 150, 40);
  }

  @Test
  void convertsEachEditionAtItsOwnRates() {
    assertThat(compare("--earlier-rate", "EUR=1.10", "--later-rate", "EUR=1.20")).isEqualTo(0);
    assertThat(out.toString())
        .contains("At USD {EUR=1.10, USD=1} before, at USD {EUR=1.20, USD=1} after\n");
    assertThat(compare("--earlier-rate", "EUR=1.10", "--later-rate", "EUR=1.20", "--format", "csv"))
        .isEqualTo(0);
    assertThat(out.toString())
        .isEqualTo(
            "service,before,added,ended,increased,decreased,now_stated,no_longer_stated,moved,"
                + "exchange_rate,after,change\r\n"
                + "No service,154,0,0,60,0,0,0,0,14,228,74\r\n"
                + ",154,0,0,60,0,0,0,0,14,228,74\r\n");
  }

  @Test
  void oneRateDoesForBothEditions() {
    assertThat(compare("--rate", "EUR=2", "--later-rate", "EUR=3", "--show", "waterfall"))
        .isEqualTo(0);
    assertThat(out.toString())
        .contains("At USD {EUR=2, USD=1} before, at USD {EUR=3, USD=1} after");
    assertThat(compare("--rate", "EUR=2", "--format", "csv")).isEqualTo(0);
    assertThat(out.toString()).contains("280,0,0,100,0,0,0,0,0,380,100\r\n");
  }

  @Test
  void saysWhichRateIsMissing() {
    assertThat(compare("--rate", "GBP=2")).isEqualTo(2);
    assertThat(err.toString()).contains("No exchange rate: found EUR, expected one of [GBP, USD]");
    assertThat(compare("--rate", "EUR=0")).isEqualTo(2);
    assertThat(err.toString()).contains("found 0, expected above zero");
  }

  private int compare(String... options) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] arguments = new String[options.length + 6];
    System.arraycopy(options, 0, arguments, 6, options.length);
    arguments[0] = "compare";
    arguments[1] = first.toString();
    arguments[2] = second.toString();
    arguments[3] = "--currency";
    arguments[4] = "USD";
    arguments[5] = "--by=service";
    return AppealCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private Path edition(String year, String currency, int... amounts) throws IOException {
    StringBuilder projects = new StringBuilder();
    for (int i = 0; i < amounts.length; i++) {
      projects.append(
          """
          %s{"id": "P-%d", "title": "Project %d", "location": {"worldwide": true},
             "budget": {"lines": [{"period": "%s", "amount": %d}]}}
          """
              .formatted(i == 0 ? "" : ",", i, i, year, amounts[i]));
    }
    Path file = folder.resolve(year + ".json");
    return Files.writeString(
        file,
        """
        {"format": "appeal/1", "id": "edition", "title": "Edition %s", "organization": {"name": "Relief"},
         "period": "%s",
         "currency": "%s", "projects": [%s]}
        """
            .formatted(year, year, currency, projects));
  }
}
