package org.openappeal.theme;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/** Thrown when a file isn't a taxonomy; tells every mistake that was found. */
public final class TaxonomyFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Mistake> mistakes;

  TaxonomyFormatException(List<Mistake> mistakes) {
    super(sorted(mistakes).stream().map(Mistake::toString).collect(joining("\n")));
    this.mistakes = sorted(mistakes);
  }

  private static ImmutableList<Mistake> sorted(List<Mistake> mistakes) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column), mistakes);
  }

  /** Returns the mistakes in the order of the file; never empty. */
  public ImmutableList<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * A mistake in a taxonomy's file.
   *
   * @param file the name of the file
   * @param line the line, from 1
   * @param column the column, from 1
   * @param pointer the JSON pointer
   * @param message what is wrong, what was found and what was expected
   */
  public record Mistake(String file, int line, int column, String pointer, String message) {

    /** Returns the place and the message. */
    @Override
    public String toString() {
      String place = file + ":" + line + ":" + column + ": " + message;
      return pointer.isEmpty() ? place : place + " at " + pointer;
    }
  }
}
