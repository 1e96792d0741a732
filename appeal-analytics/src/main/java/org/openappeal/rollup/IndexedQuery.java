package org.openappeal.rollup;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Booleans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Project;
import org.openappeal.money.Rates;

/**
 * Answers a query from an index: sums up the columns by the codes that the query tells apart, adds
 * each sum as one part where it belongs, and adds the projects that aren't in the columns one by
 * one.
 */
final class IndexedQuery implements Source {

  /** More cells than this would take more memory than they are worth. */
  private static final double MOST_CELLS = 1 << 22;

  /** Stands for all places where a query doesn't tell them apart. */
  private static final ImmutableList<Placement> ANYWHERE =
      ImmutableList.of(Placement.Special.UNSPECIFIED);

  private final RollupQuery query;
  private final AppealIndex index;
  private final IndexColumns columns;
  private final CurrencyUnit currency;
  private final ImmutableList<LabelDimension> dimensions;
  private final ImmutableList<LabelColumn> labels;
  private final LinePlan plan;
  private final Supplier<Work> done = Suppliers.memoize(this::work);

  private IndexedQuery(RollupQuery query, AppealIndex index, CurrencyUnit currency) {
    this.query = query;
    this.index = index;
    this.columns = index.columns();
    this.currency = currency;
    this.dimensions =
        query.dimensions().stream()
            .filter(LabelDimension.class::isInstance)
            .map(LabelDimension.class::cast)
            .collect(toImmutableList());
    this.labels = dimensions.stream().map(index::labels).collect(toImmutableList());
    this.plan = new LinePlan(query, columns);
  }

  /** Returns how to answer a query that is bound to the appeal of an index. */
  static Source source(RollupQuery query, AppealIndex index) {
    Optional<CurrencyUnit> currency = index.binding().currency();
    if (currency.isPresent() && isSummable(query, index, currency)) {
      IndexedQuery indexed = new IndexedQuery(query, index, currency.get());
      if (indexed.cells() <= MOST_CELLS) {
        return indexed;
      }
    }
    return new Source.Projects(index.projects());
  }

  private static boolean isSummable(
      RollupQuery query, AppealIndex index, Optional<CurrencyUnit> currency) {
    return index.columns().sumFits()
        && query.unscheduledPolicy() == UnscheduledPolicy.APART
        && query.sums().stream().allMatch(MoneyMeasure::isRequired)
        && query.measures().stream().noneMatch(IndexedQuery::needsEachProject)
        && query.rates().map(Rates::currency).equals(query.rates().flatMap(r -> currency))
        && !query.dimensions().contains(Dimension.currency());
  }

  private static boolean needsEachProject(Measure measure) {
    return measure instanceof OwnMeasure
        || measure instanceof MoneyMeasure money && money.statistic().isExtreme();
  }

  private double cells() {
    return RowKeys.cells(columns, labels, query.tellsPlaces())
        * (plan.slots().size() + plan.groups().size());
  }

  @Override
  public ImmutableList<Project> projects() {
    return index.projects();
  }

  @Override
  public void addTo(RollupAccumulator accumulator) {
    Work work = done.get();
    long[][] sums =
        IntStream.range(0, plan.slots().size())
            .mapToObj(slot -> work.raw().sums(slot))
            .toArray(long[][]::new);
    for (int group = 0; group < plan.groups().size(); group++) {
      addCounts(plan.groups().get(group), work.raw().counts(group), sums, accumulator);
    }
    for (int slot = 0; slot < sums.length; slot++) {
      addSums(plan.slots().get(slot), sums[slot], accumulator);
    }
    for (int number : work.others()) {
      accumulator.add(index.projects().get(number));
    }
    if (Arrays.stream(columns.revised()).mapToObj(index.projects()::get).anyMatch(query::accepts)) {
      accumulator.addRevised();
    }
  }

  private Work work() {
    BitSet apart = apart();
    BitSet refused = new BitSet();
    if (!query.acceptsAll()) {
      forEachRow(row -> refused.set(row, !query.accepts(project(row))));
    }
    int[] others =
        IntStream.concat(
                Arrays.stream(columns.irregular()),
                apart.stream()
                    .filter(row -> !refused.get(row))
                    .map(row -> columns.projectOf()[row]))
            .sorted()
            .toArray();
    apart.or(refused);
    RowKeys keys = new RowKeys(columns, labels, query.tellsPlaces(), apart);
    return new Work(new RawSums(columns, plan, keys).compute(), others);
  }

  private void forEachRow(IntConsumer work) {
    IntStream.range(0, columns.projectOf().length).forEach(work);
  }

  private Project project(int row) {
    return index.projects().get(columns.projectOf()[row]);
  }

  /** Returns the rows that must be added one by one. */
  private BitSet apart() {
    BitSet apart = new BitSet();
    for (int i = 0; i < columns.blocks().size(); i++) {
      if (plan.plan(i).isEmpty()) {
        Block block = columns.blocks().get(i);
        apart.set(block.firstRow(), block.firstRow() + block.rows());
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      if (dimensions.get(i).policy() == LabelPolicy.SPLIT) {
        addSplit(labels.get(i), apart);
      }
    }
    int unallocated = columns.placements().indexOf(Placement.Special.UNALLOCATED);
    if (unallocated >= 0 && query.missingSharePolicy() != MissingSharePolicy.UNALLOCATED) {
      forEachRow(
          row -> {
            if (columns.placeOf()[row] == unallocated) {
              apart.set(row);
            }
          });
    }
    return apart;
  }

  private void addSplit(LabelColumn column, BitSet apart) {
    boolean[] isSplit = new boolean[column.sets().size()];
    for (int i = 0; i < isSplit.length; i++) {
      isSplit[i] = column.sets().get(i).size() > 1;
    }
    if (Booleans.contains(isSplit, true)) {
      forEachRow(
          row -> {
            if (isSplit[column.setOf()[row]]) {
              apart.set(row);
            }
          });
    }
  }

  /**
   * Adds the numbers of projects, all with the same places, labels and periods at once, together
   * with the sums of their cells, which are taken away.
   */
  private void addCounts(
      LinePlan.Group group, long[] counts, long[][] sums, RollupAccumulator accumulator) {
    int[] unknown = unknown(group);
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        ImmutableMap<Dimension, Member> split = split(cell % labelSets());
        List<Fact> facts = new ArrayList<>();
        for (Placement placement : placements(cell / labelSets())) {
          for (int slot : group.slots()) {
            facts.add(fact(plan.slots().get(slot), placement, split, sums[slot][cell]));
            sums[slot][cell] = 0;
          }
          for (int measure : unknown) {
            facts.add(unknown(measure, placement, split, group.standing()));
          }
        }
        accumulator.add(facts, labelsOf(cell % labelSets()), counts[cell]);
        if (group.attributed()) {
          accumulator.addAttributed();
        }
      }
    }
  }

  /** Returns the measures of which projects have no money in any slot. */
  private int[] unknown(LinePlan.Group group) {
    ImmutableSet<Integer> known =
        group.slots().stream()
            .map(slot -> plan.slots().get(slot).measure())
            .collect(toImmutableSet());
    return IntStream.range(0, query.sums().size())
        .filter(measure -> !known.contains(measure))
        .toArray();
  }

  private static Fact unknown(
      int measure, Placement placement, ImmutableMap<Dimension, Member> split, Standing standing) {
    Fact fact =
        new Fact(measure, placement, null, FundingState.REQUIRED, split, null, Standing.OWN);
    return standing == Standing.OWN ? fact : fact.without(standing);
  }

  private void addSums(LinePlan.Slot slot, long[] sums, RollupAccumulator accumulator) {
    for (int cell = 0; cell < sums.length; cell++) {
      if (sums[cell] != 0) {
        Placement placement = placements(cell / labelSets()).get(0);
        Fact fact = fact(slot, placement, split(cell % labelSets()), sums[cell]);
        accumulator.add(ImmutableList.of(fact), labelsOf(cell % labelSets()), 0);
      }
    }
  }

  private Fact fact(
      LinePlan.Slot slot, Placement placement, ImmutableMap<Dimension, Member> split, long minor) {
    return new Fact(
        slot.measure(),
        placement,
        slot.interval(),
        FundingState.REQUIRED,
        split,
        Money.ofMinor(currency, minor),
        Standing.OWN);
  }

  private ImmutableList<Placement> placements(int code) {
    if (!query.tellsPlaces()) {
      return ANYWHERE;
    }
    ImmutableList.Builder<Placement> placements = ImmutableList.builder();
    for (int place : columns.places(code)) {
      placements.add(columns.placements().get(place));
    }
    return placements.build();
  }

  private int labelSets() {
    return done.get().raw().labelSets();
  }

  /** Returns the labels of a dimension in a combination of sets of labels. */
  private ImmutableSortedSet<Member> members(int combination, int dimension) {
    int code = combination;
    for (int i = labels.size() - 1; i > dimension; i--) {
      code /= labels.get(i).sets().size();
    }
    return labels.get(dimension).sets().get(code % labels.get(dimension).sets().size()).keySet();
  }

  private ImmutableMap<Dimension, Member> split(int combination) {
    ImmutableMap.Builder<Dimension, Member> split = ImmutableMap.builder();
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).policy() == LabelPolicy.SPLIT) {
        split.put(dimensions.get(i), members(combination, i).first());
      }
    }
    return split.buildOrThrow();
  }

  private Function<LabelDimension, ImmutableSortedSet<Member>> labelsOf(int combination) {
    return dimension -> members(combination, dimensions.indexOf(dimension));
  }

  /** What the columns say, and the numbers of the projects that aren't in it. */
  @SuppressWarnings("ArrayRecordComponent") // Never let out of this class, never changed.
  private record Work(RawSums raw, int[] others) {}
}
