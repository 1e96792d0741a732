package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.Share;
import org.openappeal.money.Split;

/**
 * Takes a project apart into what a query tells apart: first by its places, since they are the
 * project's own, then by labels and periods at once. Every part is exact, and all parts that differ
 * in one respect only add up to what would be there without it.
 */
final class ProjectFacts {

  private final RollupQuery query;
  private final Project project;
  private final ImmutableList<LabelDimension> splitDimensions;
  private final ImmutableList<PeriodDimension> periodDimensions;
  private final List<Fact> facts = new ArrayList<>();
  private boolean attributed;

  private ProjectFacts(RollupQuery query, Project project) {
    this.query = query;
    this.project = project;
    this.splitDimensions = query.splitDimensions();
    this.periodDimensions = query.periodDimensions();
  }

  static ProjectFacts of(RollupQuery query, Project project) {
    ProjectFacts facts = new ProjectFacts(query, project);
    facts.take();
    return facts;
  }

  List<Fact> facts() {
    return facts;
  }

  /** Returns whether only a part of some budget line's amount belongs to a part of its period. */
  boolean areAttributed() {
    return attributed;
  }

  private void take() {
    Standing standing = Standing.of(project);
    for (int i = 0; i < query.sums().size(); i++) {
      if (standing != Standing.OWN) {
        addUnvalued(i, null, FundingState.UNSPECIFIED, standing);
      } else {
        for (DatedAmount amount :
            query.sums().get(i).amounts(project.budget(), query.unscheduledPolicy())) {
          add(i, query.rates().map(amount::convertedAt).orElse(amount));
        }
      }
    }
  }

  private void add(int measure, DatedAmount amount) {
    if (amount.amount().money().isPresent()) {
      add(measure, amount, amount.amount().money().get());
    } else {
      addUnvalued(measure, amount.counted(), amount.state(), Standing.OWN);
    }
  }

  private void addUnvalued(
      int measure, @Nullable DateRange counted, FundingState state, Standing standing) {
    for (Placement placement : placements(null).keySet()) {
      for (DateRange interval : intervals(counted)) {
        for (ImmutableMap<Dimension, Member> labels : splitLabels()) {
          facts.add(new Fact(measure, placement, interval, state, labels, null, standing));
        }
      }
    }
  }

  private void add(int measure, DatedAmount dated, Money whole) {
    List<DateRange> intervals = intervals(dated.counted());
    ImmutableSet<ImmutableMap<Dimension, Member>> labels = splitLabels();
    placements(whole)
        .forEach(
            (placement, money) ->
                add(measure, dated, intervals, labels, placement, money == null ? whole : money));
  }

  private void add(
      int measure,
      DatedAmount dated,
      List<DateRange> intervals,
      ImmutableSet<ImmutableMap<Dimension, Member>> labels,
      Placement placement,
      Money money) {
    if (money.isNegative()) {
      int before = facts.size();
      add(measure, dated, intervals, labels, placement, money.negated());
      facts.subList(before, facts.size()).replaceAll(Fact::negated);
      return;
    }
    BigInteger[] columns = periodParts(dated, intervals, money);
    BigInteger[] rows = labelParts(columns, money);
    BigInteger[][] cells = Apportionment.fit(rows, columns);
    ImmutableList<ImmutableMap<Dimension, Member>> members = labels.asList();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        facts.add(
            new Fact(
                measure,
                placement,
                intervals.get(j),
                dated.state(),
                members.get(i),
                ofMinor(money, cells[i][j]),
                Standing.OWN));
      }
    }
  }

  private BigInteger[] periodParts(DatedAmount dated, List<DateRange> intervals, Money money) {
    BigInteger minor = minor(money);
    DateRange whole = dated.period();
    attributed |= whole != null && (intervals.size() > 1 || !whole.equals(dated.counted()));
    return intervals.stream()
        .map(
            interval ->
                whole == null || interval == null
                    ? minor
                    : Apportionment.part(minor, whole, interval, query.periodPolicy()))
        .toArray(BigInteger[]::new);
  }

  /** Splits by one dimension after another, so that each alone gives the same sums. */
  private BigInteger[] labelParts(BigInteger[] columns, Money money) {
    BigInteger counted = BigInteger.ZERO;
    for (BigInteger column : columns) {
      counted = counted.add(column);
    }
    BigInteger[] parts = {counted};
    for (LabelDimension dimension : splitDimensions) {
      BigInteger[] own = labelParts(dimension, ofMinor(money, counted));
      parts =
          Arrays.stream(Apportionment.fit(parts, own))
              .flatMap(Arrays::stream)
              .toArray(BigInteger[]::new);
    }
    return parts;
  }

  private BigInteger[] labelParts(LabelDimension dimension, Money money) {
    return Split.of(money)
        .byWeights(dimension.labels(project, query.binding()).values().asList())
        .stream()
        .map(ProjectFacts::minor)
        .toArray(BigInteger[]::new);
  }

  /** Returns the placements with their money; null stands for all of it. */
  private Map<Placement, @Nullable Money> placements(@Nullable Money whole) {
    Map<Placement, @Nullable Money> placements = new LinkedHashMap<>();
    Location location = project.location();
    if (location instanceof Location.InPlace in) {
      placements.put(new Placement.At(in.place()), whole);
    } else if (location instanceof Location.Shared shared) {
      ImmutableMap.Builder<PlaceId, BigDecimal> weights = ImmutableMap.builder();
      shared.shares().forEach((Share share) -> weights.put(share.place(), share.percent()));
      put(placements, weights.buildOrThrow(), whole);
    } else if (location instanceof Location.Among among) {
      putAmong(placements, among, whole);
    } else if (location == Location.worldwide()) {
      placements.put(Placement.Special.WORLDWIDE, whole);
    } else {
      placements.put(Placement.Special.UNSPECIFIED, whole);
    }
    return placements;
  }

  private void putAmong(
      Map<Placement, @Nullable Money> placements, Location.Among among, @Nullable Money whole) {
    switch (query.missingSharePolicy()) {
      case UNALLOCATED -> placements.put(Placement.Special.UNALLOCATED, whole);
      case EQUALLY -> {
        ImmutableMap.Builder<PlaceId, BigDecimal> weights = ImmutableMap.builder();
        among.places().forEach(place -> weights.put(place, BigDecimal.ONE));
        put(placements, weights.buildOrThrow(), whole);
      }
      case REFUSED ->
          throw new IllegalArgumentException(
              "Shares are missing: found project "
                  + project.id()
                  + " "
                  + among
                  + ", expected a share for each place or another policy");
    }
  }

  private static void put(
      Map<Placement, @Nullable Money> placements,
      ImmutableMap<PlaceId, BigDecimal> weights,
      @Nullable Money whole) {
    if (whole == null) {
      weights.keySet().forEach(place -> placements.put(new Placement.At(place), null));
    } else {
      Split.of(whole)
          .byWeights(weights)
          .forEach((place, money) -> placements.put(new Placement.At(place), money));
    }
  }

  /** Cuts a period as the query does it; holds null for what isn't dated. */
  private List<DateRange> intervals(@Nullable DateRange counted) {
    if (counted == null) {
      List<DateRange> undated = new ArrayList<>();
      undated.add(counted);
      return undated;
    }
    return PeriodDimension.cut(counted, periodDimensions);
  }

  /** Combines the labels of all dimensions that split, each combination with its weight. */
  private ImmutableSet<ImmutableMap<Dimension, Member>> splitLabels() {
    Set<ImmutableMap<Dimension, Member>> combined = new LinkedHashSet<>();
    combined.add(ImmutableMap.of());
    for (LabelDimension dimension : splitDimensions) {
      ImmutableSet<Member> labels = dimension.labels(project, query.binding()).keySet();
      Set<ImmutableMap<Dimension, Member>> longer = new LinkedHashSet<>();
      for (ImmutableMap<Dimension, Member> members : combined) {
        for (Member member : labels) {
          longer.add(
              ImmutableMap.<Dimension, Member>builder()
                  .putAll(members)
                  .put(dimension, member)
                  .buildOrThrow());
        }
      }
      combined = longer;
    }
    return ImmutableSet.copyOf(combined);
  }

  private static BigInteger minor(Money money) {
    return money.getAmount().unscaledValue();
  }

  private static Money ofMinor(Money like, BigInteger minor) {
    return Money.of(like.getCurrencyUnit(), new BigDecimal(minor, like.getScale()));
  }
}
