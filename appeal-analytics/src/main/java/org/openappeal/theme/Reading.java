package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    List<ThemeMatch> matches = new ArrayList<>();
    List<ThemeMatch> nearMisses = new ArrayList<>();
    List<ThemeMatch> ofTaxonomy = new ArrayList<>();
    for (int i = 0; i < tallies.length; i++) {
      Tally tally = tallies[i];
      if (tally != null) {
        ofTaxonomy.add(new ThemeMatch(tally));
      }
      if (isLastOfTaxonomy(i)) {
        Taxonomy taxonomy = index.themes().get(i).of();
        double least = leastStrength(taxonomy, ofTaxonomy);
        for (ThemeMatch match : ofTaxonomy) {
          boolean isEnough = match.score() >= taxonomy.threshold() && match.strength() >= least;
          (isEnough ? matches : nearMisses).add(match);
        }
        ofTaxonomy.clear();
      }
    }
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

  private boolean isLastOfTaxonomy(int theme) {
    ImmutableList<IndexedTheme> themes = index.themes();
    return theme + 1 == themes.size()
        || themes.get(theme).taxonomy() != themes.get(theme + 1).taxonomy();
  }

  private static double leastStrength(Taxonomy taxonomy, List<ThemeMatch> matches) {
    double highest = 0;
    for (ThemeMatch match : matches) {
      highest = Math.max(highest, match.strength());
    }
    return taxonomy.leastShare() * highest;
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
    Rejection rejection = reading.rejection(i, phrase);
    if (rejection == null && !hasContext(phrase)) {
      rejection = reading.rejection(i, phrase, Reason.WITHOUT_CONTEXT, Optional.empty());
    }
    if (rejection == null) {
      count(reading, i, phrase);
    } else if (isAmongFirst(phrase)) {
      rejections.add(rejection);
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
