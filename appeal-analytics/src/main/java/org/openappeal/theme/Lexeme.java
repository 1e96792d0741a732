package org.openappeal.theme;

/**
 * A distinct word and the tokens of the phrases that it may stand for.
 *
 * @param code the code of its letters, see {@link #code(char[], int)}
 * @param isKnown whether there are tokens: asked of each word of a text, the tokens of few
 * @param letters the word, folded
 * @param tokens what it is in the phrases: itself as an acronym, its stem in each language; empty
 *     if no phrase has it
 */
@SuppressWarnings("ArrayRecordComponent") // Read in the innermost loop, and never let out.
record Lexeme(long code, boolean isKnown, char[] letters, int[] tokens) {

  /** The code of words that have this bit doesn't tell them from all others. */
  private static final long AMBIGUOUS = Long.MIN_VALUE;

  private static final int BITS = 7;
  private static final int MOST_EXACT = 9;
  private static final int[] NO_TOKENS = {};

  static Lexeme unknown(String word) {
    return of(word, NO_TOKENS);
  }

  static Lexeme of(String word, int[] tokens) {
    char[] letters = word.toCharArray();
    return new Lexeme(code(letters, letters.length), tokens.length > 0, letters, tokens);
  }

  /**
   * Returns a number for a word. Up to nine letters of ASCII are the number itself, seven bits
   * each; others may share theirs, which is negative then.
   */
  static long code(char[] letters, int length) {
    long code = 0;
    boolean isPlain = true;
    for (int i = 0; i < length; i++) {
      code = withLetter(code, letters[i]);
      isPlain &= letters[i] < 1 << BITS;
    }
    return isPlain ? ofPlain(code, length) : code | AMBIGUOUS;
  }

  /** Returns what a letter of ASCII makes of the number of those before it. */
  static long withLetter(long code, char letter) {
    return Long.rotateLeft(code, BITS) + letter;
  }

  /** Returns the code of so many letters of ASCII from what {@link #withLetter} made of them. */
  static long ofPlain(long code, int length) {
    return length <= MOST_EXACT ? code : code | AMBIGUOUS;
  }

  String word() {
    return new String(letters);
  }

  /** Whether it is a word that stands in a text, folded or in capitals of ASCII. */
  boolean is(long otherCode, char[] text, int start, int length) {
    return code == otherCode && (code >= 0 || hasLetters(text, start, length));
  }

  private boolean hasLetters(char[] text, int start, int length) {
    if (length != letters.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (letters[i] != Folding.small(text[start + i])) {
        return false;
      }
    }
    return true;
  }
}
