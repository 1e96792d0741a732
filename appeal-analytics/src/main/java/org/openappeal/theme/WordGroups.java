package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The words that stand beside one another in a text. */
final class WordGroups {

  private WordGroups() {}

  /** Calls back with each word of a text, folded, and each group of up to so many that follow. */
  static void forEach(String text, int mostWords, Consumer<ImmutableList<String>> group) {
    Words words = WordScanner.scanAll(text, WordGroups::unknown);
    for (int i = 0; i < words.count(); i++) {
      List<String> together = new ArrayList<>();
      for (int j = i; j < i + mostWords && (j == i || words.follows(j)); j++) {
        together.add(words.lexeme(j).word());
        group.accept(ImmutableList.copyOf(together));
      }
    }
  }

  /** Takes each word for one that no phrase has. */
  static Lexeme unknown(char[] text, int start, int length, long code) {
    return Lexeme.unknown(WordScanner.word(text, start, length));
  }
}
