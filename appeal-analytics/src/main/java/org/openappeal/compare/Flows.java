package org.openappeal.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.money.Rates;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Member;

/** What each project of either edition asks for in both, along dimensions. */
final class Flows {

  /**
   * What one project asks for.
   *
   * @param wasThere whether the earlier edition has it
   * @param isThere whether the later edition has it
   */
  record Flow(boolean wasThere, Optional<Parts> before, boolean isThere, Optional<Parts> after) {}

  private final Comparison comparison;
  private final Measured earlier;
  private final Measured later;
  private final ImmutableList<Flow> all;

  Flows(Comparison comparison, Measure before, Measure after, ImmutableList<Dimension> dimensions) {
    this.comparison = comparison;
    this.earlier = new Measured(comparison.before(), before, dimensions);
    this.later = new Measured(comparison.after(), after, dimensions);
    this.all = collect();
  }

  private ImmutableList<Flow> collect() {
    ImmutableMap<ProjectId, Project> earlierOf =
        comparison.matches().stream()
            .collect(toImmutableMap(match -> match.after().id(), Match::before));
    ImmutableList.Builder<Flow> flows = ImmutableList.builder();
    for (Project project : comparison.after().projects()) {
      Optional<Project> before = Optional.ofNullable(earlierOf.get(project.id()));
      Optional<Parts> parts = before.flatMap(match -> earlier.parts(match, project.id()));
      flows.add(new Flow(before.isPresent(), parts, true, later.parts(project, project.id())));
    }
    for (Change<Project> change : comparison.projects()) {
      if (change instanceof Change.Removed<Project> removed) {
        Optional<Parts> parts = earlier.parts(removed.before(), removed.before().id());
        flows.add(new Flow(true, parts, false, Optional.empty()));
      }
    }
    return flows.build();
  }

  ImmutableList<Flow> all() {
    return all;
  }

  /** Returns the last member of each key, as the later edition has it, or else the earlier one. */
  ImmutableMap<ImmutableList<String>, Member> members() {
    Map<ImmutableList<String>, Member> members = new HashMap<>(earlier.members());
    members.putAll(later.members());
    return ImmutableMap.copyOf(members);
  }

  /**
   * Returns the rates that leave all money as it is.
   *
   * @throws IllegalArgumentException if there are several currencies
   */
  Rates noRates() {
    ImmutableSortedSet<CurrencyUnit> currencies =
        all.stream()
            .flatMap(flow -> Stream.of(flow.before(), flow.after()))
            .flatMap(Optional::stream)
            .map(Parts::currency)
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    checkArgument(
        currencies.size() <= 1,
        "Currencies can't be compared: found %s, expected one, or exchange rates",
        currencies);
    return Rates.into(currencies.isEmpty() ? comparison.after().currency() : currencies.first());
  }
}
