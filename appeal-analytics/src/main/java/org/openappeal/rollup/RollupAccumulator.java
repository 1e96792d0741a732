package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openappeal.model.Project;

/**
 * The answer to a query while it is worked out. Accumulators of parts of the projects can be merged
 * in any order and grouping; the result is the same. Not safe for use by several threads at once:
 * each takes one of its own.
 */
public final class RollupAccumulator implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RollupQuery query;
  private final transient Map<RollupKey, Cell> cells = new HashMap<>();
  private final transient Remarks remarks = new Remarks();

  RollupAccumulator(RollupQuery query) {
    this.query = query;
    cells.put(RollupKey.TOTAL, new Cell(query));
  }

  /**
   * Adds a project.
   *
   * @throws IllegalArgumentException if a policy of the query refuses the project
   */
  public void add(Project project) {
    if (query.accepts(project)) {
      ProjectFacts facts = ProjectFacts.of(query, project);
      remarks.add(query, project, facts);
      add(
          RollupKey.TOTAL,
          facts.facts(),
          new Whose(
              dimension -> dimension.labels(project, query.binding()).keySet(),
              query.ownMeasures().stream().map(measure -> (Object) measure.of(project)).toArray(),
              1));
    }
  }

  /**
   * Adds parts of projects.
   *
   * @param labels the labels of the projects in dimensions that overlap
   * @param alike how many projects have these parts, or 0 if only their money is added
   */
  void add(
      List<Fact> facts, Function<LabelDimension, ImmutableSortedSet<Member>> labels, long alike) {
    remarks.add(facts);
    add(RollupKey.TOTAL, facts, new Whose(labels, new Object[0], alike));
  }

  private void add(RollupKey key, List<Fact> facts, Whose whose) {
    Cell cell = cells.computeIfAbsent(key, k -> new Cell(query));
    cell.add(facts, whose.alike);
    if (whose.own.length > 0) {
      cell.addOwn(query.ownMeasures(), whose.own);
    }
    int level = key.members().size();
    if (level < query.dimensions().size()) {
      group(key, query.dimensions().get(level), facts, whose.labels)
          .forEach((member, part) -> add(key.with(member), part, whose));
    }
  }

  /** Adds what a leaf of another rollup has to the row of these members, and to those above. */
  void add(List<Member> members, Cell cell) {
    cells.computeIfAbsent(RollupKey.TOTAL, k -> new Cell(query)).merge(cell, query);
    RollupKey key = RollupKey.TOTAL;
    for (Member member : members) {
      key = key.with(fold(key, member));
      cells.computeIfAbsent(key, k -> new Cell(query)).merge(cell, query);
    }
  }

  RollupQuery query() {
    return query;
  }

  /** Notes that a part of a budget line has been attributed. */
  void addAttributed() {
    remarks.attributed = true;
  }

  /** Notes that a project had original lines that revised ones replace. */
  void addRevised() {
    remarks.revised = true;
  }

  void add(Remarks others) {
    remarks.merge(others);
  }

  private Map<Member, List<Fact>> group(
      RollupKey key,
      Dimension dimension,
      List<Fact> facts,
      Function<LabelDimension, ImmutableSortedSet<Member>> labels) {
    Map<Member, List<Fact>> groups = new LinkedHashMap<>();
    if (dimension instanceof LabelDimension label && label.policy() == LabelPolicy.OVERLAPPING) {
      labels.apply(label).forEach(member -> groups.put(fold(key, member), facts));
    } else {
      facts.forEach(
          fact ->
              groups
                  .computeIfAbsent(fold(key, member(dimension, fact)), m -> new ArrayList<>())
                  .add(fact));
    }
    return groups;
  }

  private Member fold(RollupKey above, Member member) {
    return query.folding().fold(above, member);
  }

  private Member member(Dimension dimension, Fact fact) {
    if (dimension instanceof PlaceDimension place) {
      return place.member(fact.placement(), query.binding());
    }
    if (dimension instanceof PeriodDimension period) {
      return fact.interval() == null
          ? Member.UNSCHEDULED
          : period.member(period.periodOf(fact.interval().first()));
    }
    if (dimension instanceof FundingDimension) {
      return fact.state().member();
    }
    return Objects.requireNonNull(fact.split().get(dimension));
  }

  /** Returns the keys under which a project counts, the total first. */
  static ImmutableList<RollupKey> keys(RollupQuery query, Project project) {
    RollupAccumulator alone = query.accumulator();
    alone.cells.clear();
    alone.add(project);
    return ImmutableList.sortedCopyOf(alone.cells.keySet());
  }

  /** Returns the projects that count under each key, in their order. */
  static ImmutableListMultimap<RollupKey, Project> behind(
      RollupQuery query, ImmutableList<Project> projects) {
    ImmutableListMultimap.Builder<RollupKey, Project> behind = ImmutableListMultimap.builder();
    for (Project project : projects) {
      keys(query, project).forEach(key -> behind.put(key, project));
    }
    return behind.build();
  }

  /**
   * Adds all that the other accumulator has, and returns this one; the other one must not be used
   * any more.
   *
   * @throws IllegalArgumentException if the other one answers another query
   */
  public RollupAccumulator merge(RollupAccumulator other) {
    checkArgument(
        query.signature().equals(other.query.signature()),
        "Accumulators of different queries can't be merged: found %s, expected %s",
        other.query,
        query);
    other.cells.forEach((key, cell) -> cells.merge(key, cell, (one, two) -> one.merge(two, query)));
    remarks.merge(other.remarks);
    return this;
  }

  /**
   * Returns a compact binary form, the same for the same content, whatever order it was added in.
   * It has no part of the query but a fingerprint.
   *
   * @throws UnsupportedOperationException if the monoid of a measure of one's own has none
   */
  public byte[] toBytes() {
    return new AccumulatorFormat(query).write(cells, remarks);
  }

  /**
   * Returns the accumulator of this binary form.
   *
   * @throws IllegalArgumentException if it isn't one, or answers another query
   */
  static RollupAccumulator fromBytes(RollupQuery query, byte[] bytes) {
    RollupAccumulator read = new RollupAccumulator(query);
    read.cells.clear();
    new AccumulatorFormat(query).read(bytes, read.cells, read.remarks);
    return read;
  }

  private Object writeReplace() {
    return new Serialized(query, toBytes());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("Accumulator without its bytes");
  }

  /**
   * Returns the answer for all that has been added so far.
   *
   * @throws IllegalArgumentException if amounts of several currencies would have to be added
   */
  public Rollup result() {
    return result(Source.NONE);
  }

  Rollup result(Source source) {
    return Rollup.of(query, cells, remarks, source);
  }

  /** What some projects have in common: labels that overlap, their own values, and their number. */
  @SuppressWarnings("ArrayRecordComponent") // Never let out of this class, never changed.
  private record Whose(
      Function<LabelDimension, ImmutableSortedSet<Member>> labels, Object[] own, long alike) {}

  /** How an accumulator is serialized. */
  @SuppressWarnings("ArrayRecordComponent") // Never let out of this class, never changed.
  private record Serialized(RollupQuery query, byte[] bytes) implements Serializable {
    private Object readResolve() {
      return fromBytes(query, bytes);
    }
  }
}
