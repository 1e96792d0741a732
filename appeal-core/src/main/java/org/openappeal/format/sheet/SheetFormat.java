package org.openappeal.format.sheet;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.format.validate.InspectableFormat;
import org.openappeal.format.validate.StatedProject;
import org.openappeal.model.Appeal;

/** A format of sheets of rows, which a mapping explains where their headers don't. */
public interface SheetFormat extends InspectableFormat {

  /** Returns this format as the mapping tells it to read and write. */
  SheetFormat withMapping(SheetMapping mapping);

  /** Returns what explains the columns. */
  SheetMapping mapping();

  /** Returns by what the columns are known. */
  Labels labels();

  /**
   * Opens the rows of a file, which stays open.
   *
   * @throws java.io.UncheckedIOException if the file can't be read
   */
  SheetRows rows(InputStream in, Limits limits);

  @Override
  default boolean reads() {
    return true;
  }

  @Override
  default boolean writes() {
    return true;
  }

  @Override
  default ReadResult<Appeal> read(InputStream in, String name, Limits limits) {
    try (SheetRows rows = rows(in, limits)) {
      return SheetReader.read(rows, labels(), mapping(), name, limits);
    }
  }

  @Override
  default void inspect(
      InputStream in,
      String name,
      Limits limits,
      Consumer<Problem> problems,
      Consumer<StatedProject> projects) {
    try (SheetRows rows = rows(in, limits)) {
      SheetReader.inspect(rows, labels(), mapping(), name, limits, problems, projects);
    }
  }

  @Override
  default void write(Appeal appeal, OutputStream out) {
    write(appeal, out, loss -> {});
  }
}
