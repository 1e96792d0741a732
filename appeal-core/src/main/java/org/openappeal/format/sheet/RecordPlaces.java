package org.openappeal.format.sheet;

import org.openappeal.format.validate.FilePlace;
import org.openappeal.format.validate.ProjectPlaces;
import org.openappeal.model.BudgetLine;

/** In which cells the parts of a project stand. */
final class RecordPlaces implements ProjectPlaces {

  private final SheetRecord record;

  RecordPlaces(SheetRecord record) {
    this.record = record;
  }

  @Override
  public FilePlace project() {
    return record.place();
  }

  @Override
  public FilePlace line(BudgetLine line) {
    return record.cell(line).map(record::place).orElseGet(record::place);
  }

  @Override
  public FilePlace total() {
    return of(SheetColumn.TOTAL);
  }

  @Override
  public FilePlace received() {
    return of(SheetColumn.RECEIVED);
  }

  private FilePlace of(SheetColumn column) {
    return record.cell(column).map(record::place).orElseGet(record::place);
  }
}
