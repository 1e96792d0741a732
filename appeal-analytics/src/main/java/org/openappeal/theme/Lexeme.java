package org.openappeal.theme;

/**
 * A distinct word and the tokens of the phrases that it may stand for.
 *
 * @param word the word, folded
 * @param tokens what it is in the phrases: itself as an acronym, its stem in each language; empty
 *     if no phrase has it
 */
@SuppressWarnings("ArrayRecordComponent") // Read in the innermost loop, and never let out.
record Lexeme(String word, int[] tokens) {

  private static final int[] NO_TOKENS = {};

  static Lexeme unknown(String word) {
    return new Lexeme(word, NO_TOKENS);
  }

  boolean isKnown() {
    return tokens.length > 0;
  }

  boolean is(char[] letters, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }
}
