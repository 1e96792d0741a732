package org.openappeal.model;

import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;

/**
 * A country as of the appeal's time: the name that is printed, and the codes that ISO 3166 has or
 * had for it. An area that has a section of its own and no code has none; two countries under one
 * heading have both codes.
 *
 * <pre>{@code
 * Country kenya = Country.of("kenya", "Kenya", "KE");
 * Country both = Country.of("dominican-republic-and-haiti", "Dominican Republic and Haiti", "DO", "HT");
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract non-sealed class Country implements Place {

  private static final long serialVersionUID = 1L;

  Country() {}

  @Override
  public abstract PlaceId id();

  @Override
  public abstract String name();

  /** The codes of ISO 3166, withdrawn ones too, in printed order; empty where none ever existed. */
  public abstract ImmutableSet<CountryCode> codes();

  /** Returns this country with another name. */
  public abstract Country withName(String name);

  @Value.Check
  void check() {
    Checks.text("Country name", name());
  }

  /**
   * Returns a country.
   *
   * @throws IllegalArgumentException if the id or the name is blank, or ISO 3166 doesn't know a
   *     code
   */
  public static Country of(String id, String name, String... codes) {
    Builder builder = builder().id(id).name(name);
    for (String code : codes) {
      builder.addCode(code);
    }
    return builder.build();
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this country. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a country; id and name are needed. */
  public static final class Builder extends ImmutableCountry.Builder {
    Builder() {}

    /** Sets the id, written as text. */
    public Builder id(String id) {
      return id(PlaceId.of(id));
    }

    /** Adds a code of ISO 3166, written as text. */
    public Builder addCode(String code) {
      return addCode(CountryCode.of(code));
    }
  }
}
