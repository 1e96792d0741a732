package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.model.Share;
import org.openappeal.money.Split;
import org.openappeal.rollup.AppealIndex.IndexColumns;

/** Lays projects out as columns, in one pass. */
final class IndexBuilder {

  private static final int NOWHERE = -1;
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final CurrencyUnit currency;
  private final Codes<Placement> placements = new Codes<>();
  private final Codes<PlaceId> places = new Codes<>();
  private final Codes<List<Integer>> placeLists = new Codes<>();
  private final Codes<DateRange> periods = new Codes<>();
  private final Codes<List<Integer>> periodSets = new Codes<>();
  private final int[] placeOf;
  private final byte[] stateOf;
  private final long[] totalOf;
  private final int[] periodSetOf;
  private final ImmutableMap.Builder<Integer, Integer> listOf = ImmutableMap.builder();
  private final ImmutableMap.Builder<Integer, long[]> parts = ImmutableMap.builder();
  private final int[] firstLine;
  private final BitSet irregular = new BitSet();
  private int[] placementOfPlace = new int[64];
  private long[] amounts;
  private int[] periodOf;
  private int lines;
  private BigDecimal sum = BigDecimal.ZERO;
  private long subtotal;

  /** Where the last periods stand that were looked up, and the code of their set. */
  private int setFrom;

  private int setLength = -1;
  private int set;

  private IndexBuilder(int projects, CurrencyUnit currency) {
    this.currency = currency;
    placeOf = new int[projects];
    stateOf = new byte[projects];
    totalOf = new long[projects];
    periodSetOf = new int[projects];
    firstLine = new int[projects + 1];
    amounts = new long[projects + 16];
    periodOf = new int[projects + 16];
    Arrays.fill(placementOfPlace, -1);
  }

  static IndexColumns build(ImmutableList<Project> projects, CurrencyUnit currency) {
    IndexBuilder builder = new IndexBuilder(projects.size(), currency);
    for (int i = 0; i < projects.size(); i++) {
      builder.add(i, projects.get(i));
    }
    builder.firstLine[projects.size()] = builder.lines;
    return builder.columns();
  }

  private IndexColumns columns() {
    return new IndexColumns(
        placements.values(),
        placeLists.values().stream().map(Ints::toArray).toArray(int[][]::new),
        periods.values(),
        periodSets.values().stream().map(Ints::toArray).toArray(int[][]::new),
        keys(),
        totalOf,
        listOf.buildOrThrow(),
        periodSetOf,
        firstLine,
        Arrays.copyOf(amounts, lines),
        Arrays.copyOf(periodOf, lines),
        parts.buildOrThrow(),
        irregular,
        sum.add(BigDecimal.valueOf(subtotal)).compareTo(MOST) <= 0);
  }

  private int[] keys() {
    for (int p = 0; p < placeOf.length; p++) {
      placeOf[p] =
          placeOf[p] == NOWHERE
              ? AppealIndex.ELSEWHERE
              : placeOf[p] * AppealIndex.STATES + stateOf[p];
    }
    return placeOf;
  }

  private void add(int number, Project project) {
    firstLine[number] = lines;
    if (project.isCarried()) {
      stateOf[number] = AppealIndex.CARRIED;
    } else if (!addLines(project.budget())) {
      irregular.set(number);
      placeOf[number] = NOWHERE;
      lines = firstLine[number];
      return;
    } else if (lines == firstLine[number]) {
      stateOf[number] = AppealIndex.UNKNOWN;
    }
    periodSetOf[number] = periodSet(firstLine[number]);
    place(number, project.location());
    for (int line = firstLine[number]; line < lines && placeOf[number] != NOWHERE; line++) {
      totalOf[number] += amounts[line];
    }
  }

  /** Returns whether all lines fit into the columns. */
  private boolean addLines(Budget budget) {
    for (BudgetLine line : budget.currentLines()) {
      Money money = line.amount().money().orElse(null);
      if (money == null || !money.getCurrencyUnit().equals(currency)) {
        return false;
      }
      BigDecimal minor = money.getAmount().movePointRight(money.getScale());
      if (minor.signum() < 0 || minor.compareTo(MOST) > 0) {
        return false;
      }
      add(minor.longValueExact(), periods.of(line.period()));
    }
    return true;
  }

  private void add(long minor, int period) {
    if (lines == amounts.length) {
      amounts = Arrays.copyOf(amounts, 2 * lines);
      periodOf = Arrays.copyOf(periodOf, 2 * lines);
    }
    amounts[lines] = minor;
    periodOf[lines++] = period;
    if (subtotal > Long.MAX_VALUE - minor) {
      sum = sum.add(BigDecimal.valueOf(subtotal));
      subtotal = 0;
    }
    subtotal += minor;
  }

  private int periodSet(int from) {
    boolean isAsBefore =
        lines - from == setLength
            && Arrays.equals(periodOf, from, lines, periodOf, setFrom, setFrom + setLength);
    if (!isAsBefore) {
      setFrom = from;
      setLength = lines - from;
      set = newPeriodSet(from);
    }
    return set;
  }

  private int newPeriodSet(int from) {
    return periodSets.of(
        Ints.asList(Arrays.stream(periodOf, from, lines).sorted().distinct().toArray()));
  }

  private void place(int number, Location location) {
    if (location instanceof Location.InPlace in) {
      placeOf[number] = placement(in.place());
    } else if (location instanceof Location.Shared shared) {
      split(number, shared);
    } else if (location instanceof Location.Among) {
      placeOf[number] = placements.of(Placement.Special.UNALLOCATED);
    } else if (location == Location.worldwide()) {
      placeOf[number] = placements.of(Placement.Special.WORLDWIDE);
    } else {
      placeOf[number] = placements.of(Placement.Special.UNSPECIFIED);
    }
  }

  private int placement(PlaceId place) {
    int code = places.of(place);
    if (code >= placementOfPlace.length) {
      int length = placementOfPlace.length;
      placementOfPlace = Arrays.copyOf(placementOfPlace, 2 * length);
      Arrays.fill(placementOfPlace, length, 2 * length, -1);
    }
    if (placementOfPlace[code] < 0) {
      placementOfPlace[code] = placements.of(new Placement.At(place));
    }
    return placementOfPlace[code];
  }

  private void split(int number, Location.Shared shared) {
    ImmutableMap.Builder<PlaceId, BigDecimal> builder = ImmutableMap.builder();
    shared.shares().forEach((Share share) -> builder.put(share.place(), share.percent()));
    ImmutableMap<PlaceId, BigDecimal> weights = builder.buildOrThrow();
    int[] list = weights.keySet().stream().mapToInt(this::placement).toArray();
    long[] split = new long[list.length * (lines - firstLine[number])];
    for (int line = firstLine[number]; line < lines; line++) {
      Money money = Money.ofMinor(currency, amounts[line]);
      Map<PlaceId, Money> byPlace = Split.of(money).byWeights(weights);
      int at = (line - firstLine[number]) * list.length;
      for (PlaceId place : weights.keySet()) {
        split[at++] = byPlace.getOrDefault(place, money).getAmountMinorLong();
      }
    }
    parts.put(number, split);
    listOf.put(number, placeLists.of(Ints.asList(list)) * AppealIndex.STATES + stateOf[number]);
    placeOf[number] = NOWHERE;
  }
}
