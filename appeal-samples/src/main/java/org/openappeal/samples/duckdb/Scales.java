package org.openappeal.samples.duckdb;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Losses;
import org.openappeal.model.Amount;
import org.openappeal.model.Appeal;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Sector;
import org.openappeal.model.Share;

/**
 * How many decimals the numbers of an appeal need.
 *
 * @param currencies those that occur
 * @param money the decimals of all amounts
 * @param percent the decimals of all percentages
 * @param losses is told which percentages have more decimals than a database takes
 */
record Scales(ImmutableSortedSet<CurrencyUnit> currencies, int money, int percent, Losses losses) {

  /** What fits into the widest decimal of DuckDB beside three digits before the point. */
  private static final int MOST_DECIMALS = 35;

  /** Leaves room for the days of ten thousand years, by which parts are worked out. */
  private static final int MOST_DIGITS = 30;

  static Scales of(Appeal appeal, Losses losses) {
    ImmutableSortedSet<CurrencyUnit> currencies =
        Stream.of(
                Stream.of(appeal.currency()),
                appeal.projects().stream().flatMap(p -> p.budget().currency().stream()),
                appeal.statements().stream().map(s -> s.amount().getCurrencyUnit()))
            .flatMap(units -> units)
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    int money = currencies.stream().mapToInt(CurrencyUnit::getDecimalPlaces).max().orElse(0);
    int percent =
        appeal.projects().stream()
            .flatMap(Scales::percentages)
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(0);
    return new Scales(currencies, money, Math.min(percent, MOST_DECIMALS), losses);
  }

  private static Stream<BigDecimal> percentages(Project project) {
    Stream<BigDecimal> sectors =
        project.sectors().stream().map(Sector::percent).flatMap(Optional::stream);
    return project.location() instanceof Location.Shared shared
        ? Stream.concat(shared.shares().stream().map(Share::percent), sectors)
        : sectors;
  }

  /** Returns the amount as a database takes it, or null if it is unknown. */
  @Nullable BigDecimal of(Amount amount) {
    return amount.money().map(this::of).orElse(null);
  }

  /**
   * Returns the money as a database takes it.
   *
   * @throws IllegalArgumentException if it has too many digits
   */
  BigDecimal of(Money amount) {
    BigDecimal scaled = amount.getAmount().setScale(money, RoundingMode.UNNECESSARY);
    checkArgument(
        scaled.precision() <= MOST_DIGITS,
        "Amount is too large for a database: found %s, expected at most %s digits",
        amount,
        MOST_DIGITS);
    return scaled;
  }

  /** Returns the percentage as a database takes it. */
  BigDecimal ofPercent(BigDecimal exact, String path) {
    if (exact.scale() > percent) {
      losses.add("percentage of more than " + percent + " decimals", path, Optional.empty());
    }
    return exact.setScale(percent, RoundingMode.HALF_EVEN);
  }
}
