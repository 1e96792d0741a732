package org.openappeal.theme;

import com.google.common.base.CharMatcher;

/**
 * Cuts a text into words, in one pass.
 *
 * <p>A word is letters and digits; what is invisible in it is skipped, as {@link Folding} tells. A
 * hyphen cuts, at the end of a line too, unless the parts together are a word of the phrases
 * ("traffick-ing", "re-integration"). The English articles and the s behind an apostrophe aren't
 * words.
 *
 * <p>A sentence ends with a full stop, an exclamation or question mark, a colon or a semicolon
 * before a space, also where a quotation or bracket is closed between them; with an empty line; and
 * where an item of a list begins.
 */
final class WordScanner {

  /** Longer words stand in no phrase. */
  static final int LONGEST = 64;

  /** What the ends of sentences add to the numbers of the words behind them. */
  static final int SENTENCE_GAP = 8;

  /** What may hold the parts of a word together. */
  static final CharMatcher HYPHENS = CharMatcher.anyOf("-\u2010\u2011\u00ad");

  /** Finds distinct words. */
  interface Lexicon {

    /**
     * Returns the word of some letters and digits, each folded, or an ASCII capital.
     *
     * @param code the code of the folded letters
     */
    Lexeme find(char[] text, int start, int length, long code);
  }

  /** What may be closed between the end of a sentence and the space behind it. */
  private static final CharMatcher CLOSING =
      CharMatcher.anyOf("\"')]}\u2019\u201c\u201d\u203a\u00bb");

  /** What an item of a list may begin with. */
  private static final CharMatcher DASHES = CharMatcher.anyOf("-\u2010\u2011\u2013\u2014\u2212");

  private static final Lexeme TOO_LONG = Lexeme.unknown("");
  private static final long A = code("a");
  private static final long AN = code("an");
  private static final long THE = code("the");

  private static final byte SEPARATOR = 0;
  private static final byte OTHER = -1;

  /** What the characters of ASCII are in plain words: folded letters, or one of the two above. */
  private static final byte[] PLAIN = new byte[128];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      char folded = Folding.ascii(c);
      PLAIN[c] = folded != 0 ? (byte) folded : " ,()\"".indexOf(c) < 0 ? OTHER : SEPARATOR;
    }
  }

  private final char[] text;
  private final Lexicon lexicon;
  private final boolean keepsAll;
  private final Words words;
  private final HyphenChain chain = new HyphenChain();
  private final char[] letters = new char[LONGEST];

  private int at;
  private int number;
  private int length;

  /** The place behind the last word, if only hyphens and apostrophes may have followed it. */
  private int lastEnd = -1;

  /** Whether a hyphen follows the last word that the next word may continue. */
  private boolean hyphenated;

  /** Whether that hyphen stands at the end of a line. */
  private boolean afterLineEnd;

  private boolean apostrophe;

  private WordScanner(String text, Lexicon lexicon, boolean keepsAll) {
    this.text = text.toCharArray();
    this.lexicon = lexicon;
    this.keepsAll = keepsAll;
    this.words = new Words(text.length() / (keepsAll ? 6 : 12) + 8);
  }

  /** Returns the words of a text that stand in phrases. */
  static Words scan(String text, Lexicon lexicon) {
    return new WordScanner(text, lexicon, false).run();
  }

  /** Returns all words of a text. */
  static Words scanAll(String text, Lexicon lexicon) {
    return new WordScanner(text, lexicon, true).run();
  }

  private Words run() {
    while (at < text.length) {
      if (!hyphenated && !apostrophe) {
        plainWords();
      }
      if (at < text.length) {
        if (isWordStart()) {
          word();
        } else {
          separator(text[at]);
        }
      }
    }
    return words;
  }

  /** Returns the word of some letters and digits, each folded, or an ASCII capital. */
  static String word(char[] text, int start, int length) {
    char[] letters = new char[length];
    for (int i = 0; i < length; i++) {
      letters[i] = Folding.small(text[start + i]);
    }
    return new String(letters);
  }

  /**
   * Takes words of ASCII that only separators follow, which is what texts consist of: the same as
   * {@link #word()} does, without a detour.
   */
  private void plainWords() {
    int start = at;
    int i = start;
    long code = 0;
    while (i < text.length) {
      char c = text[i];
      byte plain = c < PLAIN.length ? PLAIN[c] : OTHER;
      if (plain > 0) {
        code = Lexeme.withLetter(code, (char) plain);
        i++;
      } else if (plain == SEPARATOR && i - start <= LONGEST) {
        if (i > start) {
          plainWord(start, i, Lexeme.ofPlain(code, i - start));
        }
        i++;
        start = i;
        code = 0;
      } else {
        break;
      }
    }
    at = start;
  }

  private void plainWord(int start, int end, long code) {
    if (!isArticle(code)) {
      add(start, end, lexicon.find(text, start, end - start, code));
    }
  }

  private void add(int start, int end, Lexeme lexeme) {
    if (keepsAll || lexeme.isKnown()) {
      words.add(number, start, end, lexeme);
    }
    number++;
  }

  private boolean isWordStart() {
    char c = text[at];
    if (c < 128) {
      return Folding.ascii(c) != 0;
    }
    String folded = Folding.fold(Character.codePointAt(text, at));
    return folded != null && !folded.isEmpty();
  }

  private void separated() {
    hyphenated = false;
    apostrophe = false;
  }

  private void word() {
    int start = at;
    length = 0;
    boolean more = true;
    while (more && at < text.length) {
      more = letter();
    }
    int end = endOfWord(start);
    boolean isGenitive = apostrophe && length == 1 && letters[0] == 's';
    if (!isGenitive && (hyphenated || isHyphen(at) || !isArticle())) {
      wordEnds(start, end);
    }
    separated();
  }

  private void wordEnds(int start, int end) {
    Lexeme lexeme =
        length > LONGEST
            ? TOO_LONG
            : lexicon.find(letters, 0, length, Lexeme.code(letters, length));
    if (!hyphenated) {
      chain.start(number);
    }
    chain.add(start, end, lexeme, afterLineEnd);
    if (chain.hasOnePart()) {
      add(start, end, lexeme);
    } else {
      number = chain.number();
      words.removeFrom(number);
      chain.join(lexicon, this::add);
    }
    lastEnd = at;
  }

  /** What is invisible at the end of a word isn't part of it; a soft hyphen is read again. */
  private int endOfWord(int start) {
    while (at > start + 1 && text[at - 1] == '\u00ad') {
      at--;
    }
    int end = at;
    while (end > start + 1 && Character.getType(text[end - 1]) == Character.FORMAT) {
      end--;
    }
    return end;
  }

  private boolean letter() {
    char c = text[at];
    if (c < 128) {
      char folded = Folding.ascii(c);
      if (folded == 0) {
        return false;
      }
      append(folded);
      at++;
      return true;
    }
    int codePoint = Character.codePointAt(text, at);
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
      length++;
    } else {
      length = LONGEST + 1;
    }
  }

  private boolean isArticle() {
    return length <= LONGEST && isArticle(Lexeme.code(letters, length));
  }

  private static boolean isArticle(long code) {
    return code == A || code == AN || code == THE;
  }

  private static long code(String word) {
    return Lexeme.code(word.toCharArray(), word.length());
  }

  private void separator(char c) {
    switch (c) {
      case '-', '\u2010', '\u2011', '\u00ad' -> hyphen();
      case '\'', '\u2018', '\u2019', '\u02bc' -> {
        hyphenated = false;
        apostrophe = lastEnd == at;
        at++;
      }
      case '.', '!', '?', ';', ':' -> endOfSentence();
      case '\n', '\r', '\f', '\u0085', '\u2028' -> newLine();
      case '\u2029', '\u2022', '\u25a0', '\u25aa', '\u25cf', '\u00b7', '*' -> {
        at++;
        separated();
        number += SENTENCE_GAP;
      }
      default -> {
        at += Character.charCount(Character.codePointAt(text, at));
        separated();
      }
    }
  }

  private void endOfSentence() {
    at++;
    separated();
    int next = at;
    while (next < text.length && CLOSING.matches(text[next])) {
      next++;
    }
    if (next == text.length || isSpace(text[next])) {
      at = next;
      number += SENTENCE_GAP;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Steps over a hyphen, and over the end of the line if it cuts a word there. */
  private void hyphen() {
    hyphenated = lastEnd == at;
    apostrophe = false;
    while (at < text.length && text[at] == '\u00ad') {
      at++;
    }
    if (isHyphen(at)) {
      at++;
    }
    int lineEnd = hyphenated ? blanks(at) : at;
    afterLineEnd = hyphenated && isLineEnd(lineEnd);
    if (afterLineEnd) {
      int next = blanks(lineEnd + 1);
      at = isPageBreak(lineEnd, next) ? blanks(next + 1) : next;
    }
  }

  private boolean isHyphen(int place) {
    return place < text.length && HYPHENS.matches(text[place]);
  }

  /** An empty line ends the sentence, and so does a dash that begins the line. */
  private void newLine() {
    int lineEnd = at;
    at++;
    separated();
    int next = blanks(at);
    if (isLineEnd(lineEnd) && isLineEnd(next) && !isPageBreak(lineEnd, next)) {
      at = next;
      number += SENTENCE_GAP;
    } else if (next + 1 < text.length && DASHES.matches(text[next]) && isSpace(text[next + 1])) {
      at = next + 1;
      number += SENTENCE_GAP;
    }
  }

  /** Returns the place behind what is blank within a line. */
  private int blanks(int from) {
    int next = from;
    while (next < text.length && isSpace(text[next]) && !isLineEnd(next)) {
      next++;
    }
    return next;
  }

  private boolean isLineEnd(int place) {
    return place < text.length
        && switch (text[place]) {
          case '\n', '\f', '\u0085', '\u2028', '\u2029' -> true;
          case '\r' -> place + 1 == text.length || text[place + 1] != '\n';
          default -> false;
        };
  }

  /** Whether two line ends are one, and a form feed. */
  private boolean isPageBreak(int first, int second) {
    return isLineEnd(second) && (text[first] == '\f' || text[second] == '\f');
  }
}
