package org.openappeal.format.validate;

import java.io.InputStream;
import java.util.function.Consumer;
import org.openappeal.format.AppealFormat;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;

/** A format that can tell what its files state, with the places, beside what the model carries. */
public interface InspectableFormat extends AppealFormat {

  /**
   * Goes through a file once and leaves the stream open.
   *
   * @param name what to call the stream in problems
   * @param problems is told what is wrong, as it is met
   * @param projects is told what is stated of each project, as far as it can be read
   * @throws java.io.UncheckedIOException if the stream can't be read
   */
  void inspect(
      InputStream in,
      String name,
      Limits limits,
      Consumer<Problem> problems,
      Consumer<StatedProject> projects);
}
