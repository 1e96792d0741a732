package org.openappeal.format.hpc;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.format.validate.RuleFinding;
import org.openappeal.format.validate.Validation;
import org.openappeal.format.validate.Validator;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;
import org.openappeal.testing.HpcSamples;

final class HpcFormatTest {

  private static final String EXAMPLE =
      """
      {"status": "ok", "data": {"results": [
        {"id": 1, "name": "Clean water", "versionCode": "X-1", "objective": "Water for all",
         "currentRequestedFunds": "1500.50", "startDate": "2022-02-01", "endDate": "2022-12-31",
         "globalClusters": [{"id": 11, "code": "WSH", "name": "Water"}],
         "locations": [{"id": 124, "iso3": "LBN", "name": "Lebanon", "adminLevel": 0}],
         "organizations": [{"id": 5, "name": "UNICEF"}], "tags": ["a"],
         "plans": [{"id": 9, "code": "P22", "name": "Plan 2022", "startDate": "2022-01-01", "endDate": "2022-12-31"}]},
        {"id": 2, "name": "Taken back", "currentRequestedFunds": -20, "tags": ["b"],
         "globalClusters": [{"id": 11, "code": "WSH", "name": "Water"}, {"id": 7, "code": "HEA", "name": "Health"}],
         "locations": [{"id": 124, "iso3": "LBN", "name": "Lebanon", "adminLevel": 0},
           {"id": 114, "iso3": "JOR", "name": "Jordan"}, {"id": 3, "name": "Amman", "adminLevel": 1}],
         "organizations": null,
         "plans": [{"id": 9, "code": "P22", "name": "Plan 2022", "startDate": "2022-01-01", "endDate": "2022-12-31"}]},
        {"id": 3, "name": "Nobody says", "currentRequestedFunds": null, "locations": null,
         "startDate": "2021-01-01T00:00:00.000Z", "endDate": "2022-06-30T00:00:00.000Z",
         "plans": [{"id": 9, "code": "P22", "name": "Plan 2022", "startDate": "2022-01-01", "endDate": "2022-12-31"}]}
      ], "pagination": {"total": 3}}}
      """;

  @Test
  void readsProjectsOfAPlan() {
    Appeal appeal = read(EXAMPLE).value().orElseThrow();
    assertThat(appeal.toString()).isEqualTo("Plan 2022 (2022, 3 projects)");
    assertThat(appeal.id()).isEqualTo("P22");
    Project water = appeal.project("1");
    assertThat(water.budget().required(Year.of(2022))).isEqualTo(Amount.of(usd("1500.50")));
    assertThat(water.primaryService()).hasValue(ServiceCode.of("WSH"));
    assertThat(water.location()).isEqualTo(Location.in("LBN"));
    assertThat(water.partners().toString()).isEqualTo("[UNICEF]");
    assertThat(water.summary()).hasValue("Water for all");
    assertThat(appeal.places().countries().toString()).contains("Lebanon");
  }

  @Test
  void aNegativeRequestIsACorrection() {
    Project back = read(EXAMPLE).value().orElseThrow().project("2");
    assertThat(back.budget().lines().get(0).isCorrection()).isTrue();
    assertThat(back.budget().required(Year.of(2022))).isEqualTo(Amount.of(usd("-20")));
    assertThat(back.primaryService()).isEmpty();
    assertThat(back.furtherServices()).hasSize(2);
    assertThat(back.location().toString()).isEqualTo("among LBN, JOR");
  }

  @Test
  void whatIsNullIsUnknownOrUnspecified() {
    Project unknown = read(EXAMPLE).value().orElseThrow().project("3");
    assertThat(unknown.location()).isEqualTo(Location.unspecified());
    assertThat(unknown.budget().lines().get(0).amount()).isEqualTo(Amount.unknown());
    assertThat(unknown.budget().lines().get(0).period().toString()).isEqualTo("2022");
  }

  @Test
  void whatTheModelCannotCarryIsToldOnceAKind() {
    assertThat(problems(EXAMPLE))
        .containsExactly(
            "hpc.json:6:60: /data/results/0/tags: Not read: found 2 of \"tags\", the first here,"
                + " expected what the model carries",
            "hpc.json:11:52: /data/results/1/locations/2: Not read: found 1 of \"places within a"
                + " country\", the first here, expected what the model carries")
        .inOrder();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1500.50\" | \"12,5\" | /data/results/0/currentRequestedFunds: Not an amount: found \"12,5\", expected a number",
        "\"1500.50\" | \"NaN\" | /data/results/0/currentRequestedFunds: Not an amount: found \"NaN\", expected a number",
        "\"1500.50\" | 1500.505 | /data/results/0/currentRequestedFunds: Amount has too many decimals: found 1500.505, expected at most 2 for USD",
        "\"1500.50\" | 1e99 | /data/results/0/currentRequestedFunds: Not an amount: found \"1e99\", expected a number",
        "\"1500.50\" | [1] | /data/results/0/currentRequestedFunds: Wrong type: found a list, expected text or a number",
        "\"2022-02-01\" | \"soon\" | /data/results/0/startDate: Not a day: found \"soon\", expected one such as 2022-01-31",
        "\"2022-02-01\" | null | /data/results/0: Property is missing: found no \"startDate\", expected some text",
        "\"Clean water\" | \" \" | /data/results/0: Property is missing: found no \"name\", expected some text",
        "\"Clean water\" | {} | /data/results/0/name: Wrong type: found an object, expected text or a number",
        "\"name\": \"Water\" | \"name\": null | /data/results/0/globalClusters/0: Property is missing: found no \"name\", expected some text",
        "\"name\": \"Lebanon\" | \"nom\": \"Liban\" | /data/results/0/locations/0: Property is missing: found no \"name\", expected some text",
        "[{\"id\": 5, \"name\": \"UNICEF\"}] | 5 | /data/results/0/organizations: Wrong type: found a number, expected a list",
        "{\"id\": 2, | {\"id\": 1, | /data/results/1/id: Project stands twice: found 1 again, expected each once",
        "{\"id\": 2, | {\"id\": 2, \"id\": 2, | /data/results/1/id: Property stands twice: found \"id\" again, expected each property once"
      })
  void aMistakeIsToldAtItsPointerAndTheOthersAreKept(String good, String bad, String problem) {
    String json = EXAMPLE.replaceFirst(Pattern.quote(good), bad);
    assertThat(json).isNotEqualTo(EXAMPLE);
    ReadResult<Appeal> read = read(json);
    Problem error = Iterables.getOnlyElement(read.errors());
    assertThat(error.path() + ": " + error.message()).isEqualTo(problem);
    assertThat(error.position().isPresent()).isTrue();
    assertThat(read.value().orElseThrow().projects()).hasSize(2);
  }

  @Test
  void allMistakesOfARecordAreToldAtOnce() {
    String json =
        EXAMPLE
            .replaceFirst("\"Clean water\"", "null")
            .replaceFirst("\"1500.50\"", "\"12,5\"")
            .replaceFirst("2022-02-01", "soon")
            .replaceFirst("\"name\": \"UNICEF\"", "\"nom\": 1")
            .replaceFirst(
                "\"name\": \"Plan 2022\", \"startDate\": \"2022-01-01\"", "\"years\": [{}]");
    assertThat(read(json).errors().stream().map(Problem::path))
        .containsExactly(
            "/data/results/0/plans/0",
            "/data/results/0/plans/0",
            "/data/results/0/plans/0/years/0",
            "/data/results/0",
            "/data/results/0/organizations/0",
            "/data/results/0/currentRequestedFunds",
            "/data/results/0/startDate")
        .inOrder();
  }

  @Test
  void doubtfulMoneyIsToldWhereItStands() {
    Validation validation =
        Validator.standard()
            .validate(
                new ByteArrayInputStream(EXAMPLE.getBytes(StandardCharsets.UTF_8)),
                "hpc.json",
                new HpcFormat());
    assertThat(validation.findings().stream().map(RuleFinding::toString))
        .contains(
            "hpc.json:8:60: note: /data/results/1/currentRequestedFunds: Budget is below zero:"
                + " found USD -20.00 for 2022 [budget-negative]");
  }

  @Test
  void whatCannotBeReadToItsEndIsToldClearly() {
    assertThat(first(EXAMPLE.substring(0, 700)).code()).isEqualTo(ProblemCode.SYNTAX);
    assertThat(first("").message()).contains("found an empty file");
    assertThat(first("[]").code()).isEqualTo(ProblemCode.WRONG_TYPE);
    assertThat(first("{\"status\": \"ok\"}").code()).isEqualTo(ProblemCode.MISSING);
    assertThat(first("{\"status\": \"error\", \"data\": []}").message())
        .isEqualTo("The service answered with an error: found status \"error\", expected \"ok\"");
    assertThat(first(EXAMPLE + "{}").code()).isEqualTo(ProblemCode.SYNTAX);
    assertThat(first(EXAMPLE.replace("[\"a\"]", "[".repeat(10_000))).code())
        .isEqualTo(ProblemCode.LIMIT);
    assertThat(first(EXAMPLE.replace("UNICEF", "x".repeat(1_000_001))).code())
        .isEqualTo(ProblemCode.LIMIT);
    byte[] latin1 = EXAMPLE.replace("UNICEF", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Appeals.tryRead(new ByteArrayInputStream(latin1), "hpc.json").errors().get(0).code())
        .isEqualTo(ProblemCode.ENCODING);
  }

  @Test
  void missingPagesAreTold(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.json");
    Files.copy(HpcSamples.open(HpcSamples.PAGES.get(0)), file);
    ReadResult<Appeal> read = HpcFormat.readAll(ImmutableList.of(file));
    assertThat(read.hasErrors()).isFalse();
    assertThat(Iterables.getLast(read.problems()).message())
        .isEqualTo("Pages are missing: found 400 of 755 projects, expected all");
    assertThat(HpcFormat.readAll(ImmutableList.of(file, file)).errors()).hasSize(400);
  }

  @Test
  void readsTheWholePlan() {
    Appeal appeal = HpcSamples.syria3rp2022();
    assertThat(appeal.id()).isEqualTo("RSYR22");
    assertThat(appeal.projects()).hasSize(755);
    assertThat(sum(appeal.projects())).isEqualTo(usd("6080899576"));
    assertThat(sum(appeal.projectsIn("LBN"))).isEqualTo(usd("3195999999"));
    assertThat(sum(appeal.projectsIn("JOR"))).isEqualTo(usd("1300000000"));
    assertThat(sum(appeal.projectsIn("TUR"))).isEqualTo(usd("1163688761"));
    assertThat(sum(appeal.projectsIn("IRQ"))).isEqualTo(usd("251126418"));
    assertThat(sum(appeal.projectsIn("EGY"))).isEqualTo(usd("130191927"));
    ImmutableList<Project> nowhere =
        appeal.projects().stream()
            .filter(project -> project.location() == Location.unspecified())
            .collect(ImmutableList.toImmutableList());
    assertThat(nowhere).hasSize(3);
    assertThat(sum(nowhere)).isEqualTo(usd("39892471"));
    Statement revised = appeal.statements().get(1);
    assertThat(revised.stage()).hasValue(BudgetStage.REVISED);
    assertThat(revised.amount()).isEqualTo(usd("6080899576"));
    assertThat(appeal.services()).hasSize(8);
  }

  @Test
  void plansOfAYearAreTwoEditions() {
    HpcPlans plans = HpcSamples.plans();
    assertThat(plans.years()).contains(Year.of(2002));
    Appeal original = plans.original(Year.of(2002));
    Appeal revised = plans.revised(Year.of(2002));
    assertThat(original.projects()).hasSize(24);
    assertThat(sum(original.projects())).isNotEqualTo(sum(revised.projects()));
    assertThat(revised.project("CSDN02").budget().lines().get(0).amount())
        .isEqualTo(Amount.of(usd("274581481")));
    assertThat(original.project("CSDN02").budget().lines().get(0).amount())
        .isEqualTo(Amount.of(usd("194502863")));
    assertThat(plans.of(Year.of(2002)).project("CSDN02").budget().lines()).hasSize(2);
    assertThat(assertThrows(IllegalArgumentException.class, () -> plans.of(Year.of(1999))))
        .hasMessageThat()
        .startsWith("No plan of this year: found 1999, expected one of [");
  }

  @Test
  void figuresOfTheTrackingServiceAreStatements() {
    ReadResult<Appeal> read =
        HpcSamples.read(
            ImmutableList.<String>builder()
                .addAll(HpcSamples.PAGES)
                .add("plans.json", "fts-clusters.json", "fts-locations.json")
                .build());
    Appeal appeal = read.orThrow();
    assertThat(received(appeal, Scope.all())).isEqualTo(usd("1000000"));
    assertThat(received(appeal, Scope.of(ServiceCode.of("HEA")))).isEqualTo(usd("250000"));
    assertThat(received(appeal, Scope.of(ServiceCode.of("EDU")))).isEqualTo(usd("450000.50"));
    assertThat(received(appeal, Scope.of(ServiceCode.of("not-specified"))))
        .isEqualTo(usd("199999.50"));
    assertThat(received(appeal, Scope.of("LBN"))).isEqualTo(usd("600000"));
    assertThat(received(appeal, Scope.unspecified())).isEqualTo(usd("100000"));
    assertThat(appeal.statementsAbout(Scope.all())).hasSize(3);
    assertThat(read.problems().stream().map(Problem::message))
        .contains(
            "Not read: found 1 of \"funding shared by several\", the first here, expected what the"
                + " model carries");
  }

  @Test
  void figuresAloneNeedTheirPlan() {
    assertThat(HpcSamples.read(ImmutableList.of("fts-locations.json")).errors().get(0).message())
        .isEqualTo(
            "Plan isn't known: found figures and 0 plans, expected one plan, or its projects");
  }

  private static Money received(Appeal appeal, Scope scope) {
    return appeal.statementsAbout(scope).stream()
        .filter(statement -> statement.figure() == StatedFigure.RECEIVED)
        .map(Statement::amount)
        .findFirst()
        .orElseThrow();
  }

  private static Money sum(Iterable<Project> projects) {
    Money sum = usd("0");
    for (Project project : projects) {
      sum = sum.plus(project.budget().lines().get(0).amount().money().orElseThrow());
    }
    return sum;
  }

  private static Problem first(String json) {
    return new HpcFormat()
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            "hpc.json",
            Limits.standard())
        .errors()
        .get(0);
  }

  private static ImmutableList<String> problems(String json) {
    return read(json).problems().stream()
        .map(Problem::toString)
        .collect(ImmutableList.toImmutableList());
  }

  private static ReadResult<Appeal> read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Appeals.tryRead(new ByteArrayInputStream(bytes), "hpc.json");
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }
}
