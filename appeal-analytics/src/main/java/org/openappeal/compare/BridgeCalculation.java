package org.openappeal.compare;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.money.Rates;
import org.openappeal.rollup.Member;

/** Adds up what the projects of two editions ask for, with subtotals. */
final class BridgeCalculation {

  private static final ImmutableList<String> TOTAL = ImmutableList.of();

  private static final Comparator<BridgeRow> ORDER =
      Comparator.comparing(
          BridgeRow::members, Comparators.lexicographical(Comparator.<Member>naturalOrder()));

  private final Rates ratesBefore;
  private final Rates ratesAfter;
  private final Map<ImmutableList<String>, Tally> tallies = new HashMap<>();

  private BridgeCalculation(Rates ratesBefore, Rates ratesAfter) {
    this.ratesBefore = ratesBefore;
    this.ratesAfter = ratesAfter;
    tallies.put(TOTAL, new Tally(ratesAfter.currency()));
  }

  /** Returns the rows, the total first, each before those below it. */
  static ImmutableList<BridgeRow> rows(Flows flows, Rates ratesBefore, Rates ratesAfter) {
    BridgeCalculation calculation = new BridgeCalculation(ratesBefore, ratesAfter);
    flows.all().forEach(calculation::add);
    ImmutableMap<ImmutableList<String>, Member> members = flows.members();
    return calculation.tallies.entrySet().stream()
        .map(entry -> entry.getValue().row(path(entry.getKey(), members)))
        .sorted(ORDER)
        .collect(toImmutableList());
  }

  private static ImmutableList<Member> path(
      ImmutableList<String> key, ImmutableMap<ImmutableList<String>, Member> members) {
    return IntStream.rangeClosed(1, key.size())
        .mapToObj(length -> Objects.requireNonNull(members.get(key.subList(0, length))))
        .collect(toImmutableList());
  }

  private void add(Flows.Flow flow) {
    flow.before()
        .map(parts -> parts.convertedAt(ratesBefore))
        .ifPresent(parts -> parts.money().forEach(this::addBefore));
    flow.after()
        .map(parts -> parts.convertedAt(ratesAfter))
        .ifPresent(parts -> parts.money().forEach(this::addAfter));
    Set<Object> counted = new HashSet<>();
    steps(flow)
        .forEach(
            (key, changes) -> changes.forEach((step, money) -> addStep(key, step, money, counted)));
  }

  private Map<ImmutableList<String>, Map<BridgeStep, Money>> steps(Flows.Flow flow) {
    Steps steps = new Steps(ratesBefore, ratesAfter);
    Optional<Parts> before = flow.before();
    Optional<Parts> after = flow.after();
    if (before.isPresent() && after.isPresent()) {
      steps.change(before.get(), after.get());
    } else {
      after.ifPresent(
          parts -> steps.begin(flow.wasThere() ? BridgeStep.NOW_STATED : BridgeStep.ADDED, parts));
      before.ifPresent(
          parts ->
              steps.end(flow.isThere() ? BridgeStep.NO_LONGER_STATED : BridgeStep.ENDED, parts));
    }
    return steps.byKey();
  }

  private void addBefore(ImmutableList<String> key, Money money) {
    for (int length = 0; length <= key.size(); length++) {
      Tally tally = tally(key.subList(0, length));
      tally.before = tally.before.plus(money);
    }
  }

  private void addAfter(ImmutableList<String> key, Money money) {
    for (int length = 0; length <= key.size(); length++) {
      Tally tally = tally(key.subList(0, length));
      tally.after = tally.after.plus(money);
    }
  }

  private void addStep(
      ImmutableList<String> key, BridgeStep step, Money money, Set<Object> counted) {
    for (int length = 0; length <= key.size(); length++) {
      ImmutableList<String> above = key.subList(0, length);
      Tally tally = tally(above);
      tally.steps.merge(step, money, Money::plus);
      if (counted.add(Map.entry(above, step))) {
        tally.projects.merge(step, 1, Integer::sum);
      }
    }
  }

  private Tally tally(ImmutableList<String> key) {
    return tallies.computeIfAbsent(key, k -> new Tally(ratesAfter.currency()));
  }

  private static final class Tally {

    private Money before;
    private Money after;
    private final Map<BridgeStep, Money> steps = new EnumMap<>(BridgeStep.class);
    private final Map<BridgeStep, Integer> projects = new EnumMap<>(BridgeStep.class);

    Tally(CurrencyUnit currency) {
      before = Money.zero(currency);
      after = before;
      for (BridgeStep step : BridgeStep.values()) {
        steps.put(step, before);
        projects.put(step, 0);
      }
    }

    BridgeRow row(ImmutableList<Member> members) {
      return new BridgeRow(
          members, before, ImmutableMap.copyOf(steps), ImmutableMap.copyOf(projects), after);
    }
  }
}
