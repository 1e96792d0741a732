package org.openappeal.rollup;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.DateRange;

/**
 * Which part of each budget line of an index counts where, as far as a query tells periods apart.
 * The projects of a block all count alike.
 */
final class LinePlan {

  /**
   * What the query doesn't tell apart any further by measure and period.
   *
   * @param measure the number of the measure
   * @param interval one of its periods, or null if the query doesn't tell them apart
   */
  record Slot(int measure, @Nullable DateRange interval) {}

  /**
   * A part of the amounts of a line.
   *
   * @param slot the number of the slot in which it counts
   * @param line the number of the line in its block, or {@link Block#TOTAL}
   * @param before the weight of what comes before it in the line's period
   * @param upTo the weight of what comes before it, and its own
   * @param all the weight of the whole period
   */
  record Part(int slot, int line, long before, long upTo, long all) {

    boolean isAll() {
      return before == 0 && upTo == all;
    }

    boolean isNothing() {
      return before == upTo;
    }
  }

  /**
   * How projects count that can't be told apart by their periods.
   *
   * @param slots the slots in which they have money
   * @param standing whether the projects have money of their own
   * @param attributed whether only a part of some line belongs to a slot
   */
  record Group(ImmutableSortedSet<Integer> slots, Standing standing, boolean attributed) {}

  /**
   * How the projects of a block count.
   *
   * @param group the number of their group
   * @param parts the parts of their lines
   */
  record BlockPlan(int group, ImmutableList<Part> parts) {}

  private final RollupQuery query;
  private final IndexColumns columns;
  private final Codes<List<Object>> slotCodes = new Codes<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Codes<Group> groups = new Codes<>();
  private final ImmutableList<Optional<BlockPlan>> blocks;

  LinePlan(RollupQuery query, IndexColumns columns) {
    this.query = query;
    this.columns = columns;
    blocks = columns.blocks().stream().map(this::plan).collect(toImmutableList());
  }

  List<Slot> slots() {
    return slots;
  }

  ImmutableList<Group> groups() {
    return groups.values();
  }

  /** Returns how a block counts, or empty if its projects must be taken apart one by one. */
  Optional<BlockPlan> plan(int block) {
    return blocks.get(block);
  }

  private Optional<BlockPlan> plan(Block block) {
    List<Part> parts = new ArrayList<>();
    boolean attributed = false;
    for (int line = 0; line < block.periods().length; line++) {
      DateRange period = columns.periods().get(block.periods()[line]);
      attributed |= addParts(line, period, parts);
    }
    boolean isRefused = attributed && query.periodPolicy() == PeriodPolicy.REFUSED;
    if (isRefused || !parts.stream().allMatch(this::fits)) {
      return Optional.empty();
    }
    ImmutableSortedSet<Integer> used =
        parts.stream()
            .map(Part::slot)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    int group = groups.of(new Group(used, block.standing(), attributed));
    return Optional.of(new BlockPlan(group, inTotals(parts, block, used)));
  }

  /** Adds the parts of a line, and returns whether its period crosses the edge of one asked for. */
  private boolean addParts(int line, DateRange period, List<Part> parts) {
    boolean isCrossing = false;
    for (int measure = 0; measure < query.sums().size(); measure++) {
      Optional<DateRange> counted = query.sums().get(measure).counted(period);
      if (counted.isPresent()) {
        for (DateRange interval : PeriodDimension.cut(counted.get(), query.periodDimensions())) {
          isCrossing |= !interval.equals(period);
          parts.add(part(slot(measure, interval), line, period, interval));
        }
      }
    }
    return isCrossing;
  }

  private Part part(int slot, int line, DateRange period, DateRange interval) {
    PeriodPolicy policy = query.periodPolicy();
    return new Part(
        slot,
        line,
        Apportionment.weight(period, interval.first().minusDays(1), policy),
        Apportionment.weight(period, interval.last(), policy),
        Apportionment.weight(period, period.last(), policy));
  }

  private int slot(int measure, DateRange interval) {
    List<Object> key = new ArrayList<>();
    key.add(measure);
    query.periodDimensions().forEach(dimension -> key.add(dimension.periodOf(interval.first())));
    int code = slotCodes.of(key);
    if (code == slots.size()) {
      slots.add(new Slot(measure, query.periodDimensions().isEmpty() ? null : interval));
    }
    return code;
  }

  private boolean fits(Part part) {
    return part.isAll() || columns.greatest() <= Long.MAX_VALUE / part.all();
  }

  /** Adds no line after line where the total of all says the same. */
  private static ImmutableList<Part> inTotals(
      List<Part> parts, Block block, ImmutableSortedSet<Integer> slots) {
    ImmutableList.Builder<Part> fewer = ImmutableList.builder();
    for (int slot : slots) {
      List<Part> inSlot = parts.stream().filter(part -> part.slot() == slot).toList();
      boolean isTotal =
          inSlot.size() == block.periods().length && inSlot.stream().allMatch(Part::isAll);
      if (isTotal) {
        fewer.add(new Part(slot, Block.TOTAL, 0, 1, 1));
      } else {
        inSlot.stream().filter(part -> !part.isNothing()).forEach(fewer::add);
      }
    }
    return fewer.build();
  }
}
