package org.openappeal.format.sheet;

import org.openappeal.format.AppealFormat;

/** A format of sheets of rows, which a mapping explains where their headers don't. */
public interface SheetFormat extends AppealFormat {

  /** Returns this format as the mapping tells it to read and write. */
  SheetFormat withMapping(SheetMapping mapping);
}
