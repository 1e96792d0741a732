package org.openappeal.theme;

import java.util.Arrays;

/** The words of a text, each with its place in it. */
final class Words {

  private int count;
  private int[] starts;
  private int[] ends;
  private int[] sentences;
  private Lexeme[] lexemes;

  Words(int capacity) {
    starts = new int[capacity];
    ends = new int[capacity];
    sentences = new int[capacity];
    lexemes = new Lexeme[capacity];
  }

  int count() {
    return count;
  }

  /** The place of a word's first character. */
  int start(int word) {
    return starts[word];
  }

  /** The place behind a word's last character. */
  int end(int word) {
    return ends[word];
  }

  /** The number of the sentence that a word stands in; no phrase goes beyond its sentence. */
  int sentence(int word) {
    return sentences[word];
  }

  Lexeme lexeme(int word) {
    return lexemes[word];
  }

  void add(int start, int end, int sentence, Lexeme lexeme) {
    if (count == starts.length) {
      grow();
    }
    starts[count] = start;
    ends[count] = end;
    sentences[count] = sentence;
    lexemes[count++] = lexeme;
  }

  /** Makes one word of all from a word on. */
  void merge(int first, int end, Lexeme lexeme) {
    count = first + 1;
    ends[first] = end;
    lexemes[first] = lexeme;
  }

  private void grow() {
    int capacity = 2 * count;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
    lexemes = Arrays.copyOf(lexemes, capacity);
  }
}
