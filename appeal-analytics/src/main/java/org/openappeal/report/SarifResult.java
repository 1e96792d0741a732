package org.openappeal.report;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was found.
 *
 * @param rule the id of the rule
 * @param level {@code note}, {@code warning} or {@code error}
 * @param message what is wrong, in plain text
 * @param locations where it is
 * @param suppression why it isn't to be reported; empty if it is
 */
public record SarifResult(
    String rule,
    String level,
    String message,
    ImmutableList<SarifLocation> locations,
    Optional<String> suppression) {

  /** Refuses null. */
  public SarifResult {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(locations, "locations");
    Objects.requireNonNull(suppression, "suppression");
  }
}
