package org.openappeal.samples;

import java.io.IOException;
import java.nio.file.Path;
import org.openappeal.format.validate.Validation;
import org.openappeal.table.Table;
import org.openappeal.table.TableFormat;

/** How to print what came of validating. */
enum ValidationFormat {
  TEXT(TableFormat.TEXT),
  MARKDOWN(TableFormat.MARKDOWN),
  CSV(TableFormat.CSV),
  HTML(TableFormat.HTML),
  JSON(TableFormat.JSON),
  SARIF(TableFormat.JSON) {
    @Override
    void print(Validation validation, Path file, Appendable out) throws IOException {
      ValidationSarif.of(validation, file).write(out);
    }
  };

  private final TableFormat tables;

  ValidationFormat(TableFormat tables) {
    this.tables = tables;
  }

  void print(Validation validation, Path file, Appendable out) throws IOException {
    print(ValidationTables.findings(validation), out);
  }

  void print(Table table, Appendable out) throws IOException {
    table.write(tables, out);
  }
}
