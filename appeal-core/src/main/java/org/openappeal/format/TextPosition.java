package org.openappeal.format;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A place in a text file.
 *
 * @param line the line, from 1
 * @param column the column in its line, from 1, in UTF-16 code units
 */
public record TextPosition(int line, int column) implements Comparable<TextPosition>, Serializable {

  private static final Comparator<TextPosition> ORDER =
      Comparator.comparingInt(TextPosition::line).thenComparingInt(TextPosition::column);

  /**
   * Checks line and column.
   *
   * @throws IllegalArgumentException if one of them is less than 1
   */
  public TextPosition {
    checkArgument(
        line > 0 && column > 0,
        "Position out of range: found line %s column %s, expected both from 1",
        line,
        column);
  }

  /** Compares by line, then by column. */
  @Override
  public int compareTo(TextPosition other) {
    return ORDER.compare(this, other);
  }

  /** Returns line and column, such as {@code 12:7}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
