package org.openappeal.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** Parts of an appeal don't fit together; tells all that doesn't, each with its path. */
public final class InvalidAppealException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Violation> violations;

  /**
   * Makes an exception whose message lists the violations, a line each.
   *
   * @throws IllegalArgumentException if there is no violation
   */
  public InvalidAppealException(Iterable<Violation> violations) {
    super(message(ImmutableList.copyOf(violations)));
    this.violations = ImmutableList.copyOf(violations);
    checkArgument(!this.violations.isEmpty(), "no violations");
  }

  private static String message(ImmutableList<Violation> violations) {
    return violations.stream()
        .map(violation -> "\n  " + violation)
        .collect(
            Collectors.joining(
                "",
                "Parts of the appeal don't fit together, " + violations.size() + " times:",
                ""));
  }

  /** Returns all that doesn't fit, in the order of the appeal; at least one. */
  public ImmutableList<Violation> violations() {
    return violations;
  }
}
