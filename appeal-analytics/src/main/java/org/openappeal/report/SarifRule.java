package org.openappeal.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A rule that results refer to.
 *
 * @param id its short name
 * @param description what is wrong where it is broken
 * @param help what to do then
 */
public record SarifRule(String id, Optional<String> description, Optional<String> help) {

  /** Refuses null. */
  public SarifRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(help, "help");
  }

  /** Returns a rule of which only the name is told. */
  public static SarifRule of(String id) {
    return new SarifRule(id, Optional.empty(), Optional.empty());
  }
}
