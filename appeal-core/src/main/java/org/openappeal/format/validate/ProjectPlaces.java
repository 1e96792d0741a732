package org.openappeal.format.validate;

import java.util.Optional;
import org.openappeal.model.BudgetLine;

/** Where a file states the parts of one project. */
public interface ProjectPlaces {

  /** Returns where the project is stated. */
  FilePlace project();

  /** Returns where one of its budget lines is stated. */
  FilePlace line(BudgetLine line);

  /** Returns where its total is stated. */
  FilePlace total();

  /** Returns where it is stated what was received. */
  FilePlace received();

  /** Returns the places of a file of which nobody tells where its projects stand. */
  static ProjectPlaces unknown() {
    FilePlace nowhere = new FilePlace("", Optional.empty());
    return new ProjectPlaces() {
      @Override
      public FilePlace project() {
        return nowhere;
      }

      @Override
      public FilePlace line(BudgetLine line) {
        return nowhere;
      }

      @Override
      public FilePlace total() {
        return nowhere;
      }

      @Override
      public FilePlace received() {
        return nowhere;
      }
    };
  }
}
