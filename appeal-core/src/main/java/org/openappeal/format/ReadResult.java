package org.openappeal.format;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read, as far as it is good, and what is wrong with the rest.
 *
 * <pre>{@code
 * ReadResult<Appeal> result = Appeals.tryRead(path);
 * result.problems().forEach(System.err::println);
 * result.value().ifPresent(appeal -> show(appeal));
 * }</pre>
 *
 * @param value what is good; empty if nothing can be made of it
 * @param problems what is wrong, in the order of the file
 */
public record ReadResult<T>(Optional<T> value, ImmutableList<Problem> problems) {

  /**
   * Checks that a reason is given where there is no value.
   *
   * @throws IllegalArgumentException if there is neither a value nor an error
   */
  public ReadResult {
    Objects.requireNonNull(problems, "problems");
    checkArgument(
        value.isPresent() || problems.stream().anyMatch(Problem::isError),
        "Nothing was read and no error says why: found %s",
        problems);
  }

  /** Returns the result of reading something of which only part, or nothing, is wrong. */
  public static <T> ReadResult<T> of(T value, Iterable<Problem> problems) {
    return new ReadResult<>(Optional.of(value), ImmutableList.copyOf(problems));
  }

  /**
   * Returns the result of reading something of which nothing is good.
   *
   * @throws IllegalArgumentException if no error is among the problems
   */
  public static <T> ReadResult<T> failed(Iterable<Problem> problems) {
    return new ReadResult<>(Optional.empty(), ImmutableList.copyOf(problems));
  }

  /** Returns the problems that are errors. */
  public ImmutableList<Problem> errors() {
    return problems.stream().filter(Problem::isError).collect(ImmutableList.toImmutableList());
  }

  /** Returns whether there is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /**
   * Returns the value if there is no error.
   *
   * @throws AppealFormatException if there is one; it carries all problems
   */
  public T orThrow() {
    if (value.isEmpty() || hasErrors()) {
      throw new AppealFormatException(problems);
    }
    return value.get();
  }
}
