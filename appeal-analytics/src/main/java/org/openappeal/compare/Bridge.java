package org.openappeal.compare;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.openappeal.money.Rates;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Member;
import org.openappeal.table.Table;

/**
 * The change of the total between two editions, taken apart exactly: what is new, what ended, what
 * asks for more or less, what is stated now or no longer, what moved, and what exchange rates did.
 * Nothing is left over, in the total and in each row.
 *
 * <p>Of a project that both editions have, the smaller of the two sums is what it goes on asking
 * for: this may have moved, and its worth may have changed; the rest was added in the later edition
 * or taken from the earlier one. So the bridge in the other direction has the opposite steps. Moved
 * money adds up to nothing in the total.
 *
 * <pre>{@code
 * Bridge bridge = Comparison.between(appeal2001, appeal2002).bridge();
 * bridge.total().money(BridgeStep.ADDED);
 * bridge.by(Dimension.region(), Dimension.country()).toTable();
 * bridge.at(rates2001, rates2002).total().money(BridgeStep.EXCHANGE_RATE);
 * }</pre>
 */
public final class Bridge {

  private record Question(
      Comparison comparison,
      Measure earlier,
      Measure later,
      ImmutableList<Dimension> dimensions,
      Optional<Rates> ratesBefore,
      Optional<Rates> ratesAfter) {

    ImmutableList<BridgeRow> answer() {
      Flows flows = new Flows(comparison, earlier, later, dimensions);
      return BridgeCalculation.rows(
          flows, ratesBefore.orElseGet(flows::noRates), ratesAfter.orElseGet(flows::noRates));
    }
  }

  private final Question question;
  private final Supplier<ImmutableList<BridgeRow>> rows;

  private Bridge(Question question) {
    this.question = question;
    this.rows = Suppliers.memoize(question::answer);
  }

  static Bridge of(Comparison comparison, Measure earlier, Measure later) {
    return new Bridge(
        new Question(
            comparison, earlier, later, ImmutableList.of(), Optional.empty(), Optional.empty()));
  }

  /**
   * Returns this bridge by dimensions, from the outermost in, which replace those it has.
   *
   * @throws IllegalArgumentException if a dimension counts a project in full under several members,
   *     or two have the same name
   */
  public Bridge by(Dimension... dimensions) {
    ImmutableList<Dimension> list = ImmutableList.copyOf(dimensions);
    new Measured(question.comparison.after(), question.later, list);
    return new Bridge(
        new Question(
            question.comparison,
            question.earlier,
            question.later,
            list,
            question.ratesBefore,
            question.ratesAfter));
  }

  /**
   * Returns this bridge in another currency. Without rates, all money must be in one currency.
   *
   * @param before the rates of the earlier edition
   * @param after the rates of the later edition, into the same currency
   * @throws IllegalArgumentException if the rates are into different currencies
   */
  public Bridge at(Rates before, Rates after) {
    checkArgument(
        before.currency().equals(after.currency()),
        "Rates are into different currencies: found %s, expected %s",
        after.currency(),
        before.currency());
    return new Bridge(
        new Question(
            question.comparison,
            question.earlier,
            question.later,
            question.dimensions,
            Optional.of(before),
            Optional.of(after)));
  }

  /** Returns the dimensions, from the outermost in. */
  public ImmutableList<Dimension> dimensions() {
    return question.dimensions;
  }

  /**
   * Returns the row of all projects.
   *
   * @throws IllegalArgumentException if there are several currencies and no rates, or a rate is
   *     missing
   */
  public BridgeRow total() {
    return rows.get().get(0);
  }

  /**
   * Returns all rows but the total, each before those below it.
   *
   * @throws IllegalArgumentException if there are several currencies and no rates, or a rate is
   *     missing
   */
  public ImmutableList<BridgeRow> rows() {
    return rows.get().subList(1, rows.get().size());
  }

  /**
   * Returns the row of these members, each given by label or key, from the outermost dimension in.
   *
   * @throws IllegalArgumentException if there is no such row; the message names those that there
   *     are
   */
  public BridgeRow at(String... members) {
    ImmutableList<String> path = ImmutableList.copyOf(members);
    return rows.get().stream()
        .filter(row -> isAt(row.members(), path))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No such row: found %s, expected one of %s"
                        .formatted(path, rows().stream().map(BridgeRow::members).toList())));
  }

  private static boolean isAt(ImmutableList<Member> members, ImmutableList<String> path) {
    if (members.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      Member member = members.get(i);
      if (!member.label().equals(path.get(i)) && !member.key().equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns one row a member, indented by level, the total last, with each step. */
  public Table toTable() {
    return BridgeTable.of(this, beforeName(), afterName());
  }

  /** Returns one row a bar of the total's waterfall chart: where it begins and where it ends. */
  public Table toWaterfall() {
    return BridgeTable.waterfall(total());
  }

  private String beforeName() {
    return question.comparison.before().period().toString();
  }

  private String afterName() {
    return question.comparison.after().period().toString();
  }

  /** Returns the rows, a line each, the total last. */
  @Override
  public String toString() {
    return toTable().toString();
  }
}
