package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
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
    return money(rollup.main());
  }

  /**
   * Returns what the measure tells of all amounts that are known, zero if none is; zero in the
   * rollup's currency, or in none ({@code XXX}) if nothing tells it.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure, or it isn't one of
   *     money
   * @throws IllegalStateException if the row has amounts in several currencies
   */
  public Money money(Measure measure) {
    return RowFigures.money(rollup, this, ofMoney(measure));
  }

  /**
   * Returns the sum of the main measure; see {@link #amount(Measure)}.
   *
   * @throws IllegalStateException if the row has amounts in several currencies
   */
  public Amount amount() {
    return amount(rollup.main());
  }

  /**
   * Returns what the measure tells of all amounts that are known, or unknown if projects count here
   * and none of them states one.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure, or it isn't one of
   *     money
   * @throws IllegalStateException if the row has amounts in several currencies
   */
  public Amount amount(Measure measure) {
    boolean unknown = moneyByCurrency(measure).isEmpty() && cell.projects > 0;
    return unknown ? Amount.unknown() : Amount.of(money(measure));
  }

  /**
   * Returns what the measure tells of all amounts that are known, one a currency, sorted by
   * currency.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure, or it isn't one of
   *     money
   */
  public ImmutableMap<CurrencyUnit, Money> moneyByCurrency(Measure measure) {
    return RowFigures.byCurrency(rollup, this, ofMoney(measure));
  }

  private static MoneyMeasure ofMoney(Measure measure) {
    checkArgument(measure instanceof MoneyMeasure, "No measure of money: found %s", measure);
    return (MoneyMeasure) measure;
  }

  /**
   * Returns a share in percent, rounded half up to four decimals, or empty if the whole is zero.
   * The total is 100 percent of itself.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure, or it isn't a share
   * @throws IllegalStateException if one of the rows has amounts in several currencies
   */
  public Optional<BigDecimal> percent(Measure measure) {
    MoneyMeasure share = ofMoney(measure);
    checkArgument(share.statistic().isShare(), "No measure of shares: found %s", measure);
    RowFigures.sum(rollup, this, share);
    boolean isOfTotal = level() == 0 || share.statistic() == Statistic.SHARE_OF_TOTAL;
    return RowFigures.share(this, isOfTotal ? rollup.total() : rollup.row(key.parent()), share);
  }

  /**
   * Returns what a measure of one's own tells.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure
   */
  @SuppressWarnings("unchecked") // What is put together has come from this measure.
  public <T> T value(OwnMeasure<T> measure) {
    int index = rollup.query().ownMeasures().indexOf(measure);
    checkArgument(
        index >= 0, "No such measure: found %s, expected one of %s", measure, rollup.measures());
    return (T) cell.own[index];
  }

  /** Returns how many different projects count here. */
  public long projectCount() {
    return cell.projects;
  }

  /** Returns how many of them have money of their own of which not every amount is stated. */
  public long unknownCount() {
    return RowFigures.sum(rollup, this, rollup.main().sum()).unknown;
  }

  /** Returns how many of them have no money of their own, since another project carries it. */
  public long carriedCount() {
    return cell.carried;
  }

  /** Returns how many of them are wholes whose money their parts ask for. */
  public long inPartsCount() {
    return cell.inParts;
  }

  /**
   * Returns the main measure's sum in percent of the total's, rounded half up to four decimals, or
   * empty if the total is zero.
   *
   * @throws IllegalStateException if row or total have amounts in several currencies
   */
  public Optional<BigDecimal> shareOfTotal() {
    return percent(rollup.main().shareOfTotal());
  }

  /**
   * Returns the main measure's sum in percent of that of the row above, rounded half up to four
   * decimals, or empty if that is zero. The total is 100 percent of itself.
   *
   * @throws IllegalStateException if one of the rows has amounts in several currencies
   */
  public Optional<BigDecimal> shareOfParent() {
    return percent(rollup.main().shareOfParent());
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

  boolean isMixed(MoneyMeasure measure) {
    return moneyByCurrency(measure.sum()).size() > 1;
  }

  MoneyMeasure main() {
    return rollup.main();
  }

  RollupRow totalRow() {
    return rollup.total();
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
      MoneyMeasure sum = rollup.query().sums().get(i);
      text.append(", ").append(sum).append(' ');
      text.append(moneyByCurrency(sum).values());
      text.append(" (").append(cell.sums[i].known).append(" known, ");
      text.append(cell.sums[i].unknown).append(" unknown)");
    }
    for (Measure measure : rollup.measures()) {
      if (measure instanceof MoneyMeasure money && money.statistic().isExtreme()) {
        text.append(", ").append(money).append(' ').append(moneyByCurrency(money).values());
      }
    }
    for (int i = 0; i < cell.own.length; i++) {
      text.append(", ").append(rollup.query().ownMeasures().get(i)).append(' ').append(cell.own[i]);
    }
    return text.append(", ").append(cell.projects).append(" projects").toString();
  }
}
