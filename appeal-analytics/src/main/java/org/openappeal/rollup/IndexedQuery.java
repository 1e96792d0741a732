package org.openappeal.rollup;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Booleans;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;
import org.openappeal.money.Rates;
import org.openappeal.rollup.AppealIndex.IndexColumns;

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
  private final boolean byPlace;
  private final boolean byPeriod;
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
            .collect(ImmutableList.toImmutableList());
    this.labels = dimensions.stream().map(index::labels).collect(ImmutableList.toImmutableList());
    this.byPlace = query.dimensions().stream().anyMatch(PlaceDimension.class::isInstance);
    this.byPeriod =
        !query.periodDimensions().isEmpty()
            || query.sums().stream().anyMatch(measure -> measure.requiredPeriod().isPresent());
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
    return RawSums.cells(columns, labelCounts(), byPlace, byPeriod);
  }

  private int[] labelCounts() {
    return labels.stream().mapToInt(column -> column.sets().size()).toArray();
  }

  @Override
  public ImmutableList<Project> projects() {
    return index.projects();
  }

  @Override
  public void addTo(RollupAccumulator accumulator) {
    Work work = done.get();
    addCounts(work.raw(), accumulator);
    addSums(work.raw(), accumulator);
    BitSet skipped = work.skipped();
    for (int p = skipped.nextSetBit(0); p >= 0; p = skipped.nextSetBit(p + 1)) {
      accumulator.add(index.projects().get(p));
    }
  }

  private Work work() {
    BitSet skipped = skipped();
    int[][] sets = labels.stream().map(LabelColumn::setOf).toArray(int[][]::new);
    RawSums raw =
        new RawSums(
            columns,
            sets,
            labelCounts(),
            byPlace,
            byPeriod,
            skipped.equals(columns.irregular()) ? null : skipped);
    return new Work(raw.compute(), skipped);
  }

  /** Returns the projects that must be added one by one, or don't meet the query's condition. */
  private BitSet skipped() {
    BitSet skipped = (BitSet) columns.irregular().clone();
    if (!query.acceptsAll()) {
      for (int p = 0; p < index.projects().size(); p++) {
        if (!query.accepts(index.projects().get(p))) {
          skipped.set(p);
        }
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      if (dimensions.get(i).policy() == LabelPolicy.SPLIT) {
        skip(labels.get(i).setOf(), code(labels.get(i).sets(), set -> set.size() > 1), skipped);
      }
    }
    if (byPeriod) {
      boolean[] crossing = code(columns.periods(), this::isCrossing);
      boolean[] sets = new boolean[columns.periodSets().length];
      for (int i = 0; i < sets.length; i++) {
        for (int period : columns.periodSets()[i]) {
          sets[i] |= crossing[period];
        }
      }
      skip(columns.periodSetOf(), sets, skipped);
    }
    int unallocated = columns.placements().indexOf(Placement.Special.UNALLOCATED);
    if (unallocated >= 0 && query.missingSharePolicy() != MissingSharePolicy.UNALLOCATED) {
      for (int p = 0; p < columns.keyOf().length; p++) {
        if (columns.keyOf()[p] / AppealIndex.STATES == unallocated) {
          skipped.set(p);
        }
      }
    }
    return skipped;
  }

  private static <T> boolean[] code(List<T> values, Predicate<T> condition) {
    boolean[] codes = new boolean[values.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = condition.test(values.get(i));
    }
    return codes;
  }

  private static void skip(int[] codeOf, boolean[] codes, BitSet skipped) {
    if (Booleans.contains(codes, true)) {
      for (int p = 0; p < codeOf.length; p++) {
        if (codes[codeOf[p]]) {
          skipped.set(p);
        }
      }
    }
  }

  private boolean isCrossing(DateRange line) {
    for (MoneyMeasure measure : query.sums()) {
      Optional<DateRange> counted = measure.counted(line);
      if (counted.isPresent() && !counted.get().equals(line)) {
        return true;
      }
    }
    return query.periodDimensions().stream()
        .anyMatch(dimension -> !dimension.periodOf(line.first()).contains(line.last()));
  }

  /** Adds the numbers of projects, each combination of places, labels, periods and state once. */
  private void addCounts(RawSums raw, RollupAccumulator accumulator) {
    for (int i = 0; i < raw.counts.length; i++) {
      if (raw.counts[i] == 0) {
        continue;
      }
      int set = i % raw.periodSets();
      int label = i / raw.periodSets() % raw.labels();
      int key = i / raw.periodSets() / raw.labels();
      int state = key % AppealIndex.STATES;
      if (state == AppealIndex.ELSEWHERE) {
        continue;
      }
      List<Fact> facts = new ArrayList<>();
      for (int m = 0; m < query.sums().size(); m++) {
        addFacts(m, placements(key / AppealIndex.STATES), set, state, label, raw, facts);
      }
      accumulator.add(facts, labelsOf(raw, label), raw.counts[i]);
    }
  }

  private ImmutableList<Placement> placements(int placeOrList) {
    if (!byPlace) {
      return ANYWHERE;
    }
    int list = placeOrList - columns.placements().size();
    return list < 0
        ? ImmutableList.of(columns.placements().get(placeOrList))
        : Ints.asList(columns.placeLists()[list]).stream()
            .map(columns.placements()::get)
            .collect(ImmutableList.toImmutableList());
  }

  private void addFacts(
      int measure,
      ImmutableList<Placement> placements,
      int set,
      int state,
      int label,
      RawSums raw,
      List<Fact> facts) {
    List<DateRange> intervals = new ArrayList<>();
    if (byPeriod && state == AppealIndex.KNOWN) {
      for (int period : columns.periodSets()[set]) {
        query.sums().get(measure).counted(columns.periods().get(period)).ifPresent(intervals::add);
      }
    }
    boolean isKnown = state == AppealIndex.KNOWN && (!byPeriod || !intervals.isEmpty());
    for (Placement placement : placements) {
      if (isKnown && byPeriod) {
        intervals.forEach(
            interval -> facts.add(fact(measure, placement, interval, label, raw, zero())));
      } else {
        Money money = isKnown ? zero() : null;
        Fact fact = fact(measure, placement, null, label, raw, money);
        facts.add(state == AppealIndex.CARRIED ? fact.carried() : fact);
      }
    }
  }

  private Money zero() {
    return Money.zero(currency);
  }

  private Fact fact(
      int measure,
      Placement placement,
      @Nullable DateRange interval,
      int label,
      RawSums raw,
      @Nullable Money money) {
    ImmutableMap.Builder<Dimension, Member> split = ImmutableMap.builder();
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).policy() == LabelPolicy.SPLIT) {
        split.put(dimensions.get(i), labels.get(i).sets().get(raw.set(label, i)).firstKey());
      }
    }
    return new Fact(
        measure, placement, interval, FundingState.REQUIRED, split.buildOrThrow(), money, true);
  }

  private Function<LabelDimension, ImmutableSortedSet<Member>> labelsOf(RawSums raw, int label) {
    return dimension -> {
      int i = dimensions.indexOf(dimension);
      return labels.get(i).sets().get(raw.set(label, i)).keySet();
    };
  }

  private void addSums(RawSums raw, RollupAccumulator accumulator) {
    for (int i = 0; i < raw.sums.length; i++) {
      int key = i / raw.periods() / raw.labels();
      if (raw.sums[i] == 0 || key % AppealIndex.STATES == AppealIndex.ELSEWHERE) {
        continue;
      }
      int period = i % raw.periods();
      int label = i / raw.periods() % raw.labels();
      Placement placement = placements(key / AppealIndex.STATES).get(0);
      Money money = Money.ofMinor(currency, raw.sums[i]);
      List<Fact> facts = new ArrayList<>();
      for (int m = 0; m < query.sums().size(); m++) {
        if (!byPeriod) {
          facts.add(fact(m, placement, null, label, raw, money));
        } else {
          Optional<DateRange> counted = query.sums().get(m).counted(columns.periods().get(period));
          if (counted.isPresent()) {
            facts.add(fact(m, placement, counted.get(), label, raw, money));
          }
        }
      }
      if (!facts.isEmpty()) {
        accumulator.add(facts, labelsOf(raw, label), 0);
      }
    }
  }

  /** What the columns say, and the projects that aren't in it. */
  private record Work(RawSums raw, BitSet skipped) {}
}
