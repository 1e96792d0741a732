package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/** Finds groups of English words in texts, whatever their inflection, all of them at once. */
final class WordFinder {

  /** Told where groups stand. */
  interface Finding {
    void found(int group, int start, int end);
  }

  private final PhraseLexicon lexicon = new PhraseLexicon();
  private final PhraseTrie trie;
  private final int[] groupOf;

  WordFinder(ImmutableList<String> groups) {
    PhraseTrie.Builder builder = new PhraseTrie.Builder();
    int[] patterns = new int[groups.size()];
    int before = -1;
    while (before != lexicon.tokens()) {
      before = lexicon.tokens();
      builder = new PhraseTrie.Builder();
      for (int i = 0; i < patterns.length; i++) {
        patterns[i] = builder.add(lexicon.add(groups.get(i), Language.ENGLISH));
      }
    }
    lexicon.complete();
    trie = builder.build(lexicon.tokens());
    groupOf = new int[builder.patterns()];
    Arrays.fill(groupOf, -1);
    for (int i = patterns.length - 1; i >= 0; i--) {
      groupOf[patterns[i]] = i;
    }
  }

  /** Tells of each group in a text, by its number, in the order in which they begin. */
  void find(String text, Finding finding) {
    if (text.isEmpty()) {
      return;
    }
    FoundPatterns found = new FoundPatterns(WordScanner.scan(text, lexicon));
    trie.match(found.words(), found);
    for (int i = 0; i < found.count(); i++) {
      finding.found(groupOf[found.pattern(i)], found.start(i), found.end(i));
    }
  }
}
