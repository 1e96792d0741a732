package org.openappeal.format.iati;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;

/** Each mistake is told in its place, and the activity that has it is left out. */
final class IatiProblemsTest {

  private static final String GOOD = Iati.budget("2020-01-01", "2020-12-31", "1");

  @TestFactory
  Stream<DynamicTest> tellsEachMistakeInItsPlace() {
    return Stream.of(
        mistake(
            Iati.budget("2020-01-01", "2020-12-31", "1,000.50"),
            ProblemCode.WRONG_TYPE,
            "11:1",
            "/budget[1]/value",
            "Amount has marks between its digits: found \"1,000.50\", expected digits with a point"
                + " before the decimals, such as 1000.50 if that is meant"),
        mistake(
            Iati.budget("2020-01-01", "2020-12-31", "many"),
            ProblemCode.WRONG_TYPE,
            "11:1",
            "/budget[1]/value",
            "Amount isn't a number: found \"many\", expected digits with a point before the"
                + " decimals, such as 1234.50"),
        mistake(
            Iati.budget("2020-01-01", "2020-12-31", "1.005"),
            ProblemCode.INVALID,
            "11:1",
            "/budget[1]/value",
            "Amount has too many decimals: found 1.005, expected at most 2 for USD"),
        mistake(
            Iati.budget("2020-01-01", "2020-12-31", ""),
            ProblemCode.MISSING,
            "11:1",
            "/budget[1]/value",
            "Amount is missing: found nothing, expected a number"),
        mistake(
            Iati.budget("2020-01-01", "2020-12-31", "1").replace("<value", "<value currency='FOO'"),
            ProblemCode.INVALID,
            "11:1",
            "/budget[1]/value",
            "Not a currency: found \"FOO\", expected three letters of ISO 4217"),
        mistake(
            Iati.budget("2020-02-30", "2020-12-31", "1"),
            ProblemCode.INVALID,
            "9:1",
            "/budget[1]/period-start",
            "Not a date: found \"2020-02-30\", expected year, month and day such as 2002-12-31"),
        mistake(
            Iati.budget("2020-12-31", "2020-01-01", "1"),
            ProblemCode.INVALID,
            "8:1",
            "/budget[1]",
            "Period ends before it starts: found 2020-12-31 to 2020-01-01, expected the first day,"
                + " then the last"),
        mistake(
            "<budget><period-start iso-date='2020-01-01'/><value>1</value></budget>",
            ProblemCode.MISSING,
            "8:1",
            "/budget[1]",
            "Element is missing: found no <period-end>, expected one"),
        mistake(
            "<budget type='7'><period-start iso-date='2020-01-01'/>"
                + "<period-end iso-date='2020-02-01'/><value>1</value></budget>",
            ProblemCode.INVALID,
            "8:1",
            "/budget[1]",
            "Unknown type: found \"7\", expected 1 (original) or 2 (revised)"),
        mistake(
            GOOD + "\n" + Iati.budget("2020-01-01", "2020-12-31", "2"),
            ProblemCode.DUPLICATE,
            "13:1",
            "/budget[2]",
            "Period has two budgets of the same type: found 2020 USD 2.00 after 2020 USD 1.00,"
                + " expected periods without a day in common"),
        mistake(
            GOOD + "\n" + Iati.budget("2020-07-01", "2021-06-30", "2"),
            ProblemCode.INVALID,
            "13:1",
            "/budget[2]",
            "Budgets overlap of the same type: found 2020-07/2021-06 USD 2.00 after 2020 USD 1.00,"
                + " expected periods without a day in common"),
        mistake(
            "<recipient-country code='KE' percentage='120'/>",
            ProblemCode.PERCENTAGES,
            "8:1",
            "/recipient-country[1]",
            "Location shares are out of range: found 120 %, expected 0 to 100 % each"),
        mistake(
            "<sector code='1' percentage='60'/><sector code='2' percentage='60'/>",
            ProblemCode.PERCENTAGES,
            "8:1",
            "/sector[1]",
            "Sector shares of vocabulary 1 must add up to 100 %: found 120 % (60, 60), expected at"
                + " most 1 more or less by rounding"),
        mistake(
            "<recipient-country code='UK'/>",
            ProblemCode.INVALID,
            "8:1",
            "/recipient-country[1]",
            "Not a country code: found \"UK\", expected two capital letters of ISO 3166-1 or"
                + " 3166-3"),
        mistake(
            "<recipient-country/>",
            ProblemCode.MISSING,
            "8:1",
            "/recipient-country[1]",
            "Attribute is missing: found no @code, expected a value"),
        mistake(
            "<activity-date type='1' iso-date='2020-05-01'/>\n"
                + "<activity-date type='3' iso-date='2020-04-01'/>",
            ProblemCode.INVALID,
            "9:1",
            "/activity-date[2]",
            "Activity ends before it starts: found 2020-05-01 to 2020-04-01, expected the first"
                + " day, then the last"),
        mistake(
            "<related-activity type='1' ref='BAD'/>",
            ProblemCode.INVALID,
            "2:1",
            "",
            "Project is its own part: found BAD as parent of itself, expected another project"));
  }

  private static DynamicTest mistake(
      String elements, ProblemCode code, String position, String path, String message) {
    return DynamicTest.dynamicTest(
        message,
        () -> {
          String file =
              Iati.file("2.03", Iati.activity("BAD", "", elements), Iati.activity("OK", GOOD));
          ReadResult<Appeal> result = Iati.read(file);
          assertThat(result.errors().stream().map(IatiProblemsTest::show))
              .containsExactly(
                  code
                      + " test.xml:"
                      + position
                      + ": /iati-activities/iati-activity[1]"
                      + path
                      + ": "
                      + message);
          assertThat(result.value().orElseThrow().projects().stream().map(p -> p.id().value()))
              .containsExactly("OK");
        });
  }

  private static String show(Problem problem) {
    return problem.code() + " " + problem;
  }

  @Test
  void tellsWhatAnActivityNeeds() {
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file(
                "2.03",
                "<iati-activity><iati-identifier> </iati-identifier></iati-activity>",
                "<iati-activity><title><narrative/></title>" + GOOD + "</iati-activity>"));
    assertThat(result.value().isPresent()).isFalse();
    assertThat(result.errors().stream().map(problem -> problem.path() + " " + problem.message()))
        .containsExactly(
            "/iati-activities/iati-activity[1]/iati-identifier Identifier is missing: found"
                + " nothing, expected a text",
            "/iati-activities/iati-activity[1] Title is missing: found no text, expected one",
            "/iati-activities/iati-activity[2] Element is missing: found no <iati-identifier>,"
                + " expected one",
            "/iati-activities/iati-activity[2]/title Title is missing: found no text, expected one",
            "/iati-activities/iati-activity[2]/budget[1]/value Currency is missing: found no"
                + " @currency and no @default-currency, expected one of them");
  }

  @Test
  void leavesOutTheSecondOfTwoEqualIdentifiersAndCircles() {
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file(
                "2.03",
                Iati.activity("A", GOOD),
                Iati.activity("A", GOOD),
                Iati.activity("B", "<related-activity type='1' ref='C'/>"),
                Iati.activity("C", "<related-activity type='1' ref='B'/>")));
    assertThat(result.errors().stream().map(Problem::code))
        .containsExactly(ProblemCode.DUPLICATE, ProblemCode.INCONSISTENT);
    assertThat(result.value().orElseThrow().projects().stream().map(p -> p.id().value()))
        .containsExactly("A", "C");
  }

  @Test
  void countsLinesAndColumnsBeyondSixteenBits() {
    String far = "\n".repeat(70_000) + " ".repeat(70_000);
    String bad = Iati.activity("BAD", far + "<budget/>");
    ImmutableList<Problem> errors =
        Iati.read(Iati.file("2.03", Iati.activity("OK", GOOD), bad)).errors();
    String[] lines = Iati.file("2.03", Iati.activity("OK", GOOD), bad).split("\n", -1);
    int line = 0;
    while (!lines[line].contains("<budget/>")) {
      line++;
    }
    assertThat(errors.get(0).position().orElseThrow().toString())
        .isEqualTo((line + 1) + ":" + (70_000 + 1));
    assertThat(errors.get(0).path()).isEqualTo("/iati-activities/iati-activity[2]/budget[1]");
  }

  @Test
  void endsAfterTooManyProblems() {
    String[] bad = new String[20];
    java.util.Arrays.setAll(bad, i -> Iati.activity("B" + i, "<recipient-country/>"));
    ReadResult<Appeal> result =
        Iati.read(
            Iati.file("2.03", bad).getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Limits.builder().maxProblems(5).build());
    assertThat(result.errors()).hasSize(6);
    assertThat(result.errors().get(5).code()).isEqualTo(ProblemCode.TOO_MANY_PROBLEMS);
  }

  @Test
  void knowsTheVersions() {
    assertThat(version("2.02")).isEmpty();
    assertThat(version("3.01")).containsExactly(ProblemCode.UNSUPPORTED);
    assertThat(version("2.07")).containsExactly(ProblemCode.INVALID);
    assertWithMessage("none")
        .that(
            Iati.mistakes(
                    Iati.read(
                        Iati.file("2.03", Iati.activity("A", GOOD))
                            .replace(" version=\"2.03\"", "")))
                .stream()
                .map(Problem::code))
        .containsExactly(ProblemCode.MISSING);
  }

  private static ImmutableList<ProblemCode> version(String version) {
    return Iati.mistakes(Iati.read(Iati.file(version, Iati.activity("A", GOOD)))).stream()
        .map(Problem::code)
        .collect(ImmutableList.toImmutableList());
  }
}
