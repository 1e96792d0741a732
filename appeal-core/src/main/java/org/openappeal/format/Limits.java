package org.openappeal.format;

import static com.google.common.base.Preconditions.checkArgument;

import org.immutables.value.Value;

/**
 * How much a reader takes from a file that may be hostile or broken. What exceeds a limit is a
 * {@link Problem}, never an exhausted memory or stack.
 *
 * <pre>{@code
 * Limits patient = Limits.standard().toBuilder().maxProblems(10_000).build();
 * }</pre>
 */
@Value.Immutable
@FormatStyle
public abstract class Limits {

  private static final Limits STANDARD = builder().build();

  Limits() {}

  /** How many levels of objects and lists may hold each other. */
  @Value.Default
  public int nesting() {
    return 256;
  }

  /** How many UTF-16 code units one text may have. */
  @Value.Default
  public int stringLength() {
    return 1_000_000;
  }

  /** How many characters one number may have, and how many digits when written out. */
  @Value.Default
  public int numberLength() {
    return 100;
  }

  /** After how many errors reading ends. */
  @Value.Default
  public int maxProblems() {
    return 1_000;
  }

  @Value.Check
  void check() {
    positive("nesting", nesting());
    positive("stringLength", stringLength());
    positive("numberLength", numberLength());
    positive("maxProblems", maxProblems());
  }

  private static void positive(String name, int value) {
    checkArgument(
        value > 0, "Limit out of range: found %s for %s, expected 1 or more", value, name);
  }

  /** Returns limits that no honest file reaches. */
  public static Limits standard() {
    return STANDARD;
  }

  /** Returns a builder that starts from the standard. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these limits. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds limits; what isn't set stays at the standard. */
  public static final class Builder extends ImmutableLimits.Builder {
    Builder() {}
  }
}
