package org.openappeal.format.jsontext;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openappeal.format.Limits;
import org.openappeal.format.Problem;
import org.openappeal.format.Problem.Severity;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;

/** Collects the problems of one file, up to the limit. */
public final class ProblemLog {

  private final String file;
  private final int max;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  /** Starts the log of a file of this name. */
  public ProblemLog(String file, Limits limits) {
    this.file = file;
    this.max = limits.maxProblems();
  }

  /**
   * Tells an error.
   *
   * @throws StopReadingException if there have been as many as the limit allows
   */
  public void error(
      ProblemCode code, String message, String pointer, Optional<TextPosition> position) {
    if (errors == max) {
      add(
          ProblemCode.TOO_MANY_PROBLEMS,
          "Too many problems: found more than " + max + ", reading ends here",
          "",
          position);
      throw new StopReadingException();
    }
    add(code, message, pointer, position);
  }

  /** Tells what is to be looked at. */
  public void warning(
      ProblemCode code, String message, String pointer, Optional<TextPosition> position) {
    problems.add(new Problem(code, Severity.WARNING, message, file, position, pointer));
  }

  private void add(
      ProblemCode code, String message, String pointer, Optional<TextPosition> position) {
    errors++;
    problems.add(new Problem(code, Severity.ERROR, message, file, position, pointer));
  }

  /** Returns how many errors have been told. */
  public int errors() {
    return errors;
  }

  /** Returns all that has been told, in that order. */
  public ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }

  /** Forgets all. */
  public void clear() {
    problems.clear();
    errors = 0;
  }
}
