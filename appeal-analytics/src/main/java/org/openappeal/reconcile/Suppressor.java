package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Sorts findings into those that are reported and those that are suppressed. */
final class Suppressor {

  static final String CHECK = "suppression";

  private final ImmutableList<Suppression> suppressions;
  private final LocalDate today;
  private final Set<Suppression> used = new HashSet<>();
  private final ImmutableList.Builder<Finding> reported = ImmutableList.builder();
  private final ImmutableList.Builder<Suppressed> suppressed = ImmutableList.builder();

  Suppressor(ImmutableList<Suppression> suppressions, Optional<LocalDate> today) {
    this.suppressions = suppressions;
    this.today = today.orElse(LocalDate.MIN);
  }

  void accept(Finding finding) {
    Optional<Suppression> match =
        suppressions.stream().filter(suppression -> suppression.matches(finding)).findFirst();
    match.ifPresent(used::add);
    match
        .filter(suppression -> !suppression.isExpired(today))
        .ifPresentOrElse(
            suppression -> suppressed.add(new Suppressed(finding, suppression)),
            () -> reported.add(finding));
  }

  /** Returns what is reported, and then what is to be said about the suppressions. */
  ImmutableList<Finding> reported() {
    for (Suppression suppression : suppressions) {
      if (!used.contains(suppression)) {
        reported.add(about(suppression, Severity.NOTE, "suppresses nothing"));
      } else if (suppression.isExpired(today)) {
        reported.add(
            about(
                suppression,
                Severity.WARNING,
                "expired on " + suppression.lastDay().map(LocalDate::toString).orElse("")));
      }
    }
    return reported.build();
  }

  ImmutableList<Suppressed> suppressed() {
    return suppressed.build();
  }

  private static Finding about(Suppression suppression, Severity severity, String message) {
    return Finding.builder()
        .check(CHECK)
        .severity(severity)
        .label("Suppression of " + suppression.check() + " for " + suppression.subject())
        .message(message)
        .build();
  }
}
