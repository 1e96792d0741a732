package org.openappeal.theme;

/**
 * Cuts a text into words, in one pass.
 *
 * <p>A word is letters and digits; what is invisible in it (accents of their own, soft hyphens) is
 * skipped. A hyphen cuts, at the end of a line too, unless the parts together are a word of the
 * phrases ("traffick-ing", "re-integration"). The English articles and the s behind an apostrophe
 * aren't words.
 */
final class WordScanner {

  /** Longer words stand in no phrase. */
  static final int LONGEST = 64;

  /** Finds the distinct word of some letters. */
  interface Lexicon {
    Lexeme find(char[] letters, int length, int hash);
  }

  /** So many words with hyphens between them are tried as one. */
  private static final int LONGEST_CHAIN = 3;

  private static final int HASH_FACTOR = 31;
  private static final Lexeme TOO_LONG = Lexeme.unknown("");

  private final String text;
  private final Lexicon lexicon;
  private final Words words;
  private final char[] letters = new char[LONGEST];
  private final char[] joined = new char[LONGEST];

  private int at;
  private int sentence;
  private int length;
  private int hash;

  /** The end of the last word if a hyphen follows it that the next word may continue, or -1. */
  private int hyphenated = -1;

  /** The first of the last words that hyphens hold together. */
  private int chain;

  private boolean apostrophe;

  private WordScanner(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.words = new Words(text.length() / 6 + 8);
  }

  static Words scan(String text, Lexicon lexicon) {
    WordScanner scanner = new WordScanner(text, lexicon);
    scanner.run();
    return scanner.words;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
        separated();
      } else if (c < 128 ? Folding.ascii(c) != 0 : isWordStart()) {
        word();
      } else {
        separator(c);
      }
    }
  }

  private boolean isWordStart() {
    String folded = Folding.fold(text.codePointAt(at));
    return folded != null && !folded.isEmpty();
  }

  private void separated() {
    hyphenated = -1;
    apostrophe = false;
  }

  private void word() {
    int start = at;
    length = 0;
    hash = 0;
    boolean more = true;
    while (more && at < text.length()) {
      more = letter();
    }
    int end = endOfWord(start);
    if (apostrophe && length == 1 && letters[0] == 's') {
      apostrophe = false;
    } else if (hyphenated >= 0 || !isArticle() || isHyphenNext()) {
      Lexeme lexeme = length > LONGEST ? TOO_LONG : lexicon.find(letters, length, hash);
      chain = hyphenated < 0 ? words.count() : chain;
      if (hyphenated < 0 || !join(end, lexeme)) {
        words.add(start, end, sentence, lexeme);
      }
    }
    separated();
  }

  /** A soft hyphen at the end of a line isn't part of the word. */
  private int endOfWord(int start) {
    int end = at;
    while (end > start + 1 && text.charAt(end - 1) == '\u00ad') {
      end--;
    }
    at = end;
    return end;
  }

  private boolean letter() {
    char c = text.charAt(at);
    if (c < 128) {
      char folded = Folding.ascii(c);
      if (folded == 0) {
        return false;
      }
      append(folded);
      at++;
      return true;
    }
    int codePoint = text.codePointAt(at);
    String folded = Folding.fold(codePoint);
    if (folded == null) {
      return false;
    }
    for (int i = 0; i < folded.length(); i++) {
      append(folded.charAt(i));
    }
    at += Character.charCount(codePoint);
    return true;
  }

  private void append(char c) {
    if (length < LONGEST) {
      letters[length] = c;
      hash = HASH_FACTOR * hash + c;
      length++;
    } else {
      length = LONGEST + 1;
    }
  }

  private boolean isArticle() {
    return switch (length) {
      case 1 -> letters[0] == 'a';
      case 2 -> letters[0] == 'a' && letters[1] == 'n';
      case 3 -> letters[0] == 't' && letters[1] == 'h' && letters[2] == 'e';
      default -> false;
    };
  }

  /** Puts the word to those before it in its chain if they together are a word of the phrases. */
  private boolean join(int end, Lexeme lexeme) {
    for (int i = Math.max(chain, words.count() - LONGEST_CHAIN); i < words.count(); i++) {
      int total = 0;
      for (int j = i; j < words.count() && total >= 0; j++) {
        total = put(words.lexeme(j).word(), total);
      }
      total = put(lexeme.word(), total);
      if (total > 0) {
        Lexeme all = lexicon.find(joined, total, hash(joined, total));
        if (all.isKnown()) {
          words.merge(i, end, all);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns the length of what is joined with a word, or -1 if that is too long or the word was.
   */
  private int put(String word, int length) {
    if (length < 0 || word.isEmpty() || length + word.length() > LONGEST) {
      return -1;
    }
    word.getChars(0, word.length(), joined, length);
    return length + word.length();
  }

  static int hash(char[] letters, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = HASH_FACTOR * hash + letters[i];
    }
    return hash;
  }

  private void separator(char c) {
    switch (c) {
      case '-', '\u2010', '\u2011', '\u00ad' -> hyphen();
      case '\'', '\u2018', '\u2019', '\u02bc' -> {
        at++;
        hyphenated = -1;
        apostrophe = touchesLastWord(at - 1);
      }
      case '.', '!', '?', ';', ':' -> {
        at++;
        separated();
        if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
          sentence++;
        }
      }
      case '\n' -> newLine();
      case '\u2022', '\u25a0', '\u25aa', '\u25cf', '\u00b7', '*' -> {
        at++;
        separated();
        sentence++;
      }
      default -> {
        at += Character.charCount(text.codePointAt(at));
        separated();
      }
    }
  }

  private boolean touchesLastWord(int position) {
    return words.count() > 0 && words.end(words.count() - 1) == position;
  }

  /** Steps over a hyphen, and over the end of the line if it stands there. */
  private void hyphen() {
    boolean touches = touchesLastWord(at);
    while (at < text.length() && text.charAt(at) == '\u00ad') {
      at++;
    }
    if (at < text.length() && isHyphen(text.charAt(at))) {
      at++;
    }
    int next = at;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
      next++;
    }
    if (next < text.length() && text.charAt(next) == '\n') {
      at = indent(next + 1);
    }
    hyphenated = touches ? at : -1;
    apostrophe = false;
  }

  private boolean isHyphenNext() {
    return at < text.length() && (isHyphen(text.charAt(at)) || text.charAt(at) == '\u00ad');
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private int indent(int from) {
    int next = from;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next;
  }

  /** An empty line ends the sentence. */
  private void newLine() {
    at++;
    separated();
    int next = at;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && text.charAt(next) == '\n') {
      at = next;
      sentence++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
