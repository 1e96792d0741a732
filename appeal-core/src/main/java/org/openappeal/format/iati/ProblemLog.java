package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
  private int warnings;

  ProblemLog(String file, Limits limits) {
    this.file = file;
    this.max = limits.maxProblems();
  }

  void error(ProblemCode code, String message, Element at) {
    error(code, message, at.path(), Optional.of(at.position()));
  }

  void error(ProblemCode code, String message, String path, Optional<TextPosition> position) {
    if (errors == max) {
      problems.add(
          problem(
              ProblemCode.TOO_MANY_PROBLEMS,
              Severity.ERROR,
              "Too many problems: found more than " + max + ", reading ends here",
              "",
              position));
      throw new StopReadingException();
    }
    errors++;
    problems.add(problem(code, Severity.ERROR, message, path, position));
  }

  /** Tells what is to be looked at; beyond the limit such things aren't told any more. */
  void warning(ProblemCode code, String message, Element at) {
    warning(code, message, at.path(), Optional.of(at.position()));
  }

  void warning(ProblemCode code, String message, String path, Optional<TextPosition> position) {
    if (warnings++ < max) {
      problems.add(problem(code, Severity.WARNING, message, path, position));
    }
  }

  private Problem problem(
      ProblemCode code,
      Severity severity,
      String message,
      String path,
      Optional<TextPosition> position) {
    return new Problem(code, severity, message, file, position, path);
  }

  /** Adds a warning that is made elsewhere. */
  void add(Problem warning) {
    problems.add(warning);
  }

  /** Returns how many errors have been told since the problems were handed on. */
  int errors() {
    return errors;
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }

  /** Hands the problems on and forgets them, so that the limit is one for each activity. */
  void drain(Consumer<Problem> use) {
    List<Problem> told = ImmutableList.copyOf(problems);
    problems.clear();
    errors = 0;
    warnings = 0;
    told.forEach(use);
  }
}
