package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Amount;
import org.openappeal.model.Project;

/**
 * One row of a rollup: the total, a subtotal, or what can't be taken apart further. It tells what
 * is known to be required (or another measure), and how many projects state nothing.
 */
public final class RollupRow {

  private static final int PERCENT_DECIMALS = 4;

  /** ISO 4217's code for transactions in which no currency is involved. */
  private static final CurrencyUnit NO_CURRENCY = CurrencyUnit.of("XXX");

  private final Rollup rollup;
  private final RollupKey key;
  private final Cell cell;

  RollupRow(Rollup rollup, RollupKey key, Cell cell) {
    this.rollup = rollup;
    this.key = key;
    this.cell = cell;
  }

  /** Returns where the row stands. */
  public RollupKey key() {
    return key;
  }

  /** Returns how many dimensions lead to this row: 0 for the total. */
  public int level() {
    return key.members().size();
  }

  /** Returns the label of the innermost member, or {@code Total}. */
  public String label() {
    return key.members().isEmpty() ? "Total" : key.members().get(level() - 1).label();
  }

  /** Returns whether nothing stands below this row. */
  public boolean isLeaf() {
    return level() == rollup.dimensions().size();
  }

  /** Returns whether this row sums up what {@link Rollup#top} or a like method took together. */
  public boolean isOthers() {
    return level() > 0 && key.members().get(level() - 1).equals(Member.OTHERS);
  }

  /**
   * Returns the sum of the main measure; see {@link #money(Measure)}.
   *
   * @throws IllegalStateException if the row has amounts in several currencies
   */
  public Money money() {
    return money(rollup.measures().get(0));
  }

  /**
   * Returns the sum of all amounts that are known, zero if none is; zero in the rollup's currency,
   * or in none ({@code XXX}) if nothing tells it.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure
   * @throws IllegalStateException if the row has amounts in several currencies
   */
  public Money money(Measure measure) {
    ImmutableMap<CurrencyUnit, Money> sums = moneyByCurrency(measure);
    checkState(
        sums.size() <= 1,
        "Currencies can't be added: found %s at %s, expected one",
        sums.keySet(),
        key);
    return sums.isEmpty()
        ? Money.zero(rollup.currency().orElse(NO_CURRENCY))
        : sums.values().iterator().next();
  }

  /**
   * Returns the sum of the main measure; see {@link #amount(Measure)}.
   *
   * @throws IllegalStateException if the row has amounts in several currencies
   */
  public Amount amount() {
    return amount(rollup.measures().get(0));
  }

  /**
   * Returns the sum of all amounts that are known, or unknown if projects count here and none of
   * them states one.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure
   * @throws IllegalStateException if the row has amounts in several currencies
   */
  public Amount amount(Measure measure) {
    boolean unknown = moneyByCurrency(measure).isEmpty() && cell.projects > 0;
    return unknown ? Amount.unknown() : Amount.of(money(measure));
  }

  /**
   * Returns the sums of all amounts that are known, one a currency, sorted by currency.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure
   */
  public ImmutableMap<CurrencyUnit, Money> moneyByCurrency(Measure measure) {
    return ImmutableMap.copyOf(sum(measure).byCurrency);
  }

  private Cell.Sum sum(Measure measure) {
    int index = rollup.measures().indexOf(measure);
    checkArgument(
        index >= 0, "No such measure: found %s, expected one of %s", measure, rollup.measures());
    return cell.sums[index];
  }

  /** Returns how many different projects count here. */
  public long projectCount() {
    return cell.projects;
  }

  /** Returns how many of them have money of their own of which not every amount is stated. */
  public long unknownCount() {
    return sum(rollup.measures().get(0)).unknown;
  }

  /** Returns how many of them have no money of their own, since another project carries it. */
  public long carriedCount() {
    return cell.carried;
  }

  /**
   * Returns the main measure in percent of the total's, rounded half up to four decimals, or empty
   * if the total is zero.
   *
   * @throws IllegalStateException if row or total have amounts in several currencies
   */
  public Optional<BigDecimal> shareOfTotal() {
    return share(rollup.total());
  }

  /**
   * Returns the main measure in percent of that of the row above, rounded half up to four decimals,
   * or empty if that is zero. The total is 100 percent of itself.
   *
   * @throws IllegalStateException if one of the rows has amounts in several currencies
   */
  public Optional<BigDecimal> shareOfParent() {
    return share(level() == 0 ? this : rollup.row(key.parent()));
  }

  private Optional<BigDecimal> share(RollupRow whole) {
    return whole.money().isZero()
        ? Optional.empty()
        : Optional.of(
            money()
                .getAmount()
                .movePointRight(2)
                .divide(whole.money().getAmount(), PERCENT_DECIMALS, RoundingMode.HALF_UP));
  }

  /** Returns the row above, or empty for the total. */
  public Optional<RollupRow> parent() {
    return level() == 0 ? Optional.empty() : Optional.of(rollup.row(key.parent()));
  }

  /** Returns the rows right below, in order. */
  public ImmutableList<RollupRow> children() {
    return rollup.children(key);
  }

  /**
   * Returns exactly the projects that count here, in the order of the appeal. The first call on any
   * row of a rollup takes all its projects apart once; those that follow look up.
   *
   * @throws IllegalStateException if the rollup was collected from a stream, which keeps no
   *     projects
   */
  public ImmutableList<Project> projects() {
    checkState(
        rollup.projects().size() >= projectCount(),
        "The rollup doesn't know its projects: it was collected from a stream, expected"
            + " compute(appeal)");
    return rollup.projects(key);
  }

  Cell cell() {
    return cell;
  }

  /** Rows are equal if they stand in the same place and say the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RollupRow that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns where the row stands, its sums and its counts. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(key.toString());
    for (int i = 0; i < cell.sums.length; i++) {
      text.append(", ").append(rollup.measures().get(i)).append(' ');
      text.append(cell.sums[i].byCurrency.values());
      text.append(" (").append(cell.sums[i].known).append(" known, ");
      text.append(cell.sums[i].unknown).append(" unknown)");
    }
    return text.append(", ").append(cell.projects).append(" projects").toString();
  }
}
