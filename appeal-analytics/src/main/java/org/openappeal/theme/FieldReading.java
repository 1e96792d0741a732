package org.openappeal.theme;

import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.PhraseIndex.IndexedPhrase;
import org.openappeal.theme.Rejection.Reason;

/** What was found in the title or in the text, and whether it counts where it stands. */
final class FieldReading {

  /** A phrase is voided by what stands at most so many words away. */
  private static final int NEAR = 2;

  private final PhraseIndex index;
  private final Field field;
  private final String original;
  private final FoundPatterns found;
  private final @Nullable Clauses disclaimed;
  private @Nullable BitSet present;

  FieldReading(PhraseIndex index, Field field, String original) {
    this.index = index;
    this.field = field;
    this.original = original;
    this.found = index.find(original);
    this.disclaimed = field == Field.TEXT ? Clauses.disclaimed(index, found, original) : null;
  }

  Field field() {
    return field;
  }

  FoundPatterns found() {
    return found;
  }

  boolean has(int pattern) {
    BitSet patterns = present;
    if (patterns == null) {
      patterns = new BitSet();
      for (int i = 0; i < found.count(); i++) {
        patterns.set(found.pattern(i));
      }
      present = patterns;
    }
    return patterns.get(pattern);
  }

  /**
   * Whether a longer phrase of the same theme holds this one, a stronger one is the same, or it was
   * found there already: what skips words may do so in several ways.
   */
  boolean isCovered(int i, IndexedPhrase phrase) {
    int first = found.first(i);
    for (int j = i; j >= 0 && first - found.first(j) < TaxonomyChecks.MOST_WORDS; j--) {
      if (found.encloses(j, i) && covers(j, i, phrase)) {
        return true;
      }
    }
    for (int j = i + 1; j < found.count() && found.first(j) == first; j++) {
      if (found.encloses(j, i) && covers(j, i, phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean covers(int outer, int inner, IndexedPhrase phrase) {
    boolean same = found.hasSpanOf(outer, inner);
    for (int number : index.phrasesOf(found.pattern(outer))) {
      IndexedPhrase other = index.phrase(number);
      boolean isAgain = other.number() == phrase.number() && outer < inner;
      if (other.of().number() == phrase.of().number()
          && (same ? isAgain || isPreferred(other, phrase) : isAsTelling(other, phrase))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPreferred(IndexedPhrase a, IndexedPhrase b) {
    return a.doubt() != b.doubt() ? a.doubt() < b.doubt() : a.number() < b.number();
  }

  /** Whether a longer phrase says what it holds: not if it skips words and is weaker. */
  private static boolean isAsTelling(IndexedPhrase longer, IndexedPhrase shorter) {
    return !longer.hasGap() || longer.doubt() <= shorter.doubt();
  }

  /** Returns why a phrase doesn't count because of what stands around it; null if it does. */
  @Nullable Reason reason(int i, IndexedPhrase phrase) {
    if (disclaimer(i, phrase) != null) {
      return Reason.DISCLAIMED;
    }
    int other = objection(i, phrase);
    return other < 0 ? null : reason(i, other, phrase);
  }

  private @Nullable String disclaimer(int i, IndexedPhrase phrase) {
    return disclaimed == null ? null : disclaimed.because(found.start(i), phrase.of().taxonomy());
  }

  /** Returns the first of the patterns nearby that keep a phrase from counting; -1 if none does. */
  private int objection(int i, IndexedPhrase phrase) {
    int from = i;
    int first = found.first(i);
    int last = found.last(i);
    while (from > 0 && first - found.first(from - 1) <= TaxonomyChecks.MOST_WORDS + NEAR) {
      from--;
    }
    for (int j = from; j < found.count() && found.first(j) - last <= NEAR + 1; j++) {
      if (reason(i, j, phrase) != null) {
        return j;
      }
    }
    return -1;
  }

  /** Tells that a phrase doesn't count for a reason that was found. */
  Rejection rejection(int i, IndexedPhrase phrase, Reason reason) {
    Optional<String> because =
        switch (reason) {
          case DISCLAIMED -> Optional.ofNullable(disclaimer(i, phrase));
          case WITHOUT_CONTEXT -> Optional.empty();
          case NEGATED, VOIDED, PLACE_NAME -> Optional.of(quote(objection(i, phrase)));
        };
    Evidence evidence = Evidence.of(phrase.phrase(), field, original, found.start(i), found.end(i));
    return new Rejection(
        phrase.of().of().id(), phrase.of().theme().code(), evidence, reason, because);
  }

  private String quote(int i) {
    return original.substring(found.start(i), found.end(i));
  }

  private @Nullable Reason reason(int i, int j, IndexedPhrase phrase) {
    int pattern = found.pattern(j);
    if (index.isPlace(pattern) && found.overlap(i, j) && !found.exceeds(i, j)) {
      return Reason.PLACE_NAME;
    }
    if (found.gap(i, j) > NEAR) {
      return null;
    }
    if (index.negates(pattern, phrase.of().taxonomy())
        && found.last(j) < found.first(i)
        && !index.isAffirmed(found, j)) {
      return Reason.NEGATED;
    }
    for (int voiding : phrase.notWith()) {
      if (voiding == pattern) {
        return Reason.VOIDED;
      }
    }
    return null;
  }
}
