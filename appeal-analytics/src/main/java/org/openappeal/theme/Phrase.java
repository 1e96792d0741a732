package org.openappeal.theme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * Words that speak for a theme when they stand in a text.
 *
 * <pre>{@code
 * Phrase phrase = Phrase.of("cash for work", 0.7).withNotWith("political");
 * }</pre>
 *
 * <p>The words are found whatever their case, accents, hyphens and inflection: {@code "migrant
 * worker"} finds "Migrant workers". A word in capitals is an acronym, which is found as it stands
 * or with a plural s, but never as a form of another word: {@code "AIDS"} doesn't find "aid". A
 * word behind an equals sign is found as it stands only: {@code "=minors"} doesn't find "minority".
 * A star between words stands for up to three words of the same sentence: {@code "train * officer"}
 * finds "trained senior immigration officers".
 */
@Value.Immutable
@ThemeStyle
public abstract class Phrase {

  Phrase() {}

  /** The words. */
  public abstract String text();

  /** The language whose inflection the words have; English unless it is set. */
  @Value.Default
  public Language language() {
    return Language.ENGLISH;
  }

  /**
   * How sure the phrase alone makes the theme, above 0 and below 1: the share of the texts with
   * this phrase that are about the theme.
   */
  public abstract double weight();

  /** Phrases that void this one where they overlap it or stand within two words of it. */
  public abstract ImmutableList<String> notWith();

  /** Phrases of which one must stand somewhere in the same project; none is needed if empty. */
  public abstract ImmutableList<String> onlyWith();

  /** Returns this phrase with another weight. */
  public abstract Phrase withWeight(double weight);

  /** Returns this phrase, voided by these phrases close to it. */
  public abstract Phrase withNotWith(String... phrases);

  /** Returns this phrase, which only counts beside one of these phrases. */
  public abstract Phrase withOnlyWith(String... phrases);

  @Value.Check
  void check() {
    checkArgument(!text().isBlank(), "Phrase must have a word, found '%s'", text());
    checkArgument(
        weight() > 0 && weight() < 1,
        "Weight must be above 0 and below 1, found %s in phrase '%s'",
        weight(),
        text());
  }

  /**
   * Returns an English phrase.
   *
   * @throws IllegalArgumentException if the text is blank or the weight not above 0 and below 1
   */
  public static Phrase of(String text, double weight) {
    return builder().text(text).weight(weight).build();
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a phrase; text and weight are needed. */
  public static final class Builder extends ImmutablePhrase.Builder {
    Builder() {}
  }
}
