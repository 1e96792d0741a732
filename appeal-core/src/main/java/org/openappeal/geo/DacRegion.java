package org.openappeal.geo;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A region of the OECD's Development Assistance Committee, such as {@code 289 South of Sahara,
 * regional}: what IATI's {@code recipient-region} has in its own vocabulary, codelist Region.
 *
 * @param code two to four digits
 * @param name the English name
 * @param parent the region that it is directly in; none for a continent, nor for {@code 998
 *     Developing countries, unspecified}
 */
public record DacRegion(String code, String name, Optional<DacRegion> parent)
    implements Serializable {

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if the code isn't two to four digits
   */
  public DacRegion {
    checkArgument(
        code.matches("[0-9]{2,4}"),
        "Not a DAC region code: found \"%s\", expected two to four digits",
        code);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(parent, "parent");
  }

  /** Returns the regions that it is in, from the widest on, and itself. */
  public ImmutableList<DacRegion> path() {
    return Tree.path(this, DacRegion::parent);
  }

  /** Returns whether it is the other region or in it. */
  public boolean isWithin(DacRegion other) {
    return path().contains(other);
  }

  /** Returns the code and the name. */
  @Override
  public String toString() {
    return code + " " + name;
  }
}
