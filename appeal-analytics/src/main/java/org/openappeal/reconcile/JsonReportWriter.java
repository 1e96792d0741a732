package org.openappeal.reconcile;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.report.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** Writes plain JSON: every statement with its verdict, and every finding with its diagnoses. */
final class JsonReportWriter implements ReportWriter {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    IndentedJson.write(out, json -> write(report, json));
  }

  private static void write(Report report, JsonGenerator json) {
    Reconciliation reconciliation = report.reconciliation();
    json.writeStartObject();
    json.writeStringProperty("appeal", reconciliation.appeal().id());
    json.writeArrayPropertyStart("statements");
    for (Finding statement : reconciliation.statements()) {
      json.writeStartObject();
      statement.statement().ifPresent(id -> json.writeStringProperty("id", id.value()));
      writeFigures(statement, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    reconciliation.findings().forEach(finding -> writeFinding(report, finding, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("suppressed");
    reconciliation.suppressed().forEach(suppressed -> writeSuppressed(suppressed, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFinding(Report report, Finding finding, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("check", finding.check());
    json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    writeFigures(finding, json);
    finding.message().ifPresent(message -> json.writeStringProperty("message", message));
    writeTexts("at", report.pointers(finding), json);
    json.writeBooleanProperty("root", finding.isRoot());
    writeTexts("followsFrom", finding.followsFrom(), json);
    writeTexts("notes", finding.notes(), json);
    json.writeArrayPropertyStart("diagnoses");
    finding.diagnoses().forEach(diagnosis -> writeDiagnosis(diagnosis, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeFigures(Finding finding, JsonGenerator json) {
    json.writeStringProperty("label", finding.label());
    finding
        .stated()
        .ifPresent(
            money -> json.writeStringProperty("currency", money.getCurrencyUnit().getCode()));
    writeMoney("stated", finding.stated(), json);
    writeMoney("computed", finding.computed(), json);
    writeMoney("difference", finding.difference(), json);
    json.writeStringProperty("verdict", finding.verdict().toString());
  }

  private static void writeDiagnosis(Diagnosis diagnosis, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("cause", diagnosis.cause().name().toLowerCase(Locale.ROOT));
    diagnosis
        .besides()
        .ifPresent(
            other -> json.writeStringProperty("besides", other.name().toLowerCase(Locale.ROOT)));
    json.writeStringProperty("label", diagnosis.label());
    json.writeNumberProperty("bits", diagnosis.score());
    json.writeNumberProperty("solutionCount", diagnosis.solutionCount());
    json.writeNumberProperty("expectedByChance", diagnosis.expectedByChance());
    json.writeArrayPropertyStart("solutions");
    for (Solution solution : diagnosis.solutions()) {
      json.writeStartObject();
      json.writeStringProperty("sentence", solution.sentence());
      writeTexts("projects", solution.projects(), json);
      writeTexts("proofs", solution.proofs(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeSuppressed(Suppressed suppressed, JsonGenerator json) {
    Suppression suppression = suppressed.suppression();
    json.writeStartObject();
    json.writeStringProperty("check", suppression.check());
    json.writeStringProperty("subject", suppression.subject());
    json.writeStringProperty("reason", suppression.reason());
    suppression.lastDay().ifPresent(day -> json.writeStringProperty("until", day.toString()));
    writeFigures(suppressed.finding(), json);
    json.writeEndObject();
  }

  private static void writeMoney(String name, Optional<Money> money, JsonGenerator json) {
    money.ifPresent(value -> json.writeNumberProperty(name, value.getAmount()));
  }

  private static void writeTexts(String name, Collection<?> items, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    items.forEach(item -> json.writeString(item.toString()));
    json.writeEndArray();
  }
}
