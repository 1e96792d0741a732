package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.PhraseIndex.IndexedPhrase;
import org.openappeal.theme.PhraseIndex.IndexedTheme;
import org.openappeal.theme.Rejection.Reason;

/** The classification of one project: which found phrases count, and what they come to. */
final class Reading {

  /** Further repetitions of a phrase add nothing. */
  private static final int MOST_REPETITIONS = 8;

  private static final Comparator<ThemeMatch> BY_SCORE =
      Comparator.comparingDouble(ThemeMatch::doubt);

  private final PhraseIndex index;
  private final String title;
  private final String text;
  private final FieldReading inTitle;
  private final FieldReading inText;
  private final PhraseCounts counts = new PhraseCounts();
  private final @Nullable Tally[] tallies;
  private final List<ThemeMatch> matches = new ArrayList<>();
  private final List<NearMiss> nearMisses = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private @Nullable PhraseCounts rejected;

  Reading(PhraseIndex index, String title, String text) {
    this.index = index;
    this.title = title;
    this.text = text;
    this.inTitle = new FieldReading(index, Field.TITLE, title);
    this.inText = new FieldReading(index, Field.TEXT, text);
    this.tallies = new Tally[index.themes().size()];
  }

  Classification classify() {
    judge(inTitle);
    judge(inText);
    List<ThemeMatch> ofTaxonomy = new ArrayList<>();
    for (int i = 0; i < tallies.length; i++) {
      Tally tally = tallies[i];
      if (tally != null) {
        ofTaxonomy.add(new ThemeMatch(tally));
      }
      if (isLastOfTaxonomy(i)) {
        compare(index.themes().get(i).of(), ofTaxonomy);
        ofTaxonomy.clear();
      }
    }
    matches.sort(BY_SCORE);
    nearMisses.sort(Comparator.comparing(NearMiss::match, BY_SCORE));
    return new Classification(
        title,
        text,
        ImmutableList.copyOf(matches),
        ImmutableList.copyOf(nearMisses),
        ImmutableList.copyOf(rejections),
        index.primaryTaxonomies());
  }

  private boolean isLastOfTaxonomy(int theme) {
    ImmutableList<IndexedTheme> themes = index.themes();
    return theme + 1 == themes.size()
        || themes.get(theme).taxonomy() != themes.get(theme + 1).taxonomy();
  }

  /** Tells which of a taxonomy's themes have enough evidence, and what the others lack. */
  private void compare(Taxonomy taxonomy, List<ThemeMatch> ofTaxonomy) {
    if (ofTaxonomy.isEmpty()) {
      return;
    }
    ThemeMatch strongest = Collections.min(ofTaxonomy, BY_SCORE);
    double least = taxonomy.leastShare() * strongest.strength();
    for (ThemeMatch match : ofTaxonomy) {
      if (match.score() < taxonomy.threshold()) {
        nearMisses.add(new NearMiss.BelowThreshold(match, taxonomy.threshold()));
      } else if (match.strength() < least) {
        nearMisses.add(new NearMiss.BesideStronger(match, strongest, taxonomy.leastShare()));
      } else {
        matches.add(match);
      }
    }
  }

  private void judge(FieldReading reading) {
    FoundPatterns found = reading.found();
    for (int i = 0; i < found.count(); i++) {
      for (int number : index.phrasesOf(found.pattern(i))) {
        judge(reading, i, index.phrase(number));
      }
    }
  }

  private void judge(FieldReading reading, int i, IndexedPhrase phrase) {
    if (reading.isCovered(i, phrase)) {
      return;
    }
    Reason reason = reading.reason(i, phrase);
    if (reason == null && !hasContext(phrase)) {
      reason = Reason.WITHOUT_CONTEXT;
    }
    if (reason == null) {
      count(reading, i, phrase);
    } else if (isAmongFirst(phrase)) {
      rejections.add(reading.rejection(i, phrase, reason));
    }
  }

  private boolean hasContext(IndexedPhrase phrase) {
    for (int pattern : phrase.onlyWith()) {
      if (inTitle.has(pattern) || inText.has(pattern)) {
        return true;
      }
    }
    return phrase.onlyWith().length == 0;
  }

  private boolean isAmongFirst(IndexedPhrase phrase) {
    if (rejected == null) {
      rejected = new PhraseCounts();
    }
    return rejected.increment(phrase.number()) < MOST_REPETITIONS;
  }

  private void count(FieldReading reading, int i, IndexedPhrase phrase) {
    int repetition = counts.increment(phrase.number());
    if (repetition < MOST_REPETITIONS) {
      FoundPatterns found = reading.found();
      double doubt = doubt(phrase.doubt(), reading.field(), repetition);
      for (int theme : phrase.of().line()) {
        tally(theme).add(doubt, phrase.number(), reading.field(), found.start(i), found.end(i));
      }
    }
  }

  /** The title counts twice, and each repetition half of the one before. */
  private static double doubt(double once, Field field, int repetition) {
    double doubt = field == Field.TITLE ? once * once : once;
    for (int i = 0; i < repetition; i++) {
      doubt = Math.sqrt(doubt);
    }
    return doubt;
  }

  private Tally tally(int theme) {
    Tally tally = tallies[theme];
    if (tally == null) {
      tally = new Tally(index, index.themes().get(theme), title, text);
      tallies[theme] = tally;
    }
    return tally;
  }
}
