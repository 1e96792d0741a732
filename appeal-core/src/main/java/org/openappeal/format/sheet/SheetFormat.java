package org.openappeal.format.sheet;

import java.io.OutputStream;
import org.openappeal.format.validate.InspectableFormat;
import org.openappeal.model.Appeal;

/** A format of sheets of rows, which a mapping explains where their headers don't. */
public interface SheetFormat extends InspectableFormat {

  /** Returns this format as the mapping tells it to read and write. */
  SheetFormat withMapping(SheetMapping mapping);

  @Override
  default boolean reads() {
    return true;
  }

  @Override
  default boolean writes() {
    return true;
  }

  @Override
  default void write(Appeal appeal, OutputStream out) {
    write(appeal, out, loss -> {});
  }
}
