package org.openappeal.table;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a display width. */
final class Lines {

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final int width;

  private Lines(int width) {
    this.width = width;
  }

  /**
   * Returns the lines: broken at spaces where there are some, within words where there are none. A
   * character that is wider than the lines gets one of its own.
   */
  static ImmutableList<String> of(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return ImmutableList.of(text);
    }
    Lines lines = new Lines(width);
    for (String word : text.split(" ", -1)) {
      lines.add(word);
    }
    lines.flush();
    return ImmutableList.copyOf(lines.lines);
  }

  private void add(String word) {
    if (!line.isEmpty() && DisplayWidth.of(line + " " + word) > width) {
      flush();
    } else if (!line.isEmpty()) {
      line.append(' ');
    }
    int taken = DisplayWidth.of(line.toString());
    for (int codePoint : word.codePoints().toArray()) {
      int next = DisplayWidth.of(codePoint);
      if (taken + next > width && taken > 0) {
        flush();
        taken = 0;
      }
      line.appendCodePoint(codePoint);
      taken += next;
    }
  }

  private void flush() {
    lines.add(line.toString());
    line.setLength(0);
  }
}
