package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Streams;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Budget;
import org.openappeal.model.BudgetLine;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;
import org.openappeal.money.Split;

/** Lays projects out as columns, in one pass. */
final class IndexBuilder {

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final CurrencyUnit currency;
  private final Codes<Placement> placements = new Codes<>();
  private final Codes<PlaceId> places = new Codes<>();
  private final Codes<List<Integer>> placeLists = new Codes<>();
  private final Codes<DateRange> periods = new Codes<>();
  private final Map<List<Object>, BlockBuilder> blocks = new LinkedHashMap<>();
  private final ImmutableIntArray.Builder irregular = ImmutableIntArray.builder();
  private final ImmutableIntArray.Builder revised = ImmutableIntArray.builder();
  private int[] placementOfPlace = new int[64];
  private BigDecimal sum = BigDecimal.ZERO;
  private long subtotal;
  private long greatest;

  /** The project that is being added: how many lines, their periods and amounts. */
  private int lines;

  private int[] periodOf = new int[16];
  private long[] amounts = new long[16];

  /** The last block to which a project was added. */
  private @Nullable BlockBuilder last;

  private IndexBuilder(CurrencyUnit currency) {
    this.currency = currency;
    Arrays.fill(placementOfPlace, -1);
  }

  static IndexColumns build(ImmutableList<Project> projects, CurrencyUnit currency) {
    IndexBuilder builder = new IndexBuilder(currency);
    for (int i = 0; i < projects.size(); i++) {
      builder.add(i, projects.get(i));
    }
    return builder.columns();
  }

  private IndexColumns columns() {
    ImmutableList.Builder<Block> written = ImmutableList.builder();
    int rows = 0;
    int all = 0;
    for (BlockBuilder builder : blocks.values()) {
      Block block = builder.at(rows, all);
      written.add(block);
      rows += block.rows();
      all = Math.addExact(all, block.columns() * block.places() * block.rows());
    }
    IndexColumns columns =
        new IndexColumns(
            placements.values(),
            placeLists.values().stream().map(Ints::toArray).toArray(int[][]::new),
            periods.values(),
            written.build(),
            new int[rows],
            new int[rows],
            new long[all],
            irregular.build().toArray(),
            revised.build().toArray(),
            greatest,
            sum.add(BigDecimal.valueOf(subtotal)).compareTo(MOST) <= 0);
    Streams.forEachPair(
        blocks.values().stream(),
        columns.blocks().stream(),
        (builder, block) -> builder.write(block, columns));
    return columns;
  }

  private void add(int number, Project project) {
    lines = 0;
    if (Remarks.isRevised(project)) {
      revised.add(number);
    }
    Standing standing = Standing.of(project);
    if (standing == Standing.OWN && !addLines(project.budget())) {
      irregular.add(number);
      return;
    }
    Location location = project.location();
    if (location instanceof Location.Shared shared && shared.shares().size() > 1) {
      int list = split(shared);
      block(shared.shares().size(), standing).add(number, list, amounts);
    } else {
      block(1, standing).add(number, placement(location), amounts);
    }
  }

  /** Returns whether all lines fit into columns. */
  private boolean addLines(Budget budget) {
    for (BudgetLine line : budget.currentLines()) {
      Money money = line.amount().money().orElse(null);
      if (money == null || !money.getCurrencyUnit().equals(currency)) {
        return false;
      }
      BigDecimal minor = money.getAmount().movePointRight(money.getScale());
      if (minor.abs().compareTo(MOST) > 0) {
        return false;
      }
      add(minor.longValueExact(), periods.of(line.period()));
    }
    for (int i = 0; i < lines; i++) {
      count(Math.abs(amounts[i]));
    }
    return true;
  }

  private void add(long minor, int period) {
    if (lines == periodOf.length) {
      periodOf = Arrays.copyOf(periodOf, 2 * lines);
    }
    room(lines + 1);
    amounts[lines] = minor;
    periodOf[lines++] = period;
  }

  private void room(int most) {
    if (most > amounts.length) {
      amounts = Arrays.copyOf(amounts, Math.max(most, 2 * amounts.length));
    }
  }

  private void count(long minor) {
    greatest = Math.max(greatest, minor);
    if (subtotal > Long.MAX_VALUE - minor) {
      sum = sum.add(BigDecimal.valueOf(subtotal));
      subtotal = 0;
    }
    subtotal += minor;
  }

  private BlockBuilder block(int placeCount, Standing standing) {
    BlockBuilder before = last;
    if (before != null && before.holds(periodOf, lines, placeCount, standing)) {
      return before;
    }
    int[] ofLines = Arrays.copyOf(periodOf, lines);
    BlockBuilder found =
        blocks.computeIfAbsent(
            ImmutableList.of(Ints.asList(ofLines), placeCount, standing),
            key -> new BlockBuilder(ofLines, placeCount, standing));
    last = found;
    return found;
  }

  private int placement(Location location) {
    if (location instanceof Location.InPlace in) {
      return placement(in.place());
    } else if (location instanceof Location.Shared shared) {
      return placement(shared.shares().get(0).place());
    } else if (location instanceof Location.Among) {
      return placements.of(Placement.Special.UNALLOCATED);
    } else if (location == Location.worldwide()) {
      return placements.of(Placement.Special.WORLDWIDE);
    }
    return placements.of(Placement.Special.UNSPECIFIED);
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

  /** Splits the amounts over places, and returns the code of the places. */
  private int split(Location.Shared shared) {
    ImmutableSortedMap.Builder<PlaceId, BigDecimal> builder = ImmutableSortedMap.naturalOrder();
    shared.shares().forEach(share -> builder.put(share.place(), share.percent()));
    ImmutableSortedMap<PlaceId, BigDecimal> weights = builder.buildOrThrow();
    int[] list = weights.keySet().stream().mapToInt(this::placement).toArray();
    room(lines * list.length);
    for (int line = lines - 1; line >= 0; line--) {
      int at = line * list.length;
      for (Money part :
          Split.of(Money.ofMinor(currency, amounts[line])).byWeights(weights).values()) {
        amounts[at++] = part.getAmountMinorLong();
      }
    }
    return placeLists.of(Ints.asList(list));
  }
}
