package org.openappeal.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Attribution;
import org.openappeal.model.Scope;
import org.openappeal.reconcile.Reconciler;
import org.openappeal.reconcile.Reconciliation;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupRow;
import org.openappeal.table.Table;
import org.openappeal.table.TableFormat;
import picocli.CommandLine.Help.Ansi;

/** What a donor and what an editor want to see of an appeal first. */
final class Report {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final Appeal appeal;
  private final Ansi ansi;
  private final Measure required;
  private final Reconciliation reconciliation;

  Report(Appeal appeal, Ansi ansi) {
    this.appeal = appeal;
    this.ansi = ansi;
    this.required = Measure.required(appeal.period());
    this.reconciliation = Reconciler.standard().reconcile(appeal);
  }

  void print(PrintWriter out) {
    printHead(out);
    printSection(out, "Requirements by region", byRegion().toTable());
    printSection(out, "Requirements by service", byService());
    printSection(out, "The ten largest projects", ProjectTables.largest(appeal, 10));
    printSection(out, "The years beyond " + appeal.period(), ProjectTables.years(appeal));
    if (!appeal.statements().isEmpty()) {
      printSection(out, "Does it add up?", untitled(reconciliation.toTable()));
    }
    ReconcileCommand.explain(reconciliation, out);
  }

  private void printHead(PrintWriter out) {
    RollupRow total = Rollup.of(required).compute(appeal).total();
    String number = appeal.documentNumber().map(n -> n + ", ").orElse("");
    String published = appeal.published().map(MONTH::format).orElse("");
    String source = number + published;
    out.println(bold(appeal.title()) + (source.isEmpty() ? "" : " (" + source + ")"));
    out.println(
        appeal.organization().name()
            + appeal.organization().abbreviation().map(a -> " (" + a + ")").orElse(""));
    out.println();
    fact(out, "Period", appeal.period().first() + " to " + appeal.period().last());
    stated().ifPresent(money -> fact(out, "Requirement stated", Sums.text(money)));
    fact(out, "Required by its projects", Sums.text(total.money()));
    fact(out, "Projects", String.valueOf(total.projectCount()));
    if (total.carriedCount() > 0) {
      fact(out, "  money stands elsewhere", String.valueOf(total.carriedCount()));
    }
    if (total.unknownCount() > 0) {
      fact(out, "  without an own figure", String.valueOf(total.unknownCount()));
    }
    fact(out, "Countries with projects", String.valueOf(countries()));
  }

  private long countries() {
    return appeal.places().countries().stream()
        .filter(country -> !appeal.projectsIn(country).isEmpty())
        .count();
  }

  private Optional<Money> stated() {
    return appeal.statementsAbout(Scope.all()).stream()
        .filter(statement -> statement.period().equals(appeal.period()))
        .map(statement -> statement.amount())
        .findFirst();
  }

  private void fact(PrintWriter out, String name, String value) {
    out.printf(Locale.ROOT, "%-26s %s%n", name, value);
  }

  private void printSection(PrintWriter out, String heading, Table table) {
    out.println();
    out.println(bold(heading));
    out.println();
    out.print(table.to(TableFormat.TEXT));
  }

  private static Table untitled(Table table) {
    return Table.builder().columns(table.columns()).rows(table.rows()).notes(table.notes()).build();
  }

  private String bold(String text) {
    return ansi.enabled() ? ansi.text("@|bold " + text + "|@").toString() : text;
  }

  private Rollup byRegion() {
    return Rollup.of(required).by(Dimension.region(), Dimension.subRegion()).compute(appeal);
  }

  private Table byService() {
    Table table =
        Rollup.of(required).by(Dimension.service()).compute(appeal).sortedBy(required).toTable();
    boolean edited = appeal.projects().stream().anyMatch(p -> p.servicesBy() == Attribution.EDITOR);
    return edited
        ? Table.builder()
            .from(table)
            .addNote("Services as the editors of the data read the projects, not as printed")
            .build()
        : table;
  }

  /** Writes the three files; the folder is made if it isn't there. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Rollup places =
        Rollup.of(required, Measure.totalBudget())
            .by(Dimension.region(), Dimension.subRegion(), Dimension.place())
            .compute(appeal);
    ProjectTables.all(appeal).write(TableFormat.CSV, folder.resolve("projects.csv"));
    places.toTable().write(TableFormat.CSV, folder.resolve("rollup.csv"));
    reconciliation.toTable().write(TableFormat.CSV, folder.resolve("statements.csv"));
  }
}
