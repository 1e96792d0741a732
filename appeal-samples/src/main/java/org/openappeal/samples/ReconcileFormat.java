package org.openappeal.samples;

import java.io.IOException;
import org.openappeal.reconcile.Reconciliation;
import org.openappeal.reconcile.Report;
import org.openappeal.reconcile.ReportFormat;
import org.openappeal.table.TableFormat;

/** How to print what came of reconciling, and how what is proposed. */
enum ReconcileFormat {
  TEXT(TableFormat.TEXT) {
    @Override
    void print(Report report, Reconciliation reconciliation, Appendable out) throws IOException {
      super.print(report, reconciliation, out);
      out.append(ReconcileCommand.explanations(reconciliation));
    }
  },
  MARKDOWN(TableFormat.MARKDOWN) {
    @Override
    void print(Report report, Reconciliation reconciliation, Appendable out) throws IOException {
      super.print(report, reconciliation, out);
      out.append(ReconcileCommand.explanations(reconciliation).replaceAll("(?m)^(?=.)", "    "));
    }
  },
  CSV(TableFormat.CSV),
  HTML(TableFormat.HTML) {
    @Override
    void print(Report report, Reconciliation reconciliation, Appendable out) throws IOException {
      HtmlPage.begin(out);
      super.print(report, reconciliation, out);
      HtmlPage.text(ReconcileCommand.explanations(reconciliation), out);
      HtmlPage.end(out);
    }

    @Override
    void propose(Reconciliation reconciliation, Appendable out) throws IOException {
      HtmlPage.begin(out);
      super.propose(reconciliation, out);
      HtmlPage.end(out);
    }
  },
  JSON(TableFormat.JSON) {
    @Override
    void print(Report report, Reconciliation reconciliation, Appendable out) throws IOException {
      report.write(ReportFormat.JSON, out);
    }
  },
  SARIF(TableFormat.JSON) {
    @Override
    void print(Report report, Reconciliation reconciliation, Appendable out) throws IOException {
      report.write(ReportFormat.SARIF, out);
    }
  },
  JUNIT(TableFormat.TEXT) {
    @Override
    void print(Report report, Reconciliation reconciliation, Appendable out) throws IOException {
      report.write(ReportFormat.JUNIT_XML, out);
    }
  };

  private final TableFormat tables;

  ReconcileFormat(TableFormat tables) {
    this.tables = tables;
  }

  /** Returns whether one table after another can be read in this format. */
  boolean isForPeople() {
    return this == TEXT || this == MARKDOWN;
  }

  void print(Report report, Reconciliation reconciliation, Appendable out) throws IOException {
    reconciliation.toTable().write(tables, out);
  }

  void propose(Reconciliation reconciliation, Appendable out) throws IOException {
    if (tables == TableFormat.JSON) {
      Report.of(reconciliation).writeRepair(out);
    } else {
      reconciliation.proposeRepair().toTable().write(tables, out);
    }
  }
}
