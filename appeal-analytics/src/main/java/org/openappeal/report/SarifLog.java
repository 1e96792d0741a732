package org.openappeal.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * A log of one run in SARIF 2.1.0.
 *
 * @param rules the rules, each once
 * @param results what was found
 */
public record SarifLog(ImmutableList<SarifRule> rules, ImmutableList<SarifResult> results) {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** Refuses null. */
  public SarifLog {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(results, "results");
  }

  /**
   * Appends the log as JSON, indented, with a line feed at the end.
   *
   * @throws IOException if the receiver throws it
   */
  public void write(Appendable out) throws IOException {
    IndentedJson.write(out, this::writeLog);
  }

  private void writeLog(JsonGenerator json) {
    ImmutableList<String> ids = rules.stream().map(SarifRule::id).collect(toImmutableList());
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool(json);
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("results");
    results.forEach(result -> writeResult(result, ids.indexOf(result.rule()), json));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool(JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Appeal");
    json.writeArrayPropertyStart("rules");
    for (SarifRule rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      rule.description().ifPresent(text -> writeText("shortDescription", text, json));
      rule.help().ifPresent(text -> writeText("help", text, json));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeResult(SarifResult result, int ruleIndex, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", result.rule());
    if (ruleIndex >= 0) {
      json.writeNumberProperty("ruleIndex", ruleIndex);
    }
    json.writeStringProperty("level", result.level());
    writeText("message", result.message(), json);
    json.writeArrayPropertyStart("locations");
    result.locations().forEach(location -> writeLocation(location, json));
    json.writeEndArray();
    result.suppression().ifPresent(reason -> writeSuppression(reason, json));
    json.writeEndObject();
  }

  private static void writeLocation(SarifLocation location, JsonGenerator json) {
    json.writeStartObject();
    location.uri().ifPresent(uri -> writeFile(uri, location, json));
    if (!location.path().isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", location.path());
      json.writeStringProperty("kind", "object");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writeFile(String uri, SarifLocation location, JsonGenerator json) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri);
    json.writeEndObject();
    if (location.line().isPresent()) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", location.line().getAsInt());
      location.column().ifPresent(column -> json.writeNumberProperty("startColumn", column));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeSuppression(String reason, JsonGenerator json) {
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    json.writeStringProperty("kind", "external");
    json.writeStringProperty("justification", reason);
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeText(String name, String text, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
