package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes SARIF 2.1.0: one run, one rule a check, one result a finding. */
final class SarifWriter implements ReportWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    JsonGenerator json = IndentedJson.generator(out);
    try {
      writeLog(report, json);
      json.flush();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.append('\n');
  }

  private static void writeLog(Report report, JsonGenerator json) {
    Reconciliation reconciliation = report.reconciliation();
    ImmutableSet<String> checks =
        Stream.concat(
                reconciliation.findings().stream(),
                reconciliation.suppressed().stream().map(Suppressed::finding))
            .map(Finding::check)
            .sorted()
            .collect(toImmutableSet());
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool(checks, json);
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("results");
    for (Finding finding : reconciliation.findings()) {
      writeResult(report, checks.asList(), finding, json);
      json.writeEndObject();
    }
    for (Suppressed suppressed : reconciliation.suppressed()) {
      writeResult(report, checks.asList(), suppressed.finding(), json);
      writeSuppression(suppressed.suppression(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeTool(ImmutableSet<String> checks, JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Appeal");
    json.writeArrayPropertyStart("rules");
    for (String check : checks) {
      json.writeStartObject();
      json.writeStringProperty("id", check);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeResult(
      Report report, List<String> checks, Finding finding, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.check());
    json.writeNumberProperty("ruleIndex", checks.indexOf(finding.check()));
    json.writeStringProperty("level", finding.severity().name().toLowerCase(Locale.ROOT));
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", finding.explain());
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    for (String pointer : report.pointers(finding)) {
      writeLocation(report, pointer, json);
    }
    json.writeEndArray();
  }

  private static void writeLocation(Report report, String pointer, JsonGenerator json) {
    json.writeStartObject();
    report.file().ifPresent(file -> writeFile(file, report.line(pointer), json));
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("fullyQualifiedName", pointer);
    json.writeStringProperty("kind", "object");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFile(String file, OptionalInt line, JsonGenerator json) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", file);
    json.writeEndObject();
    if (line.isPresent()) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", line.getAsInt());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeSuppression(Suppression suppression, JsonGenerator json) {
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    json.writeStringProperty("kind", "external");
    json.writeStringProperty("justification", suppression.reason());
    json.writeEndObject();
    json.writeEndArray();
  }
}
