package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Violation;

/** Looks for what keeps themes from being a taxonomy. */
final class TaxonomyChecks {

  /** Longer phrases are refused: a text that holds one by chance doesn't exist. */
  static final int MOST_WORDS = 12;

  private static final Pattern STAR_AT_THE_EDGE = Pattern.compile("^\\s*\\*|\\*\\s*(?:$|\\*)");

  private final ImmutableList<Theme> themes;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, Theme> byCode = new HashMap<>();

  private TaxonomyChecks(ImmutableList<Theme> themes) {
    this.themes = themes;
  }

  static void check(Taxonomy taxonomy) {
    List<Flaw> flaws = new ArrayList<>();
    if (taxonomy.id().isBlank()) {
      flaws.add(new Flaw(-1, -1, "The id must not be blank"));
    }
    fraction("threshold", taxonomy.threshold(), flaws);
    fraction("least share", taxonomy.leastShare(), flaws);
    words("Negation", taxonomy.negations(), flaws);
    words("Disclaimer", taxonomy.disclaimers(), flaws);
    flaws.addAll(flaws(taxonomy.themes()));
    if (!flaws.isEmpty()) {
      throw new InvalidTaxonomyException(
          taxonomy.id(),
          flaws.stream()
              .map(flaw -> new Violation(flaw.path(), flaw.message()))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private static void fraction(String name, double value, List<Flaw> flaws) {
    if (!(value >= 0 && value <= 1)) {
      flaws.add(new Flaw(-1, -1, "The " + name + " must be from 0 to 1, found " + value));
    }
  }

  static Optional<String> flawOfWords(String kind, String words) {
    return PhraseLexicon.hasWord(words)
        ? Optional.empty()
        : Optional.of(kind + " '" + words + "' can never match: it has no word but articles");
  }

  private static void words(
      String kind, ImmutableListMultimap<Language, String> words, List<Flaw> flaws) {
    for (String each : words.values()) {
      flawOfWords(kind, each).ifPresent(message -> flaws.add(new Flaw(-1, -1, message)));
    }
  }

  static ImmutableList<Flaw> flaws(ImmutableList<Theme> themes) {
    TaxonomyChecks checks = new TaxonomyChecks(themes);
    checks.codes();
    checks.parents();
    checks.phrases();
    return ImmutableList.copyOf(checks.flaws);
  }

  private void codes() {
    for (int i = 0; i < themes.size(); i++) {
      String code = themes.get(i).code();
      if (byCode.putIfAbsent(code, themes.get(i)) != null) {
        flaws.add(new Flaw(i, -1, "Duplicate theme: found " + code + " a second time"));
      }
      if (code.indexOf(Labels.SEPARATOR) >= 0 || code.equals(Evaluation.NONE)) {
        flaws.add(
            new Flaw(
                i,
                -1,
                "Code can't be used as a label: found %s, expected no %s and not \"%s\""
                    .formatted(code, Labels.SEPARATOR, Evaluation.NONE)));
      }
    }
  }

  private void parents() {
    for (int i = 0; i < themes.size(); i++) {
      Theme theme = themes.get(i);
      Optional<String> parent = theme.parent();
      if (parent.isPresent() && !byCode.containsKey(parent.get())) {
        flaws.add(
            new Flaw(i, -1, "Unknown parent of theme " + theme.code() + ": found " + parent.get()));
      } else if (isOwnAncestor(theme)) {
        flaws.add(new Flaw(i, -1, "Theme " + theme.code() + " is part of itself: " + cycle(theme)));
      }
    }
  }

  private @Nullable Theme parentOf(Theme theme) {
    return theme.parent().map(byCode::get).orElse(null);
  }

  private boolean isOwnAncestor(Theme theme) {
    Set<String> seen = new HashSet<>();
    for (Theme t = parentOf(theme); t != null && seen.add(t.code()); t = parentOf(t)) {
      if (t.code().equals(theme.code())) {
        return true;
      }
    }
    return false;
  }

  private String cycle(Theme theme) {
    StringBuilder cycle = new StringBuilder(theme.code());
    Theme t = theme;
    do {
      t = parentOf(t);
      cycle.append(" in ").append(t == null ? "" : t.code());
    } while (t != null && !t.code().equals(theme.code()));
    return cycle.toString();
  }

  private void phrases() {
    PhraseLexicon lexicon = lexicon(themes);
    Map<List<Integer>, String> seen = new HashMap<>();
    for (int i = 0; i < themes.size(); i++) {
      Theme theme = themes.get(i);
      for (int j = 0; j < theme.phrases().size(); j++) {
        Phrase phrase = theme.phrases().get(j);
        int[] tokens = lexicon.add(phrase.text(), phrase.language());
        Optional<String> flaw = flaw(phrase, tokens, lexicon);
        if (flaw.isPresent()) {
          flaws.add(new Flaw(i, j, flaw.get()));
          continue;
        }
        String where = "'" + phrase.text() + "' of theme " + theme.code();
        String other = seen.putIfAbsent(Ints.asList(tokens), where);
        if (other != null) {
          flaws.add(
              new Flaw(i, j, "Duplicate phrase: found " + where + ", which is also " + other));
        }
      }
    }
  }

  private static Optional<String> flaw(Phrase phrase, int[] tokens, PhraseLexicon lexicon) {
    String never = "Phrase '" + phrase.text() + "' can never match: ";
    if (tokens.length == 0) {
      return Optional.of(never + "it has no word but articles");
    }
    if (STAR_AT_THE_EDGE.matcher(phrase.text()).find()) {
      return Optional.of("A star must stand between words: found phrase '" + phrase.text() + "'");
    }
    int words = length(tokens);
    if (words > MOST_WORDS) {
      return Optional.of(never + "found " + words + " words, expected at most " + MOST_WORDS);
    }
    for (String word : phrase.text().split("\\s", -1)) {
      if (word.length() > WordScanner.LONGEST) {
        return Optional.of(never + "the word " + word + " is too long");
      }
    }
    for (String other : phrase.notWith()) {
      int[] without = lexicon.add(other, phrase.language());
      if (without.length == 0) {
        return Optional.of("Phrase '" + phrase.text() + "' has a 'notWith' without a word");
      }
      if (Ints.indexOf(tokens, without) >= 0) {
        return Optional.of(never + "it contains '" + other + "', which voids it");
      }
    }
    for (String other : phrase.onlyWith()) {
      if (lexicon.add(other, phrase.language()).length == 0) {
        return Optional.of("Phrase '" + phrase.text() + "' has an 'onlyWith' without a word");
      }
    }
    return Optional.empty();
  }

  /** The number of words of the longest text that a phrase finds. */
  private static int length(int[] tokens) {
    int length = 0;
    for (int token : tokens) {
      length += token == PhraseTrie.GAP ? PhraseTrie.MOST_SKIPPED : 1;
    }
    return length;
  }

  private static PhraseLexicon lexicon(ImmutableList<Theme> themes) {
    PhraseLexicon lexicon = new PhraseLexicon();
    int before = -1;
    while (before != lexicon.tokens()) {
      before = lexicon.tokens();
      for (Theme theme : themes) {
        for (Phrase phrase : theme.phrases()) {
          lexicon.add(phrase.text(), phrase.language());
        }
      }
    }
    return lexicon;
  }
}
