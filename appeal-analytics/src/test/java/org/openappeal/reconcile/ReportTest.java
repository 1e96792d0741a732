package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Location;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Scope;
import org.openappeal.model.StatementId;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class ReportTest {

  private static final Suppression KNOWN =
      Suppression.of("projects", "box-uganda", "the document's own <error>");

  private static final Appeal APPEAL = KenyaAppeal.stating("box-uganda", 413_700);

  @Test
  void sarifNamesRuleLevelAndPlace() {
    Report report =
        Report.of(Reconciler.builder().build().reconcile(APPEAL))
            .inFile("data/appeal.json")
            .withLines(
                pointer ->
                    pointer.equals("/statements/1") ? OptionalInt.of(42) : OptionalInt.empty());
    String sarif = report.to(ReportFormat.SARIF);
    assertThat(sarif)
        .startsWith(
            """
            {
              "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "Appeal",
                      "rules": [
                        {
                          "id": "projects"
                        },
                        {
                          "id": "stated-below"
                        }
                      ]
                    }
                  },
                  "columnKind": "utf16CodeUnits",
                  "results": [
                    {
                      "ruleId": "projects",
                      "ruleIndex": 0,
                      "level": "error",
                      "message": {
                        "text": "Uganda: stated USD 413,700, computed USD 431,700, difference -18,000\\n  because digits transposed\
            """);
    assertThat(sarif)
        .contains(
            """
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "data/appeal.json"
                            },
                            "region": {
                              "startLine": 42
                            }
                          },
                          "logicalLocations": [
                            {
                              "fullyQualifiedName": "/statements/1",
                              "kind": "object"
                            }
                          ]
                        }
                      ]
            """);
  }

  @Test
  void jsonTellsFindingsDiagnosesAndProofs() {
    String json = Report.of(Reconciler.builder().build().reconcile(APPEAL)).to(ReportFormat.JSON);
    assertThat(json)
        .contains(
            """
                {
                  "check": "projects",
                  "severity": "error",
                  "label": "Uganda",
                  "currency": "USD",
                  "stated": 413700.00,
                  "computed": 431700.00,
                  "difference": -18000.00,
                  "verdict": "disagrees",
                  "at": [
                    "/statements/1"
                  ],
                  "root": true,
                  "followsFrom": [ ],
            """);
    assertThat(json).contains("\"cause\": \"transposed_digits\",");
  }

  @Test
  void whatIsSuppressedStaysVisible() {
    Reconciliation reconciliation =
        Reconciler.builder().addSuppression(KNOWN).build().reconcile(APPEAL);
    assertThat(reconciliation.suppressed()).hasSize(1);
    assertThat(reconciliation.findings().stream().map(Finding::check))
        .containsExactly("stated-below");
    assertThat(Report.of(reconciliation).to(ReportFormat.SARIF))
        .contains("\"justification\": \"the document's own <error>\"");
    assertThat(Report.of(reconciliation).to(ReportFormat.JUNIT_XML))
        .contains("<skipped message=\"the document's own &lt;error&gt;\"/>");
  }

  @Test
  void aSuppressionExpires() {
    LocalDate day = LocalDate.of(2002, 12, 31);
    Reconciler.Builder builder =
        Reconciler.builder()
            .addSuppression(KNOWN.until(day))
            .addSuppression(Suppression.of("budget", "KE-9", "gone"));
    assertThat(builder.asOf(day).build().reconcile(APPEAL).suppressed()).hasSize(1);
    Reconciliation expired = builder.asOf(day.plusDays(1)).build().reconcile(APPEAL);
    assertThat(expired.suppressed()).isEmpty();
    assertThat(
            expired.findings().stream()
                .filter(f -> f.check().equals("suppression"))
                .map(Finding::explain))
        .containsExactly(
            "Suppression of projects for box-uganda: expired on 2002-12-31",
            "Suppression of budget for KE-9: suppresses nothing");
  }

  @Test
  void anExpiryNeedsADay() {
    Reconciler.Builder builder =
        Reconciler.builder().addSuppression(KNOWN.until(LocalDate.of(2002, 12, 31)));
    assertThat(assertThrows(IllegalArgumentException.class, builder::build).getMessage())
        .startsWith("Suppression expires: found no day, expected asOf(day)");
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Suppression.of("projects", "x", " "))
                .getMessage())
        .isEqualTo("Reason is blank: found \" \", expected why x is suppressed");
  }

  @Test
  void junitHasOneCaseAStatementAndAFinding() throws Exception {
    Appeal hostile = APPEAL.withTitle("A & B \u0007<");
    String xml =
        Report.of(Reconciler.builder().build().reconcile(hostile)).to(ReportFormat.JUNIT_XML);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertThat(document.getDocumentElement().getAttribute("name")).isEqualTo("A & B \uFFFD<");
    assertThat(document.getDocumentElement().getAttribute("tests")).isEqualTo("5");
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
    assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
  }

  @Test
  void junitIsValid() throws Exception {
    Reconciler reconciler =
        Reconciler.builder()
            .addSuppression(KNOWN)
            .addCheck(Check.of("note", it -> it.projects().stream().map(Finding::note)))
            .build();
    String xml = Report.of(reconciler.reconcile(APPEAL)).to(ReportFormat.JUNIT_XML);
    for (String element : List.of("<skipped ", "<failure ", "<system-out>")) {
      assertThat(xml).contains(element);
    }
    SchemaFactory.newDefaultInstance()
        .newSchema(Resources.getResource(ReportTest.class, "junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void titlesAndCountsAreChecked() {
    Reconciler reconciler =
        Reconciler.builder()
            .addCheck(Check.titles(Scope.of("kenya"), List.of("LABOUR  market database", "Gone")))
            .addCheck(Check.count(Scope.of("east"), 4))
            .addCheck(Check.count(Scope.all(), 5))
            .build();
    assertThat(reconciler.reconcile(KenyaAppeal.appeal()).findings().stream().map(Finding::explain))
        .containsExactly(
            "Gone: is in the list of Kenya and is no project of it",
            "Health of refugees: isn't in the list of Kenya",
            "Grand total: is said to have 5 projects and has 4");
  }

  @Test
  void proposedChangesAreObjects() throws IOException {
    Report report = Report.of(Reconciler.standard().reconcile(APPEAL));
    StringBuilder restated = new StringBuilder();
    report.writeRepair(restated);
    assertThat(restated.toString())
        .isEqualTo(
            """
            [
              { "change": "State USD 431,700 instead of USD 413,700 in box-uganda", "kind": "restate", \
            "statement": "box-uganda", "pointer": "/statements/1", "scope": { "place": "uganda" }, \
            "currency": "USD", "before": 413700.00, "after": 431700.00 }
            ]
            """);
    Repair repair =
        new Repair(
            ImmutableList.of(
                new Edit.Restate(
                    StatementId.of("table-total"), KenyaAppeal.usd(1), KenyaAppeal.usd(2)),
                new Edit.Reprice(
                    ProjectId.of("KE-1"), KenyaAppeal.YEAR, KenyaAppeal.usd(3), KenyaAppeal.usd(4)),
                new Edit.Move(
                    ProjectId.of("KE-2"), Location.in("kenya"), Location.in(KenyaAppeal.UGANDA)),
                new Edit.Remove(ProjectId.of("UG-1"))));
    StringBuilder json = new StringBuilder();
    JsonRepairWriter.write(report, repair, json);
    assertThat(json.toString())
        .isEqualTo(
            """
            [
              { "change": "State USD 2 instead of USD 1 in table-total", "kind": "restate", \
            "statement": "table-total", "pointer": "/statements/3", "scope": { "all": true }, \
            "currency": "USD", "before": 1.00, "after": 2.00 },
              { "change": "List USD 4 instead of USD 3 for KE-1 in 2002", "kind": "reprice", \
            "project": "KE-1", "pointer": "/projects/0", "period": "2002", \
            "currency": "USD", "before": 3.00, "after": 4.00 },
              { "change": "Move KE-2 from kenya to uganda", "kind": "move", \
            "project": "KE-2", "pointer": "/projects/1", "from": "kenya", "to": "uganda" },
              { "change": "Remove UG-1", "kind": "remove", "project": "UG-1", "pointer": "/projects/2" }
            ]
            """);
  }
}
