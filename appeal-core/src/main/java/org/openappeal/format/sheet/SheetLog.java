package org.openappeal.format.sheet;

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
final class SheetLog {

  /** Ends the reading; why, stands in the log. */
  static final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FullException() {
      super("reading ends", null, false, false);
    }
  }

  private final String file;
  private final int max;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  SheetLog(String file, Limits limits) {
    this.file = file;
    this.max = limits.maxProblems();
  }

  void error(ProblemCode code, String message, Optional<TextPosition> position, String path) {
    if (errors == max) {
      add(
          ProblemCode.TOO_MANY_PROBLEMS,
          Severity.ERROR,
          "Too many problems: found more than " + max + ", reading ends here",
          position,
          "");
      throw new FullException();
    }
    errors++;
    add(code, Severity.ERROR, message, position, path);
  }

  /** Tells what ended the reading. */
  void end(UnreadableSheetException e) {
    add(e.code(), Severity.ERROR, String.valueOf(e.getMessage()), e.position(), e.path());
  }

  void warning(ProblemCode code, String message, Optional<TextPosition> position, String path) {
    add(code, Severity.WARNING, message, position, path);
  }

  private void add(
      ProblemCode code,
      Severity severity,
      String message,
      Optional<TextPosition> position,
      String path) {
    problems.add(new Problem(code, severity, message, file, position, path));
  }

  /** Returns what an exception says. */
  static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  /** Returns how many errors have been told. */
  int errors() {
    return errors;
  }

  String file() {
    return file;
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }
}
