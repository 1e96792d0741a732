package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.PhraseIndex.IndexedPhrase;
import org.openappeal.theme.PhraseIndex.IndexedTheme;
import org.openappeal.theme.Rejection.Reason;

/** The classification of one project: which found phrases count, and what they come to. */
final class Reading {

  /** A phrase is voided by what stands at most so many words away. */
  private static final int NEAR = 2;

  /** Further repetitions of a phrase add nothing. */
  private static final int MOST_REPETITIONS = 8;

  private static final Comparator<ThemeMatch> BY_SCORE =
      Comparator.comparingDouble(ThemeMatch::score).reversed();

  private final PhraseIndex index;
  private final String title;
  private final String text;
  private final PhraseCounts counts = new PhraseCounts();
  private final PhraseCounts rejected = new PhraseCounts();
  private final TreeMap<Integer, Tally> tallies = new TreeMap<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private @Nullable BitSet present;
  private @Nullable FoundPatterns inTitle;
  private @Nullable FoundPatterns inText;

  Reading(PhraseIndex index, String title, String text) {
    this.index = index;
    this.title = title;
    this.text = text;
  }

  Classification classify() {
    FoundPatterns first = index.find(title);
    FoundPatterns second = index.find(text);
    inTitle = first;
    inText = second;
    judge(Field.TITLE, title, first);
    judge(Field.TEXT, text, second);
    Map<Taxonomy, List<ThemeMatch>> scored = new LinkedHashMap<>();
    tallies.forEach(
        (number, tally) -> {
          IndexedTheme theme = index.themes().get(number);
          scored.computeIfAbsent(theme.of(), key -> new ArrayList<>()).add(tally.match(theme));
        });
    List<ThemeMatch> matches = new ArrayList<>();
    List<ThemeMatch> nearMisses = new ArrayList<>();
    scored.forEach(
        (taxonomy, all) -> {
          double least = leastScore(taxonomy, all);
          all.forEach(match -> (match.score() >= least ? matches : nearMisses).add(match));
        });
    matches.sort(BY_SCORE);
    nearMisses.sort(BY_SCORE);
    return new Classification(
        title,
        text,
        ImmutableList.copyOf(matches),
        ImmutableList.copyOf(nearMisses),
        ImmutableList.copyOf(rejections),
        index.primaryTaxonomies());
  }

  private static double leastScore(Taxonomy taxonomy, List<ThemeMatch> matches) {
    double highest = matches.stream().mapToDouble(ThemeMatch::score).max().orElse(0);
    return Math.max(taxonomy.threshold(), taxonomy.leastShare() * highest);
  }

  private void judge(Field field, String original, FoundPatterns found) {
    for (int i = 0; i < found.count(); i++) {
      for (int number : index.phrasesOf(found.pattern(i))) {
        judge(field, original, found, i, index.phrase(number));
      }
    }
  }

  private void judge(
      Field field, String original, FoundPatterns found, int i, IndexedPhrase phrase) {
    if (isCovered(found, i, phrase)) {
      return;
    }
    Evidence evidence =
        new Evidence(
            phrase.phrase().text(),
            phrase.phrase().weight(),
            field,
            found.start(i),
            found.end(i),
            original.substring(found.start(i), found.end(i)));
    Rejection rejection = rejection(original, found, i, phrase, evidence);
    if (rejection != null) {
      if (rejected.increment(phrase.number()) < MOST_REPETITIONS) {
        rejections.add(rejection);
      }
      return;
    }
    int repetition = counts.increment(phrase.number());
    if (repetition < MOST_REPETITIONS) {
      long strength = field.factor() * (phrase.strength() >> repetition);
      for (int theme : phrase.of().line()) {
        tallies.computeIfAbsent(theme, key -> new Tally()).add(strength, evidence);
      }
    }
  }

  /** Whether a longer phrase of the same theme holds this one, or a stronger one is the same. */
  private boolean isCovered(FoundPatterns found, int i, IndexedPhrase phrase) {
    for (int j = i; j >= 0 && found.first(i) - found.first(j) < TaxonomyChecks.MOST_WORDS; j--) {
      if (found.encloses(j, i) && covers(found, j, i, phrase)) {
        return true;
      }
    }
    for (int j = i + 1; j < found.count() && found.first(j) == found.first(i); j++) {
      if (found.encloses(j, i) && covers(found, j, i, phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean covers(FoundPatterns found, int outer, int inner, IndexedPhrase phrase) {
    boolean same = found.hasSpanOf(outer, inner);
    for (int number : index.phrasesOf(found.pattern(outer))) {
      IndexedPhrase other = index.phrase(number);
      if (other.of().number() == phrase.of().number() && (!same || isPreferred(other, phrase))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPreferred(IndexedPhrase a, IndexedPhrase b) {
    return a.strength() != b.strength() ? a.strength() > b.strength() : a.number() < b.number();
  }

  private @Nullable Rejection rejection(
      String original, FoundPatterns found, int i, IndexedPhrase phrase, Evidence evidence) {
    int from = i;
    while (from > 0 && found.first(i) - found.first(from - 1) <= TaxonomyChecks.MOST_WORDS + NEAR) {
      from--;
    }
    for (int j = from; j < found.count() && found.first(j) - found.last(i) <= NEAR + 1; j++) {
      Reason reason = found.sentence(j) == found.sentence(i) ? reason(found, i, j, phrase) : null;
      if (reason != null) {
        String because = original.substring(found.start(j), found.end(j));
        return rejection(phrase, evidence, reason, Optional.of(because));
      }
    }
    return phrase.onlyWith().length == 0 || hasAny(phrase.onlyWith())
        ? null
        : rejection(phrase, evidence, Reason.WITHOUT_CONTEXT, Optional.empty());
  }

  private static Rejection rejection(
      IndexedPhrase phrase, Evidence evidence, Reason reason, Optional<String> because) {
    IndexedTheme theme = phrase.of();
    return new Rejection(theme.of().id(), theme.theme().code(), evidence, reason, because);
  }

  private @Nullable Reason reason(FoundPatterns found, int i, int j, IndexedPhrase phrase) {
    int pattern = found.pattern(j);
    if (index.isPlace(pattern) && found.overlap(i, j)) {
      return Reason.PLACE_NAME;
    }
    if (found.gap(i, j) > NEAR) {
      return null;
    }
    if (found.last(j) < found.first(i) && index.negates(pattern, phrase.of().taxonomy())) {
      return Reason.NEGATED;
    }
    for (int voiding : phrase.notWith()) {
      if (voiding == pattern) {
        return Reason.VOIDED;
      }
    }
    return null;
  }

  private boolean hasAny(int[] patterns) {
    BitSet there = present;
    if (there == null) {
      there = new BitSet();
      collect(inTitle, there);
      collect(inText, there);
      present = there;
    }
    for (int pattern : patterns) {
      if (there.get(pattern)) {
        return true;
      }
    }
    return false;
  }

  private static void collect(@Nullable FoundPatterns found, BitSet into) {
    for (int i = 0; found != null && i < found.count(); i++) {
      into.set(found.pattern(i));
    }
  }
}
