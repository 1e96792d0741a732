package org.openappeal.compare;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Amount;
import org.openappeal.model.Project;

/**
 * What one edition said a project would need in the period of the next, and what that asks for.
 *
 * @param before the project in the earlier edition, or empty if it is new
 * @param after the project in the later edition, or empty if it is gone
 * @param said what the earlier edition requires in the later one's period; unknown if it has no
 *     figure for it
 * @param open what it left to later years without saying which; unknown if it doesn't tell
 * @param asked what the later edition requires in its period
 */
public record ContinuityRow(
    Optional<Project> before, Optional<Project> after, Amount said, Amount open, Amount asked) {

  /**
   * Checks that there is a project.
   *
   * @throws IllegalArgumentException if neither edition has it
   */
  public ContinuityRow {
    checkArgument(
        before.isPresent() || after.isPresent(),
        "Nobody's continuity: found no project, expected one of either edition");
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(open, "open");
    Objects.requireNonNull(asked, "asked");
  }

  /** Returns the project as the later edition has it, or else as the earlier one. */
  public Project project() {
    return after.or(() -> before).orElseThrow();
  }

  /**
   * Returns by how much what is asked exceeds what was said, or empty if one of them is unknown or
   * they are in different currencies.
   */
  public Optional<Money> difference() {
    return asked
        .money()
        .flatMap(
            now ->
                said.money().filter(then -> then.isSameCurrency(now)).map(then -> now.minus(then)));
  }

  /** Returns the verdict, or empty if currencies differ or there is nothing to judge. */
  public Optional<Continuation> continuation() {
    if (!isPositive(asked)) {
      return isPositive(said) || isPositive(open) && after.isEmpty()
          ? Optional.of(Continuation.NOT_ASKED)
          : Optional.empty();
    }
    if (said.isKnown()) {
      return difference().map(ContinuityRow::judged);
    }
    return isPositive(open) ? within() : Optional.of(Continuation.NOT_SAID);
  }

  private static Continuation judged(Money difference) {
    return difference.isZero()
        ? Continuation.AS_SAID
        : difference.isPositive() ? Continuation.MORE : Continuation.LESS;
  }

  private Optional<Continuation> within() {
    Money most = open.money().orElseThrow();
    return asked
        .money()
        .filter(most::isSameCurrency)
        .map(now -> now.isGreaterThan(most) ? Continuation.MORE : Continuation.WITHIN);
  }

  private static boolean isPositive(Amount amount) {
    return amount.money().map(Money::isPositive).orElse(false);
  }
}
