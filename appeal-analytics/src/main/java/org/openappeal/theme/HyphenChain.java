package org.openappeal.theme;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last parts that hyphens hold together, of which some may be a single word of the phrases.
 *
 * <p>Parts are taken together where that makes a word of the phrases. Where it can be done in
 * several ways, it is done so that fewest words are left that no phrase has; then so that there are
 * fewest words; then so that what the end of a line cut is one.
 */
final class HyphenChain {

  /** So many parts with hyphens between them are looked at. */
  private static final int LONGEST = 4;

  /** Receives the words. */
  interface Receiver {
    void add(int start, int end, Lexeme lexeme);
  }

  private final int[] starts = new int[LONGEST];
  private final int[] ends = new int[LONGEST];

  /** The words that parts make, by the first and the last one; null if no word of the phrases. */
  private final @Nullable Lexeme[][] words = new Lexeme[LONGEST][LONGEST];

  private final boolean[] followsLineEnd = new boolean[LONGEST];
  private final char[] letters = new char[WordScanner.LONGEST];
  private int count;
  private int number;

  /** The parts that begin a word, as bits. */
  private int firsts;

  /** Forgets all parts; the next one is a word of this number. */
  void start(int numberOfWord) {
    count = 0;
    firsts = 0;
    number = numberOfWord;
  }

  /** Adds a part, which is a word of its own until {@link #join}. */
  void add(int start, int end, Lexeme lexeme, boolean isAfterLineEnd) {
    if (count == LONGEST) {
      dropFirstWord();
    }
    starts[count] = start;
    ends[count] = end;
    words[count][count] = lexeme;
    followsLineEnd[count] = isAfterLineEnd;
    firsts |= 1 << count;
    count++;
  }

  private void dropFirstWord() {
    int dropped = endOfWord(0, firsts);
    count -= dropped;
    firsts >>>= dropped;
    number++;
    System.arraycopy(starts, dropped, starts, 0, count);
    System.arraycopy(ends, dropped, ends, 0, count);
    for (int first = 0; first < count; first++) {
      System.arraycopy(words[first + dropped], first + dropped, words[first], first, count - first);
    }
    System.arraycopy(followsLineEnd, dropped, followsLineEnd, 0, count);
  }

  boolean hasOnePart() {
    return count == 1;
  }

  /** The number of the first word. */
  int number() {
    return number;
  }

  /** Makes words of the parts, and passes them on. */
  void join(WordScanner.Lexicon lexicon, Receiver receiver) {
    joinWithLast(lexicon);
    int best = (1 << count) - 1;
    int least = cost(best);
    for (int each = best - 2; each > 0; each -= 2) {
      int cost = cost(each);
      if (cost < least) {
        least = cost;
        best = each;
      }
    }
    firsts = best;
    for (int part = 0; part < count; ) {
      int end = endOfWord(part, best);
      Lexeme word = Objects.requireNonNull(words[part][end - 1]);
      receiver.add(starts[part], ends[end - 1], word);
      part = end;
    }
  }

  /** What some way to join the parts costs, the lower the better. */
  private int cost(int firstParts) {
    int unknown = 0;
    int cut = 0;
    for (int part = 0; part < count; ) {
      int end = endOfWord(part, firstParts);
      Lexeme word = words[part][end - 1];
      if (word == null) {
        return Integer.MAX_VALUE;
      }
      unknown += word.isKnown() ? 0 : 1;
      cut += followsLineEnd[part] ? 1 : 0;
      part = end;
    }
    return (unknown * LONGEST + Integer.bitCount(firstParts)) * LONGEST + cut;
  }

  private int endOfWord(int part, int firstParts) {
    int end = part + 1;
    while (end < count && (firstParts & (1 << end)) == 0) {
      end++;
    }
    return end;
  }

  /** Looks up what the last part makes with those before it. */
  private void joinWithLast(WordScanner.Lexicon lexicon) {
    for (int first = 0; first < count - 1; first++) {
      words[first][count - 1] = joined(first, lexicon);
    }
  }

  /** Returns the word that a part and all behind it make; null if that isn't one of the phrases. */
  private @Nullable Lexeme joined(int first, WordScanner.Lexicon lexicon) {
    int length = 0;
    for (int i = first; i < count; i++) {
      char[] part = part(i).letters();
      if (part.length == 0 || length + part.length > letters.length) {
        return null;
      }
      System.arraycopy(part, 0, letters, length, part.length);
      length += part.length;
    }
    Lexeme joined = lexicon.find(letters, 0, length, Lexeme.code(letters, length));
    return joined.isKnown() ? joined : null;
  }

  private Lexeme part(int i) {
    return Objects.requireNonNull(words[i][i]);
  }
}
