package org.openappeal.theme;

import org.jspecify.annotations.Nullable;

/** The last words that hyphens hold together, of which some may be a single word of the phrases. */
final class HyphenChain {

  /** So many words with hyphens between them are tried as one. */
  private static final int LONGEST = 4;

  private final int[] numbers = new int[LONGEST];
  private final int[] starts = new int[LONGEST];
  private final Lexeme[] lexemes = new Lexeme[LONGEST];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int number, int start, Lexeme lexeme) {
    if (count == LONGEST) {
      count--;
      System.arraycopy(numbers, 1, numbers, 0, count);
      System.arraycopy(starts, 1, starts, 0, count);
      System.arraycopy(lexemes, 1, lexemes, 0, count);
    }
    numbers[count] = number;
    starts[count] = start;
    lexemes[count++] = lexeme;
  }

  /**
   * Makes the last words one if together they are a word of the phrases, the more of them the
   * better, and returns that; null if they aren't.
   */
  @Nullable Lexeme join(WordScanner.Lexicon lexicon) {
    for (int first = 0; first < count - 1; first++) {
      Lexeme joined = joined(first, lexicon);
      if (joined != null && joined.isKnown()) {
        lexemes[first] = joined;
        count = first + 1;
        return joined;
      }
    }
    return null;
  }

  private @Nullable Lexeme joined(int first, WordScanner.Lexicon lexicon) {
    char[] letters = new char[WordScanner.LONGEST];
    int length = 0;
    for (int i = first; i < count; i++) {
      char[] part = lexemes[i].letters();
      if (part.length == 0 || length + part.length > letters.length) {
        return null;
      }
      System.arraycopy(part, 0, letters, length, part.length);
      length += part.length;
    }
    return lexicon.find(letters, length, Lexeme.code(letters, length));
  }

  /** The number of the last word. */
  int number() {
    return numbers[count - 1];
  }

  /** The place of the last word's first character. */
  int start() {
    return starts[count - 1];
  }
}
