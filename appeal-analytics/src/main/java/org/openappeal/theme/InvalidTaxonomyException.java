package org.openappeal.theme;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.openappeal.model.Violation;

/** Thrown when the themes of a taxonomy don't fit together; tells everything that is wrong. */
public final class InvalidTaxonomyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Violation> violations;

  InvalidTaxonomyException(String taxonomy, Iterable<Violation> violations) {
    super(message(taxonomy, ImmutableList.copyOf(violations)));
    this.violations = ImmutableList.copyOf(violations);
  }

  private static String message(String taxonomy, ImmutableList<Violation> violations) {
    return violations.stream()
        .map(Violation::toString)
        .collect(joining("\n  ", "Taxonomy " + taxonomy + " can't be used:\n  ", ""));
  }

  /** Returns what is wrong, each with its path in the taxonomy's JSON; never empty. */
  public ImmutableList<Violation> violations() {
    return violations;
  }
}
