package org.openappeal.reconcile;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.Appeal;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;
import org.openappeal.model.Share;
import org.openappeal.money.Split;

/**
 * What the projects of an appeal require in one period and one currency, sorted by where it stands,
 * so that the sum of a scope takes two looks.
 */
final class Ledger {

  private static final Comparator<Part> ORDER =
      Comparator.comparingInt(Part::rank).thenComparing(part -> part.project().id());

  private static final BigDecimal MAX_SEARCHED = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final LedgerKey key;
  private final ScopeRanks ranks;
  private final List<Part> parts = new ArrayList<>();
  private final Gaps gaps = new Gaps();
  private final BigDecimal[] sums;
  private final Supplier<MiscountIndex> miscounts;
  private final Magnitudes magnitudes = new Magnitudes();

  Ledger(Appeal appeal, ScopeRanks ranks, LedgerKey key) {
    this.key = key;
    this.ranks = ranks;
    appeal.projects().stream().filter(key::covers).forEach(this::add);
    parts.sort(ORDER);
    gaps.sort();
    sums = new BigDecimal[parts.size() + 1];
    sums[0] = BigDecimal.ZERO.setScale(key.currency().getDecimalPlaces());
    for (int i = 0; i < parts.size(); i++) {
      sums[i + 1] = sums[i].add(parts.get(i).amount());
    }
    parts.forEach(part -> magnitudes.add(part.amount()));
    miscounts = Suppliers.memoize(() -> new MiscountIndex(Miscounts.of(appeal, ranks, key, parts)));
  }

  private void add(Project project) {
    int rank = ranks.rank(project.location());
    if (project.isCarried() || project.isInParts()) {
      gaps.add(project.isCarried() ? Gaps.Kind.CARRIED : Gaps.Kind.IN_PARTS, rank);
      return;
    }
    Optional<Money> required = key.amount(project.budget()).money();
    if (required.isEmpty()) {
      if (asksInPeriod(project)) {
        gaps.add(Gaps.Kind.UNKNOWN, rank);
      }
    } else if (!required.get().getCurrencyUnit().equals(key.currency())) {
      gaps.add(Gaps.Kind.FOREIGN, rank);
    } else if (project.location() instanceof Location.Shared shared) {
      split(project, shared)
          .forEach((place, amount) -> add(project, ranks.rank(place), amount.getAmount()));
    } else {
      add(project, rank, required.get().getAmount());
      ranks.partScopes(project.location()).forEach(gaps::addUnshared);
    }
  }

  private void add(Project project, int rank, BigDecimal amount) {
    parts.add(new Part(project, rank, amount));
  }

  /** Returns whether a project of which no requirement is known may ask for money in the period. */
  private boolean asksInPeriod(Project project) {
    ImmutableList<BudgetLine> lines = project.budget().currentLines();
    return lines.isEmpty() || lines.stream().anyMatch(line -> line.period().overlaps(key.period()));
  }

  private ImmutableSortedMap<PlaceId, Money> split(Project project, Location.Shared shared) {
    ImmutableSortedMap<PlaceId, BigDecimal> weights =
        shared.shares().stream()
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(
                    Comparator.naturalOrder(), Share::place, Share::percent));
    return key.amounts(project.budget()).stream()
        .map(money -> Split.of(money).byWeights(weights))
        .reduce(Ledger::add)
        .orElseThrow();
  }

  private static ImmutableSortedMap<PlaceId, Money> add(
      ImmutableSortedMap<PlaceId, Money> a, ImmutableSortedMap<PlaceId, Money> b) {
    return ImmutableSortedMap.copyOf(
        Maps.transformEntries(a, (place, money) -> money.plus(b.get(place))));
  }

  Slice slice(Scope scope) {
    return slice(ranks.from(scope), ranks.to(scope));
  }

  /** Returns what stands right under the scope and under none below it. */
  BigDecimal own(Scope scope) {
    BigDecimal own = slice(scope).sum();
    for (Scope child : ranks.children(scope)) {
      own = own.subtract(slice(child).sum());
    }
    return own;
  }

  private Slice slice(int fromRank, int toRank) {
    return new Slice(this, find(fromRank), find(toRank), fromRank, toRank);
  }

  private int find(int rank) {
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).rank() < rank) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  BigDecimal sum(int from, int to) {
    return sums[to].subtract(sums[from]);
  }

  List<Part> parts() {
    return parts;
  }

  MiscountIndex miscounts() {
    return miscounts.get();
  }

  /** Returns how the amounts of the parts look. */
  Magnitudes magnitudes() {
    return magnitudes;
  }

  /** Returns whether a number is small enough to be searched for in minor units. */
  static boolean isSearchable(BigDecimal amount) {
    return amount.abs().compareTo(MAX_SEARCHED) < 0;
  }

  /** Returns whether all sums can be searched for in minor units. */
  boolean isSearchable() {
    return isSearchable(sums[parts.size()]);
  }

  long minor(BigDecimal amount) {
    return amount.movePointRight(key.currency().getDecimalPlaces()).longValueExact();
  }

  Money ofMinor(long minor) {
    return Money.ofMinor(key.currency(), minor);
  }

  Gaps gaps() {
    return gaps;
  }

  Money money(BigDecimal amount) {
    return Money.of(key.currency(), amount);
  }

  /**
   * What one project requires in one place.
   *
   * @param project the project
   * @param rank the number of the place
   * @param amount the requirement
   */
  record Part(Project project, int rank, BigDecimal amount) {

    /** Returns whether this is a share of a project of several places. */
    boolean isShare() {
      return project.location() instanceof Location.Shared;
    }
  }

  /**
   * The parts of one scope.
   *
   * @param ledger where they stand
   * @param from the first part
   * @param to the first part after them
   * @param fromRank the number of the first place
   * @param toRank the number of the first place after them
   */
  record Slice(Ledger ledger, int from, int to, int fromRank, int toRank) {

    BigDecimal sum() {
      return ledger.sum(from, to);
    }

    ImmutableList<String> notes() {
      return ledger.gaps.notes(fromRank, toRank);
    }
  }
}
