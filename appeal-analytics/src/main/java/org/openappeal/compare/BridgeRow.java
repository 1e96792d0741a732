package org.openappeal.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.joda.money.Money;
import org.openappeal.rollup.Member;

/**
 * One row of a bridge: what is asked for before and after under these members, and each step
 * between. Before and steps add up to after, to the minor unit.
 *
 * @param members one member a dimension, from the outermost in; none for the total
 * @param before what the earlier edition asks for
 * @param steps what each step adds or takes, all of them, in their order
 * @param projects how many projects take part in each step
 * @param after what the later edition asks for
 */
public record BridgeRow(
    ImmutableList<Member> members,
    Money before,
    ImmutableMap<BridgeStep, Money> steps,
    ImmutableMap<BridgeStep, Integer> projects,
    Money after) {

  /** Refuses null. */
  public BridgeRow {
    Objects.requireNonNull(members, "members");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(steps, "steps");
    Objects.requireNonNull(projects, "projects");
    Objects.requireNonNull(after, "after");
  }

  /** Returns the label of the innermost member, or {@code Total}. */
  public String label() {
    return members.isEmpty() ? "Total" : members.get(members.size() - 1).label();
  }

  /** Returns how much more the later edition asks for. */
  public Money change() {
    return after.minus(before);
  }

  /** Returns what a step adds, or takes if negative. */
  public Money money(BridgeStep step) {
    return Objects.requireNonNull(steps.get(step));
  }

  /** Returns how many projects take part in a step. */
  public int projects(BridgeStep step) {
    return Objects.requireNonNull(projects.get(step));
  }

  /** Returns the bars of a waterfall chart: before, each step that isn't zero, after. */
  public ImmutableList<WaterfallBar> waterfall() {
    Money zero = before.minus(before);
    ImmutableList.Builder<WaterfallBar> bars = ImmutableList.builder();
    bars.add(new WaterfallBar("Before", zero, before));
    Money reached = before;
    for (BridgeStep step : BridgeStep.values()) {
      if (!money(step).isZero()) {
        bars.add(new WaterfallBar(step.toString(), reached, reached.plus(money(step))));
        reached = reached.plus(money(step));
      }
    }
    return bars.add(new WaterfallBar("After", zero, after)).build();
  }
}
