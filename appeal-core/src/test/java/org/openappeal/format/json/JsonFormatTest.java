package org.openappeal.format.json;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.base.CharMatcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openappeal.format.AppealFormatException;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;

final class JsonFormatTest {

  private static final String EXAMPLE =
      """
      {
        "format": "appeal/1",
        "id": "example-2002",
        "title": "Example 2002",
        "organization": {
          "name": "Example Organization"
        },
        "period": "2002",
        "currency": "USD",
        "worldwideName": "Multi-regional",
        "services": [
          {
            "code": "HEALTH",
            "name": "Migration Health"
          }
        ],
        "places": [
          {
            "id": "africa",
            "name": "Africa",
            "places": [
              {"id": "kenya", "name": "Kenya", "codes": ["KE"]},
              {"id": "uganda", "name": "Uganda", "codes": ["UG"]}
            ]
          }
        ],
        "projects": [
          {
            "id": "KE-1",
            "title": "Health of migrants",
            "location": {"place": "kenya"},
            "services": {"primary": "HEALTH", "assignedBy": "document"},
            "budget": {
              "total": 3000000,
              "durationMonths": 36,
              "lines": [
                {"period": "2002", "amount": 1000000.5},
                {"period": "2003", "amount": null}
              ]
            }
          },
          {
            "id": "KE-UG-1",
            "title": "Shared",
            "location": {"shares": [{"place": "kenya", "percent": 60}, {"place": "uganda", "percent": 40}]},
            "carriedBy": {
              "projects": ["KE-1"]
            }
          }
        ]
      }
      """;

  @Test
  void writesWhatItReadsAndKeepsShortObjectsOnOneLine() {
    Appeal appeal = Appeals.read(stream(EXAMPLE), "example.json");
    assertThat(Appeals.toJson(appeal)).isEqualTo(EXAMPLE);
    assertThat(appeal.project("KE-UG-1").isCarried()).isTrue();
  }

  @Test
  void tellsAllMistakesAtOnceEachInItsPlace() {
    String bad =
        EXAMPLE
            .replace("\"title\": \"Example 2002\"", "\"title\": 2002")
            .replace("\"codes\": [\"UG\"]", "\"codes\": [\"UG\"], \"flag\": true")
            .replace("1000000.5", "1000000.505")
            .replace("\"percent\": 40", "\"percent\": 39")
            .replace("\"name\": \"Migration Health\"", "\"name\": \"\"");
    assertThat(problems(bad))
        .containsExactly(
            "example.json:4:12: /title: Wrong type: found a number, expected text",
            "example.json:12:5: /services/0: Service name is blank: found \"\", expected some"
                + " text",
            "example.json:23:61: /places/0/places/1/flag: Unknown property: found \"flag\","
                + " expected one of id, name, codes, places",
            "example.json:37:40: /projects/0/budget/lines/0/amount: Amount has too many decimals:"
                + " found 1000000.505, expected at most 2 for USD",
            "example.json:45:30: /projects/1/location/shares: Location shares must add up to 100"
                + " %: found 99 % (kenya 60, uganda 39)")
        .inOrder();
  }

  @Test
  void keepsWhatIsGood() {
    ReadResult<Appeal> result =
        Appeals.tryRead(
            stream(EXAMPLE.replace("\"percent\": 40", "\"percent\": 39")), "example.json");
    assertThat(result.value().orElseThrow().projects().stream().map(Project::title))
        .containsExactly("Health of migrants");
    assertThat(result.problems()).hasSize(1);
  }

  @Test
  void whatRefersToSomethingBadIsLeftOutToo() {
    ReadResult<Appeal> result =
        Appeals.tryRead(stream(EXAMPLE.replace("3000000", "-1")), "example.json");
    assertThat(result.value().orElseThrow().projects()).isEmpty();
    assertThat(result.problems().stream().map(Problem::toString))
        .containsExactly(
            "example.json:33:17: /projects/0/budget: Budget total is negative: found USD -1.00,"
                + " expected zero or more",
            "example.json:47:22: /projects/1/carriedBy/projects/0: No such project: found"
                + " \"KE-1\" as carrier of project KE-UG-1, expected the id of a project")
        .inOrder();
    assertThat(result.problems().get(1).code()).isEqualTo(ProblemCode.LEFT_OUT);
  }

  @Test
  void referencesAreCheckedWhereTheyStand() {
    assertThat(problems(EXAMPLE.replace("{\"place\": \"kenya\"}", "{\"place\": \"mu\"}")).get(0))
        .isEqualTo(
            "example.json:31:29: /projects/0/location/place: No such place: found \"mu\", expected"
                + " the id of a region or country");
  }

  @Test
  void aPropertyStandsOnce() {
    assertThat(problems(EXAMPLE.replace("\"total\":", "\"total\": 3000000, \"total\":")))
        .containsExactly(
            "example.json:34:27: /projects/0/budget/total: Property stands twice: found \"total\""
                + " again, expected each property once",
            "example.json:47:22: /projects/1/carriedBy/projects/0: No such project: found"
                + " \"KE-1\" as carrier of project KE-UG-1, expected the id of a project");
  }

  @Test
  void missingPartsAreNamed() {
    assertThat(problems(EXAMPLE.replace("  \"period\": \"2002\",\n  \"cur", "  \"cur")))
        .containsExactly(
            "example.json:1:1: Property is missing: found no \"period\", expected format, id,"
                + " title, organization, period, currency");
  }

  @Test
  void syntaxErrorsEndTheReading() {
    assertThat(problems(EXAMPLE.substring(0, 100)).get(0))
        .startsWith("example.json:6:4: /organization: Not well-formed JSON: Unexpected end");
    assertThat(problems(EXAMPLE + "x").get(0)).startsWith("example.json:52:1: Not well-formed");
    assertThat(problems(EXAMPLE + "{}").get(0))
        .startsWith("example.json:52:1: Text after the appeal");
    assertThat(problems("").get(0)).startsWith("example.json:1:1: Nothing to read");
    assertThat(problems("[]").get(0))
        .isEqualTo("example.json:1:1: Wrong type: found a list, expected an object");
  }

  @Test
  void anotherVersionIsRefused() {
    assertThat(problems(EXAMPLE.replace("appeal/1", "appeal/2")))
        .containsExactly(
            "example.json:2:13: /format: Unknown version of the format: found \"appeal/2\","
                + " expected \"appeal/1\"");
  }

  @Test
  void hostileFilesAreRefusedWithinBounds() {
    String deep = EXAMPLE.replace("[\"KE\"]", "[".repeat(10_000) + "]".repeat(10_000));
    assertThat(problems(deep).stream().filter(p -> p.contains("Limit exceeded"))).hasSize(1);
    String longText = EXAMPLE.replace("Example Organization", "x".repeat(1_000_001));
    assertThat(problems(longText).get(0)).contains("Limit exceeded");
    assertThat(problems(EXAMPLE.replace("3000000", "1e999999999")).get(0))
        .contains("Number is too long");
    assertThat(problems(EXAMPLE.replace("3000000", "9".repeat(101))).get(0))
        .contains("Limit exceeded");
    byte[] broken = EXAMPLE.getBytes(StandardCharsets.UTF_8);
    broken[60] = (byte) 0xff;
    assertThat(
            Appeals.tryRead(new ByteArrayInputStream(broken), "example.json").problems().stream()
                .map(Problem::toString))
        .containsExactly(encodingProblem());
  }

  /** Returns what is told where the bytes before are 60 characters. */
  private static String encodingProblem() {
    String before = EXAMPLE.substring(0, 60);
    int line = 1 + CharMatcher.is('\n').countIn(before);
    int column = 60 - before.lastIndexOf('\n');
    return "example.json:%s:%s: /title: Not UTF-8: found bytes that are no text"
        .formatted(line, column);
  }

  @Test
  void readingEndsAtTheLimitOfProblems() {
    Limits two = Limits.standard().toBuilder().maxProblems(2).build();
    String bad = EXAMPLE.replace("\"name\"", "\"nom\"");
    assertThat(Appeals.tryRead(stream(bad), "example.json", two).problems()).hasSize(3);
  }

  @Test
  void readingThrowsWithEveryProblem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, EXAMPLE.replace("\"title\"", "\"Title\""));
    AppealFormatException e = assertThrows(AppealFormatException.class, () -> Appeals.read(file));
    assertThat(e.problems()).hasSize(6);
    assertThat(e).hasMessageThat().startsWith(file + ": 6 problems:\n  " + file + ":4:3: ");
    assertThat(
            assertThrows(
                UncheckedIOException.class, () -> Appeals.read(folder.resolve("none.json"))))
        .hasMessageThat()
        .startsWith("Can't read " + folder.resolve("none.json"));
  }

  @Test
  void projectsAreStreamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("good.json");
    Files.writeString(file, EXAMPLE);
    try (Stream<Project> projects = Appeals.projects(file)) {
      assertThat(projects.map(project -> project.id().value()))
          .containsExactly("KE-1", "KE-UG-1")
          .inOrder();
    }
    Files.writeString(file, EXAMPLE + "x");
    try (Stream<Project> projects = Appeals.projects(file)) {
      assertThat(assertThrows(AppealFormatException.class, projects::count))
          .hasMessageThat()
          .contains(":52:1: Not well-formed JSON");
    }
    Files.writeString(file, EXAMPLE.replace("\"currency\": \"USD\",\n", ""));
    try (Stream<Project> projects = Appeals.projects(file)) {
      assertThat(assertThrows(AppealFormatException.class, projects::count))
          .hasMessageThat()
          .contains("Currency isn't known yet: found \"projects\" first");
    }
  }

  private static List<String> problems(String text) {
    return Appeals.tryRead(stream(text), "example.json").problems().stream()
        .map(Problem::toString)
        .toList();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
