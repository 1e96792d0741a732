package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import org.openappeal.theme.PhraseIndex.IndexedTheme;

/**
 * What speaks for one theme.
 *
 * <p>The strongest piece of evidence counts whole, each next one half of the one before: hints that
 * come in numbers, as they do in long texts, stay hints. Whole numbers are added, so that the order
 * of the evidence changes nothing.
 */
final class Tally {

  private static final double MILLIONTHS = 1e6;
  private static final double STEPS = 1e4;
  private static final double HIGHEST = 0.9999;

  /** The pieces that count, and the bits that make their halves whole numbers. */
  private static final int MOST = 24;

  private final ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();

  /** The strongest so far, in ascending order, filled from the end. */
  private final long[] strongest = new long[MOST];

  /** Adds a piece of evidence with its strength in millionths. */
  void add(long strength, Evidence found) {
    evidence.add(found);
    if (strength > strongest[0]) {
      strongest[0] = strength;
      for (int i = 1; i < MOST && strongest[i - 1] > strongest[i]; i++) {
        long weaker = strongest[i];
        strongest[i] = strongest[i - 1];
        strongest[i - 1] = weaker;
      }
    }
  }

  ThemeMatch match(IndexedTheme theme) {
    long sum = 0;
    for (int k = 0; k < MOST; k++) {
      sum += (strongest[MOST - 1 - k] << MOST) >> k;
    }
    double strength = StrictMath.scalb((double) sum, -MOST) / MILLIONTHS;
    double score = -StrictMath.expm1(-strength);
    return new ThemeMatch(
        theme.of().id(),
        theme.theme().code(),
        Math.min(HIGHEST, StrictMath.rint(score * STEPS) / STEPS),
        evidence.build());
  }
}
