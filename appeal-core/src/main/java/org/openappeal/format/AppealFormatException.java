package org.openappeal.format;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** A file isn't what it should be; tells all that is wrong with it. */
public final class AppealFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Problem> problems;

  /**
   * Makes an exception whose message lists the problems, a line each.
   *
   * @throws IllegalArgumentException if there is no problem
   */
  public AppealFormatException(Iterable<Problem> problems) {
    super(message(ImmutableList.copyOf(problems)));
    this.problems = ImmutableList.copyOf(problems);
  }

  private static String message(ImmutableList<Problem> problems) {
    checkArgument(!problems.isEmpty(), "No problem given: found none, expected at least one");
    int count = problems.size();
    return problems.stream()
        .map(problem -> "\n  " + problem)
        .collect(
            Collectors.joining(
                "",
                problems.get(0).file() + ": " + count + (count == 1 ? " problem:" : " problems:"),
                ""));
  }

  /** Returns all problems, in the order of the file; at least one. */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
