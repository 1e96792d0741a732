package org.openappeal.table;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;

/**
 * What a cell shows as text.
 *
 * @param text one line
 * @param indent how many spaces stand before it, on each line that it is wrapped into
 */
record TextCell(String text, int indent) {

  int width() {
    return indent + DisplayWidth.of(text);
  }

  ImmutableList<String> lines(int width) {
    String margin = " ".repeat(indent);
    return Lines.of(text, Math.max(1, width - indent)).stream()
        .map(line -> margin + line)
        .collect(toImmutableList());
  }
}
