package org.openappeal.format.text;

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

/** Collects the problems of one file, errors and warnings each up to the limit. */
public final class ProblemLog {

  private final String file;
  private final int max;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;
  private int warnings;

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
      ProblemCode code, String message, Optional<TextPosition> position, String path) {
    if (errors++ == max) {
      add(
          ProblemCode.TOO_MANY_PROBLEMS,
          Severity.ERROR,
          "Too many problems: found more than " + max + ", reading ends here",
          position,
          "");
      throw new StopReadingException();
    }
    add(code, Severity.ERROR, message, position, path);
  }

  /**
   * Tells an error.
   *
   * @throws StopReadingException if there have been as many as the limit allows
   */
  public void error(ProblemCode code, String message, Located at) {
    error(code, message, Optional.of(at.position()), at.path());
  }

  /** Tells what ended the reading, whatever the limit. */
  public void end(ProblemCode code, String message, Optional<TextPosition> position, String path) {
    errors++;
    add(code, Severity.ERROR, message, position, path);
  }

  /** Tells what is to be looked at; beyond the limit it is only told that there is more. */
  public void warning(
      ProblemCode code, String message, Optional<TextPosition> position, String path) {
    if (warnings < max) {
      add(code, Severity.WARNING, message, position, path);
    } else if (warnings == max) {
      add(
          ProblemCode.TOO_MANY_PROBLEMS,
          Severity.WARNING,
          "Too many warnings: found more than " + max + ", further ones aren't told",
          position,
          "");
    }
    warnings++;
  }

  /** Tells what is to be looked at; beyond the limit it is only told that there is more. */
  public void warning(ProblemCode code, String message, Located at) {
    warning(code, message, Optional.of(at.position()), at.path());
  }

  private void add(
      ProblemCode code,
      Severity severity,
      String message,
      Optional<TextPosition> position,
      String path) {
    problems.add(new Problem(code, severity, message, file, position, path));
  }

  /** Adds a warning that is made elsewhere. */
  public void add(Problem warning) {
    problems.add(warning);
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns how many errors have been told since the problems were handed on. */
  public int errors() {
    return errors;
  }

  /** Returns what has been told since the problems were handed on, in that order. */
  public ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }

  /** Hands the problems on and forgets them, so that the limit is one for each part of a file. */
  public void drain(Consumer<Problem> use) {
    List<Problem> told = problems();
    problems.clear();
    errors = 0;
    warnings = 0;
    told.forEach(use);
  }

  /** Returns what an exception says. */
  public static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
