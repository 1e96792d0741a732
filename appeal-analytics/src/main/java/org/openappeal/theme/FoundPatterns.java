package org.openappeal.theme;

import java.util.Arrays;

/** The patterns that were found in a text, in the order of their first words. */
final class FoundPatterns implements PhraseTrie.Sink {

  private final Words words;
  private int count;
  private int[] patterns = new int[32];
  private int[] firsts = new int[32];
  private int[] lasts = new int[32];

  FoundPatterns(Words words) {
    this.words = words;
  }

  @Override
  public void found(int pattern, int firstWord, int lastWord) {
    if (count == patterns.length) {
      patterns = Arrays.copyOf(patterns, 2 * count);
      firsts = Arrays.copyOf(firsts, 2 * count);
      lasts = Arrays.copyOf(lasts, 2 * count);
    }
    patterns[count] = pattern;
    firsts[count] = firstWord;
    lasts[count++] = lastWord;
  }

  int count() {
    return count;
  }

  int pattern(int i) {
    return patterns[i];
  }

  int first(int i) {
    return firsts[i];
  }

  int last(int i) {
    return lasts[i];
  }

  /** The place of the first character. */
  int start(int i) {
    return words.start(firsts[i]);
  }

  /** The place behind the last character. */
  int end(int i) {
    return words.end(lasts[i]);
  }

  int sentence(int i) {
    return words.sentence(firsts[i]);
  }

  boolean overlap(int i, int j) {
    return firsts[i] <= lasts[j] && firsts[j] <= lasts[i];
  }

  boolean encloses(int outer, int inner) {
    return firsts[outer] <= firsts[inner] && lasts[outer] >= lasts[inner];
  }

  boolean hasSpanOf(int i, int j) {
    return firsts[i] == firsts[j] && lasts[i] == lasts[j];
  }

  /** The number of words between two that don't overlap; 0 if they do. */
  int gap(int i, int j) {
    return Math.max(0, Math.max(firsts[i] - lasts[j], firsts[j] - lasts[i]) - 1);
  }
}
