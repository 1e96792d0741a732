package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.openappeal.model.Appeal;
import org.openappeal.model.Places;
import org.openappeal.model.Project;
import org.openappeal.money.Rates;

/**
 * A question: which measures, along which dimensions, over which projects, under which policies. It
 * is immutable and can be asked again and again.
 *
 * <pre>{@code
 * RollupQuery query = Rollup.of(required()).by(region(), country()).bind(appeal.places());
 * Rollup answer = projects.parallel().collect(query.collector());
 * }</pre>
 */
@Value.Immutable
@RollupStyle
public abstract class RollupQuery implements Serializable {

  private static final long serialVersionUID = 1L;

  /** An index pays from this number of projects on. */
  private static final int WORTH_AN_INDEX = 4096;

  private static final ProjectFilter ALL = Everything.ALL;

  RollupQuery() {}

  /**
   * The measures, at least one. The first one of money is the main one; without any it is what is
   * required.
   */
  public abstract ImmutableList<Measure> measures();

  /** The dimensions, from the outermost in. */
  public abstract ImmutableList<Dimension> dimensions();

  /** How a budget line that crosses the edge of a period is attributed. */
  @Value.Default
  public PeriodPolicy periodPolicy() {
    return PeriodPolicy.BY_DAYS;
  }

  /** What becomes of a project in several places whose shares nobody states. */
  @Value.Default
  public MissingSharePolicy missingSharePolicy() {
    return MissingSharePolicy.UNALLOCATED;
  }

  /** What becomes of the part of a budget that no line asks for. */
  @Value.Default
  public UnscheduledPolicy unscheduledPolicy() {
    return UnscheduledPolicy.APART;
  }

  /** The rates at which amounts in other currencies are converted, if they are. */
  public abstract Optional<Rates> rates();

  @Value.Default
  Predicate<Project> filter() {
    return ALL;
  }

  @Value.Default
  Folding folding() {
    return Folding.NONE;
  }

  @Value.Default
  Binding binding() {
    return Binding.NONE;
  }

  /**
   * Returns the query by these dimensions, which replace those it has.
   *
   * @throws IllegalArgumentException if two dimensions have the same name, or more than two of them
   *     split a project
   */
  public RollupQuery by(Dimension... dimensions) {
    return withDimensions(ImmutableList.copyOf(dimensions));
  }

  abstract RollupQuery withMeasures(Iterable<? extends Measure> measures);

  abstract RollupQuery withDimensions(Iterable<? extends Dimension> dimensions);

  /** Returns the query over projects that meet the condition too. */
  public RollupQuery where(ProjectFilter condition) {
    Predicate<Project> both =
        (Predicate<Project> & Serializable)
            project -> filter().test(project) && condition.test(project);
    return withFilter(both);
  }

  abstract RollupQuery withFilter(Predicate<Project> filter);

  /** Returns the query under another policy for lines that cross the edge of a period. */
  public abstract RollupQuery withPeriodPolicy(PeriodPolicy policy);

  /** Returns the query under another policy for shares that nobody states. */
  public abstract RollupQuery withMissingSharePolicy(MissingSharePolicy policy);

  /** Returns the query under another policy for what no budget line asks for. */
  public abstract RollupQuery withUnscheduledPolicy(UnscheduledPolicy policy);

  /**
   * Returns the query in one currency: each amount is converted at these rates before it is split,
   * and the answer says which of them were used.
   */
  public RollupQuery withRates(Rates rates) {
    return withRates(Optional.of(rates));
  }

  abstract RollupQuery withRates(Optional<? extends Rates> rates);

  abstract RollupQuery withFolding(Folding folding);

  abstract RollupQuery withBinding(Binding binding);

  /** Returns the query bound to places, so that it can be asked of bare projects. */
  public RollupQuery bind(Places places) {
    return withBinding(Binding.of(places));
  }

  /** Returns the query bound to the places and services of an appeal. */
  public RollupQuery bind(Appeal appeal) {
    return withBinding(Binding.of(appeal));
  }

  /** Returns the query with one more dimension, whose members become columns. */
  public CrossQuery across(Dimension dimension) {
    return new CrossQuery(
        withDimensions(
            ImmutableList.<Dimension>builder().addAll(dimensions()).add(dimension).build()));
  }

  /**
   * Returns the answer for the projects of an appeal.
   *
   * @throws IllegalArgumentException if a policy refuses a project, or amounts of several
   *     currencies would have to be added
   */
  public Rollup compute(Appeal appeal) {
    if (isWorthAnIndex(appeal)) {
      return compute(AppealIndex.of(appeal));
    }
    return bind(appeal).compute(new Source.Projects(appeal.projects()));
  }

  static boolean isWorthAnIndex(Appeal appeal) {
    return appeal.projects().size() >= WORTH_AN_INDEX;
  }

  /**
   * Returns the answer for the projects of an appeal that has been indexed: the same as {@link
   * #compute(Appeal)} gives, faster where several queries are asked.
   *
   * @throws IllegalArgumentException if a policy refuses a project, or amounts of several
   *     currencies would have to be added
   */
  public Rollup compute(AppealIndex index) {
    RollupQuery bound = withBinding(index.binding());
    return bound.compute(IndexedQuery.source(bound, index));
  }

  Rollup compute(Source source) {
    RollupAccumulator accumulator = accumulator();
    source.addTo(accumulator);
    return accumulator.result(source);
  }

  /** Returns an accumulator to which nothing has been added. */
  public RollupAccumulator accumulator() {
    return new RollupAccumulator(this);
  }

  /**
   * Returns the accumulator of which this is the binary form; see {@link
   * RollupAccumulator#toBytes()}.
   *
   * @throws IllegalArgumentException if it isn't one, or answers another query
   */
  public RollupAccumulator accumulatorOf(byte[] bytes) {
    return RollupAccumulator.fromBytes(this, bytes);
  }

  /** Returns a collector for streams of projects, sequential or parallel. */
  public Collector<Project, ?, Rollup> collector() {
    return Collector.of(
        this::accumulator,
        RollupAccumulator::add,
        RollupAccumulator::merge,
        RollupAccumulator::result,
        Collector.Characteristics.UNORDERED);
  }

  /** The different measures of money, each as a sum, the main one first. */
  @Value.Lazy
  ImmutableList<MoneyMeasure> sums() {
    return Stream.concat(
            Stream.of(main()),
            measures().stream()
                .filter(MoneyMeasure.class::isInstance)
                .map(MoneyMeasure.class::cast))
        .map(MoneyMeasure::sum)
        .distinct()
        .collect(toImmutableList());
  }

  @Value.Lazy
  ImmutableList<OwnMeasure<?>> ownMeasures() {
    ImmutableList.Builder<OwnMeasure<?>> own = ImmutableList.builder();
    for (Measure measure : measures()) {
      if (measure instanceof OwnMeasure<?> found) {
        own.add(found);
      }
    }
    return own.build();
  }

  /** The first measure of money; the sum of the first if all are shares; else the requirement. */
  @Value.Lazy
  MoneyMeasure main() {
    ImmutableList<MoneyMeasure> ofMoney =
        measures().stream()
            .filter(MoneyMeasure.class::isInstance)
            .map(MoneyMeasure.class::cast)
            .collect(toImmutableList());
    return ofMoney.stream()
        .filter(measure -> !measure.statistic().isShare())
        .findFirst()
        .orElseGet(() -> ofMoney.isEmpty() ? Measure.required() : ofMoney.get(0).sum());
  }

  boolean tellsPlaces() {
    return dimensions().stream().anyMatch(PlaceDimension.class::isInstance);
  }

  boolean tellsExtremes() {
    return measures().stream()
        .anyMatch(m -> m instanceof MoneyMeasure money && money.statistic().isExtreme());
  }

  @Value.Lazy
  String signature() {
    return Signature.of(this);
  }

  boolean acceptsAll() {
    return filter() == ALL;
  }

  boolean accepts(Project project) {
    return filter().test(project);
  }

  boolean isAdditive() {
    return dimensions().stream()
        .noneMatch(
            dimension ->
                dimension instanceof LabelDimension labels
                    && labels.policy() == LabelPolicy.OVERLAPPING);
  }

  @Value.Lazy
  ImmutableList<LabelDimension> splitDimensions() {
    return dimensions().stream()
        .filter(LabelDimension.class::isInstance)
        .map(LabelDimension.class::cast)
        .filter(labels -> labels.policy() == LabelPolicy.SPLIT)
        .collect(toImmutableList());
  }

  @Value.Lazy
  ImmutableList<PeriodDimension> periodDimensions() {
    return dimensions().stream()
        .filter(PeriodDimension.class::isInstance)
        .map(PeriodDimension.class::cast)
        .collect(toImmutableList());
  }

  @Value.Check
  void check() {
    checkArgument(!measures().isEmpty(), "Nothing to measure: found no measure, expected one");
    ImmutableList<String> names =
        dimensions().stream().map(Dimension::name).collect(toImmutableList());
    checkArgument(
        names.stream().distinct().count() == names.size(),
        "Dimension is named twice: found %s, expected each once",
        names);
    for (Measure measure : measures()) {
      checkArgument(
          isAdditive()
              || !(measure instanceof MoneyMeasure money)
              || money.statistic() != Statistic.RUNNING_TOTAL,
          "Rows that overlap have no running total: found %s by %s, expected dimensions that split",
          measure,
          names);
    }
    checkArgument(
        measures().stream().distinct().count() == measures().size(),
        "Measure is named twice: found %s, expected each once",
        measures());
  }

  static Builder builder() {
    return new Builder();
  }

  private enum Everything implements ProjectFilter {
    ALL;

    @Override
    public boolean test(Project project) {
      return true;
    }
  }

  /** Says whether a project counts. */
  @FunctionalInterface
  public interface ProjectFilter extends Predicate<Project>, Serializable {}

  /** Builds a query. */
  static final class Builder extends ImmutableRollupQuery.Builder {}
}
