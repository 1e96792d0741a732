package org.openappeal.samples;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openappeal.format.Appeals;
import org.openappeal.model.Appeal;

final class AppealCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void reportsWithoutACommand() throws IOException {
    assertThat(run("--out", folder.toString())).isEqualTo(0);
    assertThat(out.toString().replace(folder.toString(), "DIR")).isEqualTo(golden("report.txt"));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void writesOneLineAProject() throws IOException {
    assertThat(run("report", "--out", folder.resolve("new/one").toString())).isEqualTo(0);
    List<String> lines = Files.readAllLines(folder.resolve("new/one/projects.csv"));
    assertThat(lines).hasSize(254);
    assertThat(lines.get(0))
        .isEqualTo(
            "id,region,subregion,place,title,services,required_2002,total_budget,duration_months");
    assertThat(lines)
        .contains(
            "EG-1,Africa,North Africa and the Middle East,Egypt,"
                + "Training and micro-credits for returning migrants,"
                + "LABOUR_MIGRATION;TECHNICAL_COOPERATION;ASSISTED_RETURNS,800000,2386403,36");
    assertThat(Files.readAllLines(folder.resolve("new/one/statements.csv")))
        .contains("Russian Federation,2187000,2087000,100000,disagrees");
    assertThat(Files.readAllLines(folder.resolve("new/one/rollup.csv")))
        .contains("Africa,East and Horn of Africa,Kenya,200000,200000,0.1,1,0,0,0");
  }

  @Test
  void sumsAlongDimensions() {
    assertThat(run("rollup", "--by", "region", "--format", "csv")).isEqualTo(0);
    assertThat(Splitter.on("\r\n").split(out.toString()))
        .containsExactly(
            "region,required_2002,total_budget,share,projects,unknown,carried,in_parts",
            "Africa,24660595,13271980,17.2,39,0,5,0",
            "Americas,20677292,25795311,14.5,39,0,0,0",
            "Asia,27724849,7238245,19.4,47,0,1,0",
            "Europe,62191861,25336461,43.5,118,1,1,0",
            "Multi-regional activities,7831507,16622329,5.5,10,0,0,0",
            ",143086104,88264326,100.0,253,1,7,0",
            "")
        .inOrder();
  }

  @Test
  void crossesAndOverlaps() {
    assertThat(run("rollup", "--by", "services", "--overlapping", "--across", "region"))
        .isEqualTo(0);
    assertThat(out.toString()).contains("Rows overlap: a project counts in full under each");
  }

  @Test
  void tellsSeveralMeasuresOfTheLargestRows() {
    runLine("rollup --by country --measure required,average,running-total,projects --top 3");
    assertThat(out.toString().lines().toList().subList(2, 8))
        .containsExactly(
            "Regional                                    18,899,246                449,982.05     "
                + "                 18,899,246                  48   13.2 %  ███▉",
            "Federal Republic of Yugoslavia (Kosovo)     16,187,100              1,348,925.00     "
                + "                 35,086,346                  12   11.3 %  ███▎",
            "Afghanistan                                  9,585,000              4,792,500.00     "
                + "                 44,671,346                   2    6.7 %  ██",
            "All others                                  98,414,758                520,713.01     "
                + "                143,086,104                 191   68.8 %  ████████████████████",
            out.toString().lines().toList().get(1),
            "Total                                      143,086,104                584,024.91     "
                + "                143,086,104                 253  100.0 %")
        .inOrder();
  }

  @Test
  void crossesTheLargestRowsWithFiscalYears() {
    runLine("rollup --by service --across fiscal-year --top 2 --format csv");
    assertThat(out.toString().lines())
        .containsExactly(
            "service,2001_04_2002_03,2002_04_2003_03,total,projects",
            "No service,9687272.40,29599999.60,39287272,32",
            "Technical Cooperation on Migration,6508683.25,19887644.75,26396328,82",
            "All others,19085548.26,58316955.74,77402504,139",
            ",35281503.91,107804600.09,143086104,253")
        .inOrder();
  }

  @Test
  void crossesSeveralMeasuresOverTheProjectsThatAreAskedFor() {
    runLine(
        "rollup --where region=Africa --by country --across year --measure required,share --top 2"
            + " --overlapping --format csv");
    assertThat(out.toString().lines())
        .containsExactly(
            "country,2002_required,2002_share_of_total_of_required,total_required,"
                + "total_share_of_total_of_required,projects",
            "Congo,5800000,23.5,5800000,23.5,1",
            "Mali,3291839,13.3,3291839,13.3,1",
            "All others,15568756,63.1,15568756,63.1,37",
            ",24660595,100.0,24660595,100.0,39")
        .inOrder();
    runLine("rollup --where place=Kenya --by region-2,project --period 2003 --unscheduled spread");
    assertThat(out.toString()).contains("Required 2003");
    assertThat(out.toString()).contains("is spread over the rest of the project's period by days");
  }

  @Test
  void tellsWhatIsLeftForLaterYears() {
    runLine(
        "rollup --by funding-state --measure total,share --at-least 1e6 --sort measure --format csv");
    assertThat(out.toString().lines())
        .containsExactly(
            "funding_state,total_budget,share_of_total_of_total_budget,projects,unknown,carried,in_parts",
            "Later years,52257075,59.2,66,0,0,0",
            "Required,36007251,40.8,66,0,0,0",
            "All others,,,187,180,7,0",
            ",88264326,100.0,253,180,7,0")
        .inOrder();
    runLine("rollup --by theme --overlapping --measure required,projects --top 1");
    assertThat(out.toString()).startsWith("Theme ");
    assertThat(out.toString()).contains("All others ");
  }

  private void runLine(String line) {
    assertThat(run(line.split(" "))).isEqualTo(0);
  }

  @Test
  void strictReconciliationFailsOnFindings() {
    assertThat(run("reconcile")).isEqualTo(0);
    assertThat(run("reconcile", "--strict", "--propose")).isEqualTo(1);
    assertThat(out.toString()).contains("State USD 2,087,000 instead of USD 2,187,000");
  }

  @Test
  void reconciliationIsWrittenForOtherPrograms() throws IOException {
    Path file = folder.resolve("an appeal.json");
    Appeals.write(MigrationInitiatives2002.appeal(), file);
    assertThat(run("reconcile", "--format", "sarif", "--appeal", file.toString())).isEqualTo(0);
    assertThat(out.toString()).contains("\"version\": \"2.1.0\"");
    assertThat(out.toString()).contains("/an%20appeal.json\"");
    int statement = out.toString().indexOf("Russian Federation: stated USD 2,187,000");
    int line = lineAfter(out.toString().indexOf("\"startLine\": ", statement));
    assertThat(String.join(" ", Files.readAllLines(file).subList(line - 1, line + 8)))
        .matches("    [{] +\"id\".*\"amount\": 2187000.*");
    assertThat(run("reconcile", "--format", "junit", "--strict")).isEqualTo(1);
    assertThat(out.toString())
        .contains("<testcase classname=\"projects\" name=\"Kenya\" time=\"0\">");
    assertThat(run("reconcile", "--format", "json")).isEqualTo(0);
    assertThat(out.toString()).contains("\"cause\": \"other_amount_counted\"");
    assertThat(run("reconcile", "--format", "json", "--propose")).isEqualTo(0);
    assertThat(out.toString()).startsWith("[\n  { \"change\": ");
    assertThat(out.toString())
        .contains("  { \"change\": \"State USD 2,087,000 instead of USD 2,187,000 in box-russian");
    String readme = Files.readString(Path.of("../README.md"));
    int shown = readme.indexOf("{ \"change\": ");
    assertThat(out.toString())
        .contains(
            readme.substring(shown, readme.indexOf("```", shown)).strip().replaceAll("\\s+", " "));
  }

  private int lineAfter(int index) {
    String text = out.toString().substring(index + "\"startLine\": ".length());
    return Integer.parseInt(text.substring(0, text.indexOf('\n')).strip());
  }

  @Test
  void knownFindingsAreSuppressedUntilTheirDay() throws IOException {
    Path known =
        Files.writeString(
            folder.resolve("known.csv"),
            """
            check,subject,reason,until
            projects,box-russian-federation,the document's own,2026-12-31
            projects,box-nowhere,gone,
            """);
    String[] arguments = {"reconcile", "--suppressions", known.toString(), "--as-of", "2026-12-31"};
    assertThat(run(arguments)).isEqualTo(0);
    assertThat(out.toString())
        .contains("Suppression of projects for box-nowhere: suppresses nothing");
    assertThat(out.toString()).doesNotContain("for box-russian-federation");
    arguments[4] = "2027-01-01";
    assertThat(run(arguments)).isEqualTo(0);
    assertThat(out.toString())
        .contains("Suppression of projects for box-russian-federation: expired on 2026-12-31");
    Files.writeString(known, "check,subject,why\nbudget,PE-1,none\n");
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "appeal: %s:2: Column is missing: found [check, subject, why], expected [check,"
                    .formatted(known)
                + " subject, reason, until]\n");
  }

  @Test
  void anOverviewIsHeldAgainstTheProjects() throws IOException {
    Path overview =
        Files.writeString(
            folder.resolve("overview.csv"),
            """
            scope,title,count
            all,,254
            kenya,,3
            cambodia,Plan of another country,
            """);
    assertThat(run("reconcile", "--overview", overview.toString(), "--strict")).isEqualTo(1);
    assertThat(out.toString()).contains("Grand total: is said to have 254 projects and has 253");
    assertThat(out.toString())
        .contains("Plan of another country: is in the list of Cambodia and is no project of it");
    Files.writeString(overview, "scope,title,count\natlantis,,1\n");
    assertThat(run("reconcile", "--overview", overview.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(":2: Scope is unknown: found atlantis, expected the id of");
    Files.writeString(overview, "scope,title,count\nkenya,Both,1\n");
    assertThat(run("reconcile", "--overview", overview.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(":2: Title or count: found \"Both\" and \"1\", expected one of them");
  }

  @Test
  void roundedFiguresAgreeWithinTheirAccuracy() {
    assertThat(run("reconcile", "--decimals", "-6", "--strict", "--format", "csv")).isEqualTo(0);
    assertThat(out.toString()).contains("\"agrees, rounded\"");
    assertThat(run("reconcile", "--decimals", "200")).isEqualTo(2);
    assertThat(run("reconcile", "--truncated")).isEqualTo(2);
    assertThat(err.toString()).contains("--truncated says nothing alone: found no --decimals");
  }

  @Test
  void comparesWithAFictionalEdition() throws IOException {
    assertThat(run("compare")).isEqualTo(0);
    assertThat(out.toString()).isEqualTo(golden("compare.txt"));
    assertThat(run("compare", "--by", "country", "--format", "csv")).isEqualTo(0);
    assertThat(Splitter.on("\r\n").split(out.toString()))
        .containsAtLeast(
            "country,before,added,ended,increased,decreased,now_stated,no_longer_stated,moved,"
                + "exchange_rate,after,change",
            "Ethiopia,2004000,0,0,326000,-962000,0,0,1000000,0,2368000,364000",
            "Somalia,2500000,82000,0,90000,0,0,0,-1000000,0,1672000,-828000");
    assertThat(run("compare", "--show", "waterfall", "--format", "markdown")).isEqualTo(0);
    assertThat(out.toString()).contains("| Before | 0 | 143,086,104 | 143,086,104 |");
    assertThat(run("compare", "--show", "continuity", "--format", "csv")).isEqualTo(0);
    assertThat(out.toString()).contains(",within what was left to later years\r\n");
  }

  @Test
  void comparesTwoFiles() throws IOException {
    Path first = folder.resolve("2002.json");
    Path second = folder.resolve("2003.json");
    Appeals.write(MigrationInitiatives2002.appeal(), first);
    FictionalEdition.main(second.toString());
    assertThat(run("compare", first.toString(), second.toString())).isEqualTo(0);
    assertThat(out.toString()).isEqualTo(golden("compare.txt"));
    assertThat(run("compare", "--show", "changes", first.toString(), first.toString()))
        .isEqualTo(0);
    assertThat(out.toString()).contains(", 0 projects changed");
    assertThat(run("compare", first.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("Nothing to compare with: found one file");
    assertThat(run("compare", "--threshold", "2")).isEqualTo(2);
    assertThat(err.toString())
        .contains("appeal: Threshold is out of range: found 2.0, expected above 0 and at most 1");
  }

  @Test
  void theFictionalEditionSaysSoAndIsTheSameForTheSameSeed() {
    Appeal real = MigrationInitiatives2002.appeal();
    Appeal next = FictionalEdition.after(real, 7);
    assertThat(next.title()).startsWith("Fictional edition 2003 after ");
    assertThat(next.annotations().get(0)).startsWith("This edition is fictional: ");
    assertThat(FictionalEdition.after(real, 7)).isEqualTo(next);
    assertThat(FictionalEdition.after(real, 8)).isNotEqualTo(next);
  }

  @Test
  void badArgumentsAreTold() {
    assertThat(run("rollup", "--by", "regoin")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("No such dimension: found \"regoin\", expected one of [region, subregion,");
    assertThat(run("rollup", "--measure", "requird")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("No such measure: found \"requird\", expected one of [average, later-years,");
    assertThat(run("rollup", "--where", "Africa")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("No such condition: found \"Africa\", expected one such as region=Africa");
    assertThat(run("rollup", "--where", "region=Afrika")).isEqualTo(2);
    assertThat(err.toString()).contains("No such row: found \"Afrika\" below Total, expected one");
    assertThat(run("rollup", "--period", "2oo2")).isEqualTo(2);
    assertThat(err.toString()).contains("Not a period: found \"2oo2\"");
    assertThat(run("--nope")).isEqualTo(2);
    assertThat(run("rollup", "--by", "region,region")).isEqualTo(2);
    assertThat(err.toString()).contains("Dimension is named twice: found [region, region]");
  }

  @Test
  void unreadableInputIsToldWithoutAStackTrace() throws IOException {
    assertThat(run("report", "--appeal", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "appeal: Can't read " + folder.resolve("none.json") + ": there is no such file");
    assertThat(run("reconcile", "--appeal", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("appeal: Can't read " + folder + ": ");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\": \"appeal/1\"");
    assertThat(run("--appeal", bad.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains(bad + ":1:22: /format: Not well-formed JSON: Unexpected end");
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  @Test
  void anAppealOfOnesOwnIsReported() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.json"),
            """
            {"format": "appeal/1", "id": "own", "title": "Own", "organization": {"name": "Us"},
             "period": "2026", "currency": "EUR",
             "places": [{"id": "kenya", "name": "Kenya", "codes": ["KE"]}],
             "projects": [{"id": "KE-1", "title": "=Wells", "location": {"place": "kenya"},
               "budget": {"lines": [{"period": "2026", "amount": 12.5}]}}]}
            """);
    assertThat(run("--appeal", own.toString(), "--out", folder.toString())).isEqualTo(0);
    assertThat(out.toString()).contains("Required by its projects   EUR 12.50");
    assertThat(Files.readString(folder.resolve("projects.csv")))
        .isEqualTo(
            "id,region,subregion,place,title,services,required_2026,total_budget,"
                + "duration_months\r\nKE-1,Kenya,,Kenya,'=Wells,,12.50,,\r\n");
  }

  @Test
  void sectorsAreSummedByVocabulary() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("sectors.json"),
            """
            {"format": "appeal/1", "id": "own", "title": "Own", "organization": {"name": "Us"},
             "period": "2026", "currency": "EUR",
             "projects": [
               {"id": "1", "title": "A", "location": {"worldwide": true},
                "sectors": [
                  {"vocabulary": "1", "code": "14030", "percent": 75},
                  {"vocabulary": "1", "code": "12220", "percent": 25},
                  {"vocabulary": "10", "code": "11", "name": "Water"}],
                "budget": {"lines": [{"period": "2026", "amount": 8}]}}]}
            """);
    runLine("rollup --format csv --measure required --by sector --appeal " + own);
    assertThat(out.toString()).contains("12220,2,25.0,1,0,0,0\r\n14030,6,75.0,");
    runLine("rollup --format csv --measure required --overlapping --by sector --appeal " + own);
    assertThat(out.toString()).containsMatch("12220,8,.*\r\n14030,8,");
    runLine("rollup --format csv --measure required --by sector:10 --appeal " + own);
    assertThat(out.toString()).contains("Water,8,100.0");
    assertThat(run("rollup", "--by", "sector:")).isEqualTo(2);
    assertThat(err.toString()).startsWith("Sector vocabulary");
  }

  @Test
  void currenciesThatCannotBeAddedAreTold() throws IOException {
    Path mixed =
        Files.writeString(
            folder.resolve("mixed.json"),
            """
            {"format": "appeal/1", "id": "own", "title": "Own", "organization": {"name": "Us"},
             "period": "2026", "currency": "EUR",
             "projects": [
               {"id": "1", "title": "A", "location": {"worldwide": true},
                "budget": {"lines": [{"period": "2026", "amount": 1}]}},
               {"id": "2", "title": "B", "location": {"worldwide": true},
                "budget": {"currency": "USD", "lines": [{"period": "2026", "amount": 1}]}}]}
            """);
    assertThat(run("--appeal", mixed.toString(), "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("appeal: Currencies can't be added: found [EUR, USD] at Total");
    assertThat(run("rollup", "--by", "currency", "--appeal", mixed.toString(), "--format", "csv"))
        .isEqualTo(0);
    assertThat(
            run(
                "rollup",
                "--appeal",
                mixed.toString(),
                "--rate",
                "USD=0.9",
                "--rates-of",
                "2026-01-02"))
        .isEqualTo(0);
    assertThat(out.toString()).contains("Converted at EUR {EUR=1, USD=0.9} of 2026-01-02");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return AppealCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private static String golden(String name) throws IOException {
    return Resources.toString(
        Resources.getResource(AppealCommandTest.class, name), StandardCharsets.UTF_8);
  }
}
