package org.openappeal.rollup;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Amount;

/**
 * A row with the getters that reporting tools look for. What isn't known is null here, as they
 * expect it. See {@link Rollup#beans()}.
 */
public final class RollupBean {

  private final RollupRow row;
  private final @Nullable Money money;
  private final @Nullable BigDecimal shareOfTotal;
  private final @Nullable BigDecimal shareOfParent;

  RollupBean(RollupRow row) {
    this.row = row;
    boolean isComparable = !row.totalRow().isMixed(row.main());
    Amount amount = row.isMixed(row.main()) ? Amount.unknown() : row.amount();
    this.money = amount.money().orElse(null);
    this.shareOfTotal = isComparable && amount.isKnown() ? row.shareOfTotal().orElse(null) : null;
    this.shareOfParent = isComparable && amount.isKnown() ? row.shareOfParent().orElse(null) : null;
  }

  /** Returns how many dimensions lead to this row: 0 for the total. */
  public int getLevel() {
    return row.level();
  }

  /** Returns the label of the innermost member, or {@code Total}. */
  public String getLabel() {
    return row.label();
  }

  /** Returns the labels of all members, such as {@code Africa / Kenya}, or {@code Total}. */
  public String getPath() {
    return row.key().toString();
  }

  /**
   * Returns the labels of the row above, {@code Total} for the first level, or null for the total.
   */
  public @Nullable String getParentPath() {
    return row.parent().map(parent -> parent.key().toString()).orElse(null);
  }

  /** Returns whether nothing stands below this row. */
  public boolean isLeaf() {
    return row.isLeaf();
  }

  /** Returns the main measure, or null if no project states an amount or currencies are mixed. */
  public @Nullable BigDecimal getAmount() {
    return money == null ? null : money.getAmount();
  }

  /** Returns the currency's code, or null if there is no amount. */
  public @Nullable String getCurrency() {
    return money == null ? null : money.getCurrencyUnit().getCode();
  }

  /** Returns the main measure in percent of the total's, or null if that makes no sense. */
  public @Nullable BigDecimal getShareOfTotal() {
    return shareOfTotal;
  }

  /** Returns the main measure in percent of the row above, or null if that makes no sense. */
  public @Nullable BigDecimal getShareOfParent() {
    return shareOfParent;
  }

  /** Returns how many different projects count here. */
  public long getProjectCount() {
    return row.projectCount();
  }

  /** Returns how many of them have money of their own of which not every amount is stated. */
  public long getUnknownCount() {
    return row.unknownCount();
  }

  /** Returns how many of them have no money of their own, since another project carries it. */
  public long getCarriedCount() {
    return row.carriedCount();
  }

  /** Returns how many of them are wholes whose money their parts ask for. */
  public long getInPartsCount() {
    return row.inPartsCount();
  }

  /** Returns the row. */
  @Override
  public String toString() {
    return row.toString();
  }
}
