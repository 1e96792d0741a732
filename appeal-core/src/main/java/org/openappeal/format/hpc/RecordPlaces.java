package org.openappeal.format.hpc;

import java.util.Optional;
import org.openappeal.format.validate.FilePlace;
import org.openappeal.format.validate.ProjectPlaces;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.BudgetStage;

/**
 * Where a record of the service states the parts of a project.
 *
 * @param project where the record stands
 * @param original where it states what was required first
 * @param revised where it states what is required now
 */
record RecordPlaces(FilePlace project, FilePlace original, FilePlace revised)
    implements ProjectPlaces {

  static RecordPlaces of(JsonValue record, String original, String revised) {
    return new RecordPlaces(place(record), member(record, original), member(record, revised));
  }

  private static FilePlace member(JsonValue record, String name) {
    return place(record.get(name).orElse(record));
  }

  private static FilePlace place(JsonValue value) {
    return new FilePlace(value.path(), Optional.of(value.position()));
  }

  @Override
  public FilePlace line(BudgetLine line) {
    return line.stage() == BudgetStage.ORIGINAL ? original : revised;
  }

  @Override
  public FilePlace total() {
    return project;
  }

  @Override
  public FilePlace received() {
    return project;
  }
}
