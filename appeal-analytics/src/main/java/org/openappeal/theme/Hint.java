package org.openappeal.theme;

import java.util.Locale;

/**
 * Words of a text that a trained model weighs.
 *
 * @param words the words as the model has them
 * @param weight what they add to the log-odds of the theme, below 0 if they speak against it
 * @param field where they were found
 * @param start the place of their first character in the original text, in UTF-16 units from 0
 * @param end the place behind their last character
 * @param quote what stands there
 */
public record Hint(String words, double weight, Field field, int start, int end, String quote) {

  /** Returns evidence of the strength by which the words speak for the theme. */
  Evidence toEvidence() {
    return new Evidence(words, 1 - StrictMath.exp(-weight), field, start, end, quote);
  }

  /** Returns the weight, the quote, its field and its place. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%+.2f  \"%s\" (%s %d-%d)",
        weight,
        quote.replaceAll("\\s+", " "),
        field,
        start,
        end);
  }
}
