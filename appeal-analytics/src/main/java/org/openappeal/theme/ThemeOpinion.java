package org.openappeal.theme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a trained model thinks of one theme.
 *
 * @param theme the code of the theme
 * @param probability how likely the text is about the theme, from 0 to 0.9999, in four decimals
 * @param bias the log-odds of the theme in a text of which nothing is known
 * @param fromPhrases what the phrases found for a theme, this one or another, add to the log-odds,
 *     by that theme's code
 * @param hints the words that add to the log-odds, the weightiest first
 */
public record ThemeOpinion(
    String theme,
    double probability,
    double bias,
    ImmutableMap<String, Double> fromPhrases,
    ImmutableList<Hint> hints) {

  /** The words that speak for the theme, each with the weight that a phrase like it would have. */
  ImmutableList<Evidence> evidence() {
    return hints.stream()
        .filter(hint -> hint.weight() > 0)
        .map(Hint::toEvidence)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the theme and its probability. */
  @Override
  public String toString() {
    return theme + " " + BigDecimal.valueOf(probability).setScale(2, RoundingMode.DOWN);
  }
}
