package org.openappeal.format.sheet;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written into a cell.
 *
 * @param text the text, or the figure as a text file holds it; empty for nothing
 * @param figure the exact figure, if it is one
 */
public record SheetValue(String text, Optional<BigDecimal> figure) {

  static final SheetValue EMPTY = new SheetValue("", Optional.empty());

  /** Refuses null. */
  public SheetValue {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(figure, "figure");
  }

  static SheetValue of(String text) {
    return new SheetValue(text, Optional.empty());
  }

  static SheetValue of(BigDecimal figure, Marks marks) {
    boolean isWhole = figure.stripTrailingZeros().scale() <= 0;
    BigDecimal shown = isWhole ? figure.setScale(0) : figure;
    return new SheetValue(marks.format(shown), Optional.of(shown));
  }

  /** Returns whether nothing is written. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
