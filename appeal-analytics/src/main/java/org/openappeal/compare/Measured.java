package org.openappeal.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Member;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupAccumulator;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.rollup.RollupRow;

/** What each project of one edition asks for, along dimensions. */
final class Measured {

  private final RollupQuery query;
  private final Map<ImmutableList<String>, Member> members = new HashMap<>();

  Measured(Appeal appeal, Measure measure, ImmutableList<Dimension> dimensions) {
    this.query = Rollup.of(measure).by(dimensions.toArray(Dimension[]::new)).bind(appeal);
    checkArgument(
        query.accumulator().result().isAdditive(),
        "Rows overlap: found dimensions %s, expected ones that split a project",
        dimensions.stream().map(Dimension::name).toList());
  }

  /**
   * Returns the parts of a project, or empty if nothing is stated.
   *
   * @param name the id under which the project is known in both editions
   */
  Optional<Parts> parts(Project project, ProjectId name) {
    RollupAccumulator accumulator = query.accumulator();
    accumulator.add(named(project, name));
    Rollup rollup = accumulator.result();
    Measure measure = query.measures().get(0);
    Optional<CurrencyUnit> currency =
        rollup.total().moneyByCurrency(measure).keySet().stream().findFirst();
    List<RollupRow> leaves =
        query.dimensions().isEmpty() ? List.of(rollup.total()) : rollup.leaves();
    return currency.map(
        unit -> {
          ImmutableMap.Builder<ImmutableList<String>, Money> parts = ImmutableMap.builder();
          leaves.forEach(leaf -> parts.put(key(leaf), leaf.money()));
          return new Parts(unit, parts.buildOrThrow());
        });
  }

  /** Its parent is known by the id of one edition, which may be its own name of both. */
  private static Project named(Project project, ProjectId name) {
    return project.toBuilder()
        .id(name)
        .parent(project.parent().filter(parent -> !parent.equals(name)))
        .build();
  }

  private ImmutableList<String> key(RollupRow leaf) {
    ImmutableList<Member> path = leaf.key().members();
    ImmutableList<String> key = path.stream().map(Member::key).collect(toImmutableList());
    for (int i = 0; i < path.size(); i++) {
      members.put(key.subList(0, i + 1), path.get(i));
    }
    return key;
  }

  /** Returns the last member of each key that came up so far. */
  Map<ImmutableList<String>, Member> members() {
    return members;
  }
}
