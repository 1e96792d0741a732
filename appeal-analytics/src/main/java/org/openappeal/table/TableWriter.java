package org.openappeal.table;

import java.io.IOException;

/** Renders a table in one format. */
@FunctionalInterface
interface TableWriter {

  void write(Table table, Appendable out) throws IOException;
}
