package org.openappeal.theme;

import java.util.Arrays;

/** The patterns that were found in a text, in the order of their first words. */
final class FoundPatterns {

  private static final int FIELDS = 3;

  private final Words words;
  private int count;

  /** Pattern, first and last word of each. */
  private int[] fields = new int[16 * FIELDS];

  FoundPatterns(Words words) {
    this.words = words;
  }

  Words words() {
    return words;
  }

  void add(int pattern, int firstWord, int lastWord) {
    int at = FIELDS * count++;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, 2 * at);
    }
    fields[at] = pattern;
    fields[at + 1] = firstWord;
    fields[at + 2] = lastWord;
  }

  int count() {
    return count;
  }

  int pattern(int i) {
    return fields[FIELDS * i];
  }

  private int firstWord(int i) {
    return fields[FIELDS * i + 1];
  }

  private int lastWord(int i) {
    return fields[FIELDS * i + 2];
  }

  /** The number of the first word in the text. */
  int first(int i) {
    return words.number(firstWord(i));
  }

  /** The number of the last word in the text. */
  int last(int i) {
    return words.number(lastWord(i));
  }

  /** The place of the first character. */
  int start(int i) {
    return words.start(firstWord(i));
  }

  /** The place behind the last character. */
  int end(int i) {
    return words.end(lastWord(i));
  }

  boolean overlap(int i, int j) {
    return firstWord(i) <= lastWord(j) && firstWord(j) <= lastWord(i);
  }

  boolean encloses(int outer, int inner) {
    return firstWord(outer) <= firstWord(inner) && lastWord(outer) >= lastWord(inner);
  }

  boolean hasSpanOf(int i, int j) {
    return firstWord(i) == firstWord(j) && lastWord(i) == lastWord(j);
  }

  /** Whether one holds another whole, and more than that. */
  boolean exceeds(int outer, int inner) {
    return encloses(outer, inner) && !hasSpanOf(outer, inner);
  }

  /** The number of words between two that don't overlap; 0 if they do. */
  int gap(int i, int j) {
    return Math.max(0, Math.max(first(i) - last(j), first(j) - last(i)) - 1);
  }
}
