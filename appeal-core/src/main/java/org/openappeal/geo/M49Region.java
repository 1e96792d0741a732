package org.openappeal.geo;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * A region of the United Nations' standard M49, such as {@code 202 Sub-Saharan Africa}: a
 * continent, a sub-region or an intermediate region of it, or the world.
 *
 * @param code three digits
 * @param name the English name
 * @param parent the region that it is directly in; none for the world
 */
public record M49Region(String code, String name, Optional<M49Region> parent)
    implements Serializable {

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if the code isn't three digits
   */
  public M49Region {
    checkArgument(
        code.matches("[0-9]{3}"), "Not an M49 code: found \"%s\", expected three digits", code);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(parent, "parent");
  }

  /** Returns the regions that it is in, from the world on, and itself. */
  public ImmutableList<M49Region> path() {
    return Tree.path(this, M49Region::parent);
  }

  /** Returns whether it is the other region or in it. */
  public boolean isWithin(M49Region other) {
    return path().contains(other);
  }

  /** Returns the code and the name. */
  @Override
  public String toString() {
    return code + " " + name;
  }
}
