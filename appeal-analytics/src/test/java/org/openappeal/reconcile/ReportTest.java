package org.openappeal.reconcile;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.io.Resources;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;
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
}
