package org.openappeal.theme;

/**
 * How well a classifier finds one theme, or several together.
 *
 * @param correct how often it was found and is labelled
 * @param wrong how often it was found and isn't labelled
 * @param missed how often it is labelled and wasn't found
 */
public record ThemeScore(int correct, int wrong, int missed) {

  /** What was found rightly of all that was found; 0 if nothing was, which a table leaves empty. */
  public double precision() {
    return correct == 0 ? 0 : (double) correct / (correct + wrong);
  }

  /** What was found of all that is labelled; 0 if nothing is, which a table leaves empty. */
  public double recall() {
    return correct == 0 ? 0 : (double) correct / (correct + missed);
  }

  /** The harmonic mean of precision and recall; 0 if nothing was found rightly. */
  public double f1() {
    return correct == 0 ? 0 : 2.0 * correct / (2.0 * correct + wrong + missed);
  }

  ThemeScore plus(ThemeScore other) {
    return new ThemeScore(correct + other.correct, wrong + other.wrong, missed + other.missed);
  }
}
