package org.openappeal.theme;

import java.util.Optional;

/**
 * A phrase that was found and doesn't count.
 *
 * @param taxonomy the id of the theme's taxonomy
 * @param theme the code of the theme that it would have spoken for
 * @param evidence the phrase and its place
 * @param reason why it doesn't count
 * @param because the words of the text that void it, where there are such
 */
public record Rejection(
    String taxonomy, String theme, Evidence evidence, Reason reason, Optional<String> because) {

  /** Why a phrase doesn't count. */
  public enum Reason {
    /** A negation stands before it. */
    NEGATED("it is negated"),
    /** Its clause says that it isn't part of the project. */
    DISCLAIMED("its clause is about the work of others"),
    /** A phrase that voids it stands beside it. */
    VOIDED("it stands beside other words"),
    /** None of the phrases that it needs stands in the project. */
    WITHOUT_CONTEXT("none of the words that it needs is there"),
    /** It lies within the name of a place, or reaches into it. */
    PLACE_NAME("it is part of the name of a place");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** Returns the reason for people. */
    @Override
    public String toString() {
      return sentence;
    }
  }

  /** Returns the theme, the evidence and the reason for people. */
  @Override
  public String toString() {
    return theme
        + " "
        + evidence
        + ": "
        + reason
        + because.map(words -> ": " + Visible.quoted(words)).orElse("");
  }
}
