package org.openappeal.theme;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a text that say that they aren't about the project itself. */
final class Clauses {

  /**
   * A clause.
   *
   * @param taxonomies those of whose disclaimers it has one, as bits
   * @param because the disclaimer
   */
  private record Clause(int start, int end, long taxonomies, String because) {}

  /** What begins a clause about something else within a sentence. */
  static final ImmutableListMultimap<Language, String> TURNS =
      ImmutableListMultimap.of(
          Language.ENGLISH, "=while",
          Language.ENGLISH, "whereas",
          Language.FRENCH, "tandis que",
          Language.FRENCH, "alors que",
          Language.SPANISH, "mientras");

  private final List<Clause> clauses;

  private Clauses(List<Clause> clauses) {
    this.clauses = clauses;
  }

  /** Returns the clauses with disclaimers, in time linear in the text; null if there is none. */
  static @Nullable Clauses disclaimed(PhraseIndex index, FoundPatterns found, String text) {
    List<Clause> clauses = new ArrayList<>();
    Clause last = new Clause(0, 0, 0, "");
    int least = 0;
    for (int i = 0; i < found.count(); i++) {
      int at = found.start(i);
      long taxonomies = index.disclaims(found.pattern(i));
      if (index.turns(found.pattern(i))) {
        least = Math.max(least, at);
        if (at < last.end()) {
          last = new Clause(last.start(), at, last.taxonomies(), last.because());
          clauses.set(clauses.size() - 1, last);
        }
      } else if (taxonomies != 0 && !index.isAffirmed(found, i)) {
        if (at < last.end()) {
          clauses.remove(clauses.size() - 1);
          last =
              new Clause(last.start(), last.end(), last.taxonomies() | taxonomies, last.because());
        } else {
          int start = start(text, at, Math.max(least, last.end()));
          boolean isAbout = hasPhrase(index, found, i, start);
          String because = text.substring(at, found.end(i));
          last = new Clause(start, end(text, found.end(i), isAbout), taxonomies, because);
        }
        clauses.add(last);
      }
    }
    return clauses.isEmpty() ? null : new Clauses(clauses);
  }

  /** Whether a phrase of a theme stands between a place and what was found. */
  private static boolean hasPhrase(PhraseIndex index, FoundPatterns found, int i, int start) {
    for (int j = i - 1; j >= 0 && found.start(j) >= start; j--) {
      if (index.phrasesOf(found.pattern(j)).length > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the disclaimer of the clause in which a place is; null if it has none. */
  @Nullable String because(int place, int taxonomy) {
    int low = 0;
    int high = clauses.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Clause clause = clauses.get(middle);
      if (place < clause.start()) {
        high = middle - 1;
      } else if (place >= clause.end()) {
        low = middle + 1;
      } else {
        return (clause.taxonomies() & (1L << taxonomy)) == 0 ? null : clause.because();
      }
    }
    return null;
  }

  private static int start(String text, int from, int least) {
    int start = from;
    while (start > least && !isEnd(text, start - 1)) {
      start--;
    }
    return start;
  }

  private static int end(String text, int from, boolean atComma) {
    int end = from;
    while (end < text.length() && !isEnd(text, end) && !(atComma && text.charAt(end) == ',')) {
      end++;
    }
    return end;
  }

  /** Whether a clause ends with a character. */
  private static boolean isEnd(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    return switch (text.charAt(at)) {
      case '.', '!', '?', ';' -> Character.isWhitespace(next);
      case '\n' -> next == '\n' || next == '\r';
      case '\u2022', '\u25a0', '\u25aa', '\u25cf' -> true;
      default -> false;
    };
  }
}
