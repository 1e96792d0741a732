package org.openappeal.format.json;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openappeal.format.Appeals;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Scope;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.StatedFigure;
import org.openappeal.model.Statement;

/** Parts and wholes, corrections, sectors, translations and the figures of services. */
final class JsonPartsTest {

  private static final String EXAMPLE =
      """
      {
        "format": "appeal/1",
        "id": "example-2022",
        "title": "Example 2022",
        "organization": {
          "name": "Example Organization"
        },
        "period": "2022",
        "currency": "USD",
        "worldwideName": "Multi-regional",
        "services": [
          {
            "code": "3",
            "name": "Health"
          }
        ],
        "projects": [
          {
            "id": "W",
            "title": "Whole",
            "language": "en",
            "translations": [
              {
                "language": "fr",
                "title": "Tout"
              }
            ],
            "location": {"unspecified": true},
            "budget": {
              "lines": [
                {"period": "2022", "amount": 100}
              ]
            },
            "inParts": true
          },
          {
            "id": "P",
            "title": "Part",
            "parent": "W",
            "location": {"unspecified": true},
            "sectors": [
              {"vocabulary": "1", "code": "72010", "name": "Relief", "percent": 60.5},
              {"vocabulary": "1", "code": "12220", "percent": 39.5},
              {"vocabulary": "10", "code": "3"}
            ],
            "partners": [
              {"name": "FCDO", "role": "reporting", "reference": "GB-GOV-1"}
            ],
            "budget": {
              "lines": [
                {"period": "2022", "amount": 100},
                {"period": "2022", "amount": -0.5, "correction": true}
              ]
            }
          }
        ],
        "statements": [
          {
            "id": "health",
            "scope": {"service": "3"},
            "figure": "received",
            "stage": "original",
            "period": "2022",
            "amount": 5
          },
          {
            "id": "nowhere",
            "scope": {"unspecified": true},
            "period": "2022",
            "amount": 99.5
          }
        ]
      }
      """;

  @Test
  void readsAndWrites() {
    ReadResult<Appeal> read = read(EXAMPLE);
    assertThat(read.problems()).isEmpty();
    Appeal appeal = read.orThrow();
    Project part = appeal.project("P");
    assertThat(part.parent()).hasValue(ProjectId.of("W"));
    assertThat(appeal.project("W").isInParts()).isTrue();
    assertThat(part.sectors().get(1))
        .isEqualTo(Sector.of(SectorVocabulary.DAC_5_DIGIT, "12220", "39.5"));
    assertThat(part.budget().required(appeal.period()).money())
        .hasValue(Money.of(CurrencyUnit.USD, 99.5));
    Statement health = appeal.statements().get(0);
    assertThat(health.scope()).isEqualTo(Scope.of(ServiceCode.of("3")));
    assertThat(health.figure()).isEqualTo(StatedFigure.RECEIVED);
    assertThat(health.stage()).hasValue(BudgetStage.ORIGINAL);
    assertThat(appeal.statements().get(1).scope()).isEqualTo(Scope.unspecified());
    assertThat(Appeals.toJson(appeal)).isEqualTo(EXAMPLE);
  }

  @Test
  void mistakesAreToldAtTheirPlace() {
    assertThat(problems("-0.5, \"correction\": true", "-0.5"))
        .containsExactly(
            "example.json:52:11: /projects/1/budget/lines/1: Requirement is negative: found USD"
                + " -0.50, expected zero or more for 2022");
    assertThat(problems("\"correction\": true", "\"correction\": false"))
        .containsExactly(
            "example.json:52:60: /projects/1/budget/lines/1/correction: Wrong type: found false,"
                + " expected true");
    assertThat(problems("39.5", "39"))
        .containsExactly(
            "example.json:36:5: /projects/1: Sector shares must add up to 100 %: found 99.5 % in"
                + " vocabulary 1 [72010 60.5, 12220 39]");
    assertThat(problems("\"language\": \"fr\"", "\"language\": \"f r\""))
        .containsExactly(
            "example.json:23:9: /projects/0/translations/0: Language of a translation is no"
                + " language: found \"f r\", expected a tag of BCP 47 such as en");
    assertThat(problems("{\"service\": \"3\"}", "{\"service\": \"4\"}"))
        .containsExactly(
            "example.json:60:28: /statements/0/scope/service: No such service: found \"4\","
                + " expected one of [3]");
  }

  @Test
  void mistakesBetweenPartsAndWholesAreToldAtTheirPlace() {
    assertThat(problems("\"parent\": \"W\"", "\"parent\": \"X\""))
        .containsExactly(
            "example.json:34:18: /projects/0/inParts: Project in parts has none: found no part of W"
                + " that isn't carried by it, expected at least one",
            "example.json:39:17: /projects/1/parent: No such project: found \"X\" as parent of"
                + " project P, expected the id of a project");
    assertThat(
            problems(
                "\"inParts\": true", "\"inParts\": true, \"carriedBy\": {\"projects\": [\"P\"]}"))
        .contains(
            "example.json:18:5: /projects/0: Money stands in two places: found \"inParts\" and"
                + " \"carriedBy\", expected one of them");
  }

  private static ImmutableList<String> problems(String good, String bad) {
    assertThat(EXAMPLE).contains(good);
    return read(EXAMPLE.replace(good, bad)).problems().stream()
        .filter(problem -> problem.code() != ProblemCode.LEFT_OUT)
        .map(Problem::toString)
        .collect(ImmutableList.toImmutableList());
  }

  private static ReadResult<Appeal> read(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Appeals.tryRead(new ByteArrayInputStream(bytes), "example.json");
  }
}
