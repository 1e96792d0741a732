package org.openappeal.theme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that projects are about, and the phrases that tell it.
 *
 * <pre>{@code
 * Theme cash = Theme.builder().code("CASH").name("Cash assistance")
 *     .addPhrases(Phrase.of("cash for work", 0.8), Phrase.of("voucher", 0.5))
 *     .build();
 * }</pre>
 */
@Value.Immutable
@ThemeStyle
public abstract class Theme {

  Theme() {}

  /** The code by which the theme is known, unique within its taxonomy. */
  public abstract String code();

  /** The name for people. */
  public abstract String name();

  /** What belongs to the theme, in a sentence or two. */
  public abstract Optional<String> definition();

  /** The code of the theme that this one is part of; what speaks for this one speaks for it too. */
  public abstract Optional<String> parent();

  /**
   * Whether the theme is a means by which the work of others is done, as a campaign is; no, unless
   * it is set. It isn't the main theme of a text whose title names another theme with evidence that
   * is nearly as strong, see {@link Classification#primary(String)}.
   */
  @Value.Default
  public boolean isMeans() {
    return false;
  }

  /** The phrases that speak for the theme. */
  public abstract ImmutableList<Phrase> phrases();

  /** Returns this theme with these phrases instead of its own. */
  public abstract Theme withPhrases(Iterable<? extends Phrase> phrases);

  /** Returns this theme with these phrases beside its own. */
  public Theme plus(Phrase... phrases) {
    return toBuilder().addPhrases(phrases).build();
  }

  @Value.Check
  void check() {
    checkArgument(
        code().strip().equals(code()) && !code().isEmpty(),
        "Code of a theme must not be blank or begin or end with a space, found '%s'",
        code());
    checkArgument(!name().isBlank(), "Name of theme %s must not be blank", code());
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this theme. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a theme; code and name are needed. */
  public static final class Builder extends ImmutableTheme.Builder {
    Builder() {}
  }
}
