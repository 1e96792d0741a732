package org.openappeal.format.sheet;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Several texts in one cell, with a separator between: a semicolon, or {@code >} in a path. White
 * space around a text isn't part of it. A backslash takes the character after it as it is.
 */
final class ItemList {

  private static final char ESCAPE = '\\';

  private ItemList() {}

  /** Returns the items of a cell, of which some may be empty; none if it is blank. */
  static ImmutableList<String> split(String cell, char separator) {
    return raw(cell, separator).stream()
        .map(ItemList::unescape)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the items as they are written, so that they may be split again. */
  static ImmutableList<String> raw(String cell, char separator) {
    if (cell.isBlank()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> items = ImmutableList.builder();
    int start = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ESCAPE) {
        i++;
      } else if (c == separator) {
        items.add(cell.substring(start, i));
        start = i + 1;
      }
    }
    return items.add(cell.substring(start)).build();
  }

  private static String unescape(String item) {
    StringBuilder text = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < item.length(); i++) {
      char c = item.charAt(i);
      if (c == ESCAPE && i + 1 < item.length()) {
        text.append(item.charAt(++i));
        kept = text.length();
      } else if (text.length() > 0 || !isSpace(c)) {
        text.append(c);
        kept = isSpace(c) ? kept : text.length();
      }
    }
    return text.substring(0, kept);
  }

  private static boolean isSpace(char c) {
    return CharMatcher.whitespace().matches(c);
  }

  /** Returns the cell that holds the items; items at the end that are empty are left out. */
  static String join(List<String> items, char separator) {
    int size = items.size();
    while (size > 0 && items.get(size - 1).isEmpty()) {
      size--;
    }
    String between = separator == ';' ? "; " : " " + separator + " ";
    return String.join(
        between, items.subList(0, size).stream().map(item -> escape(item, separator)).toList());
  }

  /**
   * Returns the list of what has been joined and escaped with another separator before, all items
   * in their places; nothing if all are empty.
   */
  static String joinRaw(List<String> items) {
    boolean isEmpty = items.stream().allMatch(String::isEmpty);
    return isEmpty
        ? ""
        : String.join("; ", items.stream().map(item -> item.replace(";", "\\;")).toList());
  }

  private static String escape(String item, char separator) {
    StringBuilder text = new StringBuilder();
    int last = item.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = item.charAt(i);
      boolean edge = (i == 0 || i == last) && isSpace(c);
      if (c == ESCAPE || c == separator || edge) {
        text.append(ESCAPE);
      }
      text.append(c);
    }
    return text.toString();
  }
}
