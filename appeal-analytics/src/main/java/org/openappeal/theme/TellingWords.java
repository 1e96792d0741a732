package org.openappeal.theme;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which English words of some texts may tell what a text is about: neither names, which are never
 * written small and tell nothing about other places, nor what function words begin or end.
 */
final class TellingWords {

  /** Words that say nothing at the beginning or at the end of a group. */
  private static final ImmutableSet<String> FUNCTION_WORDS =
      ImmutableSet.copyOf(
          ("about after all also among amongst and any are as at be been before being"
                  + " between both but by can could did do does during each either for from had has"
                  + " have he her his how if in into is it its many may more most much no nor not"
                  + " of on only or other our out over own same she should so some such than that"
                  + " their them then there these they this those through to too under until up"
                  + " upon very was we were what when where whether which while who whom whose will"
                  + " with within without would you your")
              .split(" "));

  private final Set<String> small = new HashSet<>();
  private final Map<String, String> stems = new HashMap<>();

  /** Learns from texts which words are written small; titles had better be left out. */
  TellingWords(Stream<String> texts) {
    texts.forEach(this::addSmall);
  }

  /**
   * Adds the stems of the words of a text that are written in small letters, or all in capitals.
   */
  private void addSmall(String text) {
    Words words = WordScanner.scanAll(text, WordGroups::unknown);
    for (int i = 0; i < words.count(); i++) {
      int start = words.start(i);
      boolean isAcronym = start + 1 < words.end(i) && Character.isUpperCase(text.charAt(start + 1));
      if (isAcronym || Character.isLowerCase(text.charAt(start))) {
        small.add(stem(words.lexeme(i).word()));
      }
    }
  }

  /** Returns whether words that stand beside one another, folded, may tell something together. */
  boolean areTelling(List<String> group) {
    return !isFunctionWord(group.get(0))
        && !isFunctionWord(group.get(group.size() - 1))
        && group.stream().map(this::stem).allMatch(small::contains);
  }

  String stem(String word) {
    return stems.computeIfAbsent(word, each -> PhraseLexicon.stem(Language.ENGLISH, each));
  }

  static boolean isFunctionWord(String word) {
    return word.length() == 1 || Character.isDigit(word.charAt(0)) || FUNCTION_WORDS.contains(word);
  }
}
