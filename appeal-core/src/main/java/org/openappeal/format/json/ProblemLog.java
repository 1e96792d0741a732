package org.openappeal.format.json;

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
final class ProblemLog {

  private final String file;
  private final int max;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  ProblemLog(String file, Limits limits) {
    this.file = file;
    this.max = limits.maxProblems();
  }

  void error(ProblemCode code, String message, String pointer, Optional<TextPosition> position) {
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

  private void add(
      ProblemCode code, String message, String pointer, Optional<TextPosition> position) {
    errors++;
    problems.add(new Problem(code, Severity.ERROR, message, file, position, pointer));
  }

  /** Returns how many errors have been told. */
  int errors() {
    return errors;
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }

  /** Forgets all. */
  void clear() {
    problems.clear();
    errors = 0;
  }
}
