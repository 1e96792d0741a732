package org.openappeal.reconcile;

import java.io.IOException;

/** Writes a report in one format. */
@FunctionalInterface
interface ReportWriter {

  void write(Report report, Appendable out) throws IOException;
}
