package org.openappeal.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;
import org.openappeal.money.Rates;

/**
 * Takes the change of one project apart. What the project asks for in both editions, the smaller of
 * the two sums, may have moved and be worth more or less; what is beyond it in one edition was
 * added there or taken there. So the opposite change has the opposite steps.
 */
final class Steps {

  private final Rates ratesBefore;
  private final Rates ratesAfter;
  private final Map<ImmutableList<String>, Map<BridgeStep, Money>> byKey = new HashMap<>();

  Steps(Rates ratesBefore, Rates ratesAfter) {
    this.ratesBefore = ratesBefore;
    this.ratesAfter = ratesAfter;
  }

  /** Returns what each step adds where; steps of nothing are left out. */
  Map<ImmutableList<String>, Map<BridgeStep, Money>> byKey() {
    return byKey;
  }

  /** Takes apart what only the later edition asks for. */
  void begin(BridgeStep step, Parts after) {
    add(step, none(after), after, ratesAfter);
  }

  /** Takes apart what only the earlier edition asks for. */
  void end(BridgeStep step, Parts before) {
    add(step, before, none(before), ratesBefore);
  }

  void change(Parts before, Parts after) {
    if (before.currency().equals(after.currency())) {
      changeInOneCurrency(before, after);
    } else {
      Rates same = Rates.into(ratesAfter.currency());
      Steps converted = new Steps(same, same);
      converted.changeInOneCurrency(before.convertedAt(ratesBefore), after.convertedAt(ratesAfter));
      byKey.putAll(converted.byKey);
    }
  }

  private void changeInOneCurrency(Parts before, Parts after) {
    boolean grows = !after.sum().isLessThan(before.sum());
    Parts smaller = grows ? before : after;
    Parts larger = grows ? after : before;
    boolean same = before.sum().isEqual(after.sum());
    Parts common = same ? larger : common(smaller, larger);
    Parts commonBefore = grows ? smaller : common;
    Parts commonAfter = grows ? common : smaller;
    add(BridgeStep.DECREASED, before, commonBefore, ratesBefore);
    Rates lower = isLowerBefore(before) ? ratesBefore : ratesAfter;
    add(BridgeStep.EXCHANGE_RATE, commonBefore, ratesBefore, commonBefore, lower);
    add(BridgeStep.MOVED, commonBefore, commonAfter, lower);
    add(BridgeStep.EXCHANGE_RATE, commonAfter, lower, commonAfter, ratesAfter);
    add(BridgeStep.INCREASED, commonAfter, after, ratesAfter);
  }

  /** Returns the smaller sum where the larger one stands, unless that is where it stands itself. */
  private static Parts common(Parts smaller, Parts larger) {
    Parts scaled = larger.canBeSplit() ? larger.scaledTo(smaller.sum()) : smaller;
    return scaled.isNear(smaller) ? smaller : scaled;
  }

  private boolean isLowerBefore(Parts parts) {
    return ratesBefore.rate(parts.currency()).compareTo(ratesAfter.rate(parts.currency())) <= 0;
  }

  private static Parts none(Parts like) {
    return new Parts(like.currency(), ImmutableMap.of());
  }

  private void add(BridgeStep step, Parts from, Parts to, Rates rates) {
    add(step, from, rates, to, rates);
  }

  private void add(BridgeStep step, Parts from, Rates fromRates, Parts to, Rates toRates) {
    Parts earlier = from.convertedAt(fromRates);
    Parts later = to.convertedAt(toRates);
    for (ImmutableList<String> key : Sets.union(earlier.money().keySet(), later.money().keySet())) {
      Money change = later.at(key).minus(earlier.at(key));
      if (!change.isZero()) {
        byKey
            .computeIfAbsent(key, k -> new EnumMap<>(BridgeStep.class))
            .merge(step, change, Money::plus);
      }
    }
  }
}
