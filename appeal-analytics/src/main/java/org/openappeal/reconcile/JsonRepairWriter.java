package org.openappeal.reconcile;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;
import org.openappeal.report.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** Writes proposed changes as JSON; see {@link Report#writeRepair}. */
final class JsonRepairWriter {

  private final Report report;
  private final JsonGenerator json;

  private JsonRepairWriter(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  static void write(Report report, Repair repair, Appendable out) throws IOException {
    IndentedJson.writeRows(out, json -> new JsonRepairWriter(report, json).write(repair));
  }

  private void write(Repair repair) {
    json.writeStartArray();
    for (Edit edit : repair.edits()) {
      json.writeStartObject();
      json.writeStringProperty("change", edit.toString());
      if (edit instanceof Edit.Restate restate) {
        write(restate);
      } else if (edit instanceof Edit.OfProject ofProject) {
        write(ofProject);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Edit.Restate restate) {
    json.writeStringProperty("kind", "restate");
    json.writeStringProperty("statement", restate.statement().value());
    writePointer(restate.statement());
    write(statement(restate.statement()).scope());
    writeAmounts(restate.from(), restate.to());
  }

  private Statement statement(StatementId id) {
    Appeal appeal = report.reconciliation().appeal();
    return appeal.statements().stream()
        .filter(statement -> statement.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("Statement is unknown: found " + id));
  }

  private void write(Scope scope) {
    json.writeObjectPropertyStart("scope");
    if (scope instanceof Scope.OfPlace of) {
      json.writeStringProperty("place", of.place().value());
    } else if (scope instanceof Scope.OfService of) {
      json.writeStringProperty("service", of.service().value());
    } else {
      json.writeBooleanProperty(scope.toString(), true);
    }
    json.writeEndObject();
  }

  private void write(Edit.OfProject edit) {
    json.writeStringProperty("kind", kind(edit));
    json.writeStringProperty("project", edit.project().value());
    writePointer(edit.project());
    if (edit instanceof Edit.Reprice reprice) {
      json.writeStringProperty("period", reprice.period().toString());
      writeAmounts(reprice.from(), reprice.to());
    } else if (edit instanceof Edit.Move move) {
      json.writeStringProperty("from", move.from().toString());
      json.writeStringProperty("to", move.to().toString());
    }
  }

  private static String kind(Edit.OfProject edit) {
    return edit instanceof Edit.Reprice ? "reprice" : edit instanceof Edit.Move ? "move" : "remove";
  }

  private void writePointer(Object id) {
    report.pointer(id).ifPresent(pointer -> json.writeStringProperty("pointer", pointer));
  }

  private void writeAmounts(Money before, Money after) {
    json.writeStringProperty("currency", after.getCurrencyUnit().getCode());
    json.writeNumberProperty("before", before.getAmount());
    json.writeNumberProperty("after", after.getAmount());
  }
}
