package org.openappeal.reconcile;

/** How findings are handed to other programs. */
public enum ReportFormat {
  /** JSON of its own: every statement with its verdict, every finding with its diagnoses. */
  JSON(new JsonReportWriter()),
  /**
   * SARIF 2.1.0, the static analysis results format of OASIS, which editors and code hosts show.
   */
  SARIF(new SarifWriter()),
  /** The XML of JUnit reports, which build servers show: one test case a statement. */
  JUNIT_XML(new JUnitWriter());

  private final transient ReportWriter writer;

  ReportFormat(ReportWriter writer) {
    this.writer = writer;
  }

  ReportWriter writer() {
    return writer;
  }
}
