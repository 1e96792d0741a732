package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.openappeal.theme.PhraseIndex.IndexedTheme;

/**
 * What speaks for one theme.
 *
 * <p>The strongest piece of evidence counts whole, each next one half of the one before: hints that
 * come in numbers, as they do in long texts, stay hints.
 */
final class Tally {

  private static final int FIELDS = 4;
  private static final int IN_TITLE = 0;
  private static final int IN_TEXT = 1;

  private final PhraseIndex index;
  private final IndexedTheme theme;
  private final String title;
  private final String text;
  private double[] doubts = new double[4];

  /** The phrase of each piece, its field, its start and its end. */
  private int[] pieces = new int[4 * FIELDS];

  private int count;

  Tally(PhraseIndex index, IndexedTheme theme, String title, String text) {
    this.index = index;
    this.theme = theme;
    this.title = title;
    this.text = text;
  }

  IndexedTheme theme() {
    return theme;
  }

  /** Adds a piece of evidence and the doubt that it leaves, above 0 and below 1. */
  void add(double doubt, int phrase, Field field, int start, int end) {
    if (count == doubts.length) {
      doubts = Arrays.copyOf(doubts, 2 * count);
      pieces = Arrays.copyOf(pieces, 2 * count * FIELDS);
    }
    int at = FIELDS * count;
    pieces[at] = phrase;
    pieces[at + 1] = field == Field.TITLE ? IN_TITLE : IN_TEXT;
    pieces[at + 2] = start;
    pieces[at + 3] = end;
    doubts[count++] = doubt;
  }

  /** The doubt that all evidence leaves, whatever the order it came in. */
  double doubt() {
    Arrays.sort(doubts, 0, count);
    double doubt = 1;
    for (int i = count - 1; i >= 0; i--) {
      doubt = doubts[i] * Math.sqrt(doubt);
    }
    return doubt;
  }

  /** Returns the pieces in the order in which they were added. */
  ImmutableList<Evidence> evidence() {
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builderWithExpectedSize(count);
    for (int at = 0; at < FIELDS * count; at += FIELDS) {
      Field field = pieces[at + 1] == IN_TITLE ? Field.TITLE : Field.TEXT;
      evidence.add(
          Evidence.of(
              index.phrase(pieces[at]).phrase(),
              field,
              field == Field.TITLE ? title : text,
              pieces[at + 2],
              pieces[at + 3]));
    }
    return evidence.build();
  }
}
