package org.openappeal.compare;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one edition has, and what the other has for it.
 *
 * @param <T> what is compared: projects, services, places or statements
 * @param before as in the earlier edition
 * @param after as in the later edition
 * @param similarity how alike they are, from 0 to 1, if that is how they were matched; empty if
 *     they have the same id
 */
public record Match<T>(T before, T after, OptionalDouble similarity) {

  /**
   * Checks the similarity.
   *
   * @throws IllegalArgumentException if the similarity is below 0 or above 1
   */
  public Match {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    checkArgument(
        similarity.isEmpty() || similarity.getAsDouble() >= 0 && similarity.getAsDouble() <= 1,
        "Similarity is out of range: found %s, expected 0 to 1",
        similarity);
  }

  static <T> Match<T> byId(T before, T after) {
    return new Match<>(before, after, OptionalDouble.empty());
  }

  Match<T> mirrored() {
    return new Match<>(/* before= */ after, /* after= */ before, similarity);
  }
}
