package org.openappeal.theme;

import java.util.Arrays;

/**
 * The words of a text that stand in phrases, each with its place in the text and its number among
 * all words of the text.
 */
final class Words {

  private int count;
  private int[] numbers;
  private int[] starts;
  private int[] ends;
  private Lexeme[] lexemes;

  Words(int capacity) {
    numbers = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    lexemes = new Lexeme[capacity];
  }

  int count() {
    return count;
  }

  /**
   * The number of a word among all words of the text, those that stand in no phrase included.
   * Between the last word of a sentence and the first one of the next is a gap that no phrase
   * bridges, and nothing that has to be near.
   */
  int number(int word) {
    return numbers[word];
  }

  /** The place of a word's first character. */
  int start(int word) {
    return starts[word];
  }

  /** The place behind a word's last character. */
  int end(int word) {
    return ends[word];
  }

  Lexeme lexeme(int word) {
    return lexemes[word];
  }

  /** Whether a word is the one after the word before it, in the same sentence. */
  boolean follows(int word) {
    return word < count && numbers[word] == numbers[word - 1] + 1;
  }

  /** Whether a word is at most so many words behind another one, in the same sentence. */
  boolean isWithin(int word, int other, int distance) {
    return word < count && numbers[word] - numbers[other] <= distance;
  }

  void add(int number, int start, int end, Lexeme lexeme) {
    if (count == starts.length) {
      grow();
    }
    numbers[count] = number;
    starts[count] = start;
    ends[count] = end;
    lexemes[count++] = lexeme;
  }

  /** Takes the words away that have this number or a higher one. */
  void removeFrom(int number) {
    while (count > 0 && numbers[count - 1] >= number) {
      count--;
    }
  }

  private void grow() {
    int capacity = 2 * count;
    numbers = Arrays.copyOf(numbers, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    lexemes = Arrays.copyOf(lexemes, capacity);
  }
}
