package org.openappeal.format.json;

import org.joda.money.CurrencyUnit;
import org.openappeal.model.Appeal;

/** Writes a whole appeal. */
final class AppealWriter {

  private AppealWriter() {}

  static void write(JsonOutput out, Appeal appeal) {
    out.object(
        () -> {
          writeHeader(out, appeal);
          writeLists(out, appeal);
        });
  }

  private static void writeHeader(JsonOutput out, Appeal appeal) {
    out.text("format", JsonFormat.VERSION);
    out.text("id", appeal.id());
    out.text("title", appeal.title());
    out.name("organization");
    OrganizationCodec.write(out, appeal.organization());
    out.text("documentNumber", appeal.documentNumber());
    out.text("published", appeal.published());
    out.text("period", appeal.period());
    out.text("currency", appeal.currency().getCode());
    out.text("worldwideName", appeal.worldwideName());
    out.texts("annotations", appeal.annotations());
  }

  private static void writeLists(JsonOutput out, Appeal appeal) {
    CurrencyUnit usual = appeal.currency();
    out.list("services", appeal.services(), service -> ServiceCodec.write(out, service));
    out.list("places", appeal.rootPlaces(), place -> PlaceCodec.write(out, place));
    out.list("projects", appeal.projects(), project -> ProjectCodec.write(out, project, usual));
    out.list(
        "statements",
        appeal.statements(),
        statement -> StatementCodec.write(out, statement, usual));
    out.list("sections", appeal.sections(), section -> SectionCodec.write(out, section));
    out.list(
        "consolidatedAppeals",
        appeal.consolidatedAppeals(),
        consolidated -> ConsolidatedAppealCodec.write(out, consolidated));
  }
}
