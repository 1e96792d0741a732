package org.openappeal.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding that is known and isn't to be reported as one, with the reason, and for how long. What
 * is suppressed stays visible as such; a suppression that has expired, or that suppresses nothing,
 * is a finding itself.
 *
 * <pre>{@code
 * Suppression.of("projects", "box-kenya", "the document's own error").until(LocalDate.of(2002, 12, 31));
 * }</pre>
 *
 * @param check the name of the check
 * @param subject the id of the statement or project
 * @param reason why it isn't to be reported
 * @param lastDay the last day on which it counts, if it expires
 */
public record Suppression(
    String check, String subject, String reason, Optional<LocalDate> lastDay) {

  /**
   * Checks that a reason is given.
   *
   * @throws IllegalArgumentException if the reason is blank
   */
  public Suppression {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(lastDay, "lastDay");
    checkArgument(
        !reason.isBlank(),
        "Reason is blank: found \"%s\", expected why %s is suppressed",
        reason,
        subject);
  }

  /**
   * Returns a suppression that doesn't expire.
   *
   * @throws IllegalArgumentException if the reason is blank
   */
  public static Suppression of(String check, String subject, String reason) {
    return new Suppression(check, subject, reason, Optional.empty());
  }

  /** Returns this suppression, counting until this day, included. */
  public Suppression until(LocalDate lastDay) {
    return new Suppression(check, subject, reason, Optional.of(lastDay));
  }

  boolean isExpired(LocalDate today) {
    return lastDay.map(today::isAfter).orElse(false);
  }

  boolean matches(Finding finding) {
    return finding.check().equals(check)
        && (finding.statement().map(id -> id.value().equals(subject)).orElse(false)
            || finding.statement().isEmpty()
                && finding.projects().stream().anyMatch(id -> id.value().equals(subject)));
  }
}
