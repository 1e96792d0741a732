package org.openappeal.reconcile;

import java.util.Objects;

/**
 * A finding that isn't reported.
 *
 * @param finding the finding
 * @param suppression why it isn't
 */
public record Suppressed(Finding finding, Suppression suppression) {

  /** Refuses null. */
  public Suppressed {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(suppression, "suppression");
  }
}
