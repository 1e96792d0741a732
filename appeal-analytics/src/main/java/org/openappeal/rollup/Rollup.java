package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Project;
import org.openappeal.money.Rates;
import org.openappeal.table.Table;

/**
 * The answer to a query: a tree of rows with the total at its root. Sums are exact; what is not
 * stated is counted apart in each row.
 *
 * <pre>{@code
 * Rollup byPlace = Rollup.of(required(Year.of(2002))).by(region(), country()).compute(appeal);
 * Money kenya = byPlace.at("Africa", "Kenya").money();
 * byPlace.at("Africa").projects();
 * }</pre>
 */
public final class Rollup {

  private final RollupQuery query;
  private final ImmutableMap<RollupKey, RollupRow> rows;
  private final ImmutableListMultimap<RollupKey, RollupRow> children;
  private final Comparator<RollupRow> order;
  private final Remarks remarks;
  private final Source source;
  private final Map<MoneyMeasure, ImmutableMap<RollupKey, ImmutableMap<CurrencyUnit, Money>>>
      runningTotals = new ConcurrentHashMap<>();
  private final Supplier<ImmutableListMultimap<RollupKey, Project>> behind;

  private Rollup(
      RollupQuery query,
      Map<RollupKey, Cell> cells,
      Comparator<RollupRow> order,
      Remarks remarks,
      Source source) {
    this.query = query;
    this.remarks = remarks;
    this.order = order;
    this.source = source;
    this.behind = Suppliers.memoize(() -> RollupAccumulator.behind(query, source.projects()));
    this.rows =
        cells.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .collect(
                ImmutableMap.toImmutableMap(
                    Map.Entry::getKey,
                    cell -> new RollupRow(this, cell.getKey(), cell.getValue())));
    this.children =
        rows.values().stream()
            .filter(row -> row.level() > 0)
            .sorted(order)
            .collect(toImmutableListMultimap(row -> row.key().parent(), row -> row));
  }

  static Rollup of(RollupQuery query, Map<RollupKey, Cell> cells, Remarks remarks, Source source) {
    Rollup rollup = new Rollup(query, cells, RowOrder.PRINTED, remarks, source);
    if (!query.dimensions().contains(Dimension.currency())) {
      rollup.rows.values().forEach(RowFigures::checkCurrency);
    }
    return rollup;
  }

  /**
   * Starts a query: what to measure.
   *
   * @param measure the main measure, by which shares are worked out
   * @param others further measures
   */
  public static RollupQuery of(Measure measure, Measure... others) {
    return RollupQuery.builder().addMeasure(measure).addMeasures(others).build();
  }

  private Map<RollupKey, Cell> cells() {
    return Maps.transformValues(rows, RollupRow::cell);
  }

  /**
   * Returns this rollup with the rows below each row sorted by a measure, the largest first; rows
   * of the same size keep their order.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this measure
   */
  public Rollup sortedBy(Measure measure) {
    return sortedBy(RowOrder.byMeasure(measure));
  }

  /** Returns this rollup with the rows below each row sorted by label. */
  public Rollup sortedByLabel() {
    return sortedBy(RowOrder.BY_LABEL);
  }

  /**
   * Returns this rollup with its rows in the order in which a rollup has them first: places and
   * services as the appeal prints them, all else by label.
   */
  public Rollup inPrintedOrder() {
    return sortedBy(RowOrder.PRINTED);
  }

  private Rollup sortedBy(Comparator<RollupRow> newOrder) {
    return new Rollup(query, cells(), newOrder, remarks, source);
  }

  /**
   * Returns this rollup with the largest rows by the main measure below each row, largest first;
   * see {@link #top(int, Measure)}.
   *
   * @throws IllegalArgumentException if the number is less than 1
   * @throws IllegalStateException as {@link #top(int, Measure)} does
   */
  public Rollup top(int most) {
    return top(most, main());
  }

  /**
   * Returns this rollup with the largest rows by a measure below each row, largest first. All that
   * is left is one row more, "All others", which has rows below it in the same way; so all still
   * adds up. A project that several of them have counts once there. This replaces what an earlier
   * call of this method, {@link #keeping} or {@link #atLeast} left.
   *
   * @param most how many rows stand for themselves below each row
   * @throws IllegalArgumentException if the number is less than 1, or the rollup doesn't have this
   *     measure
   * @throws IllegalStateException if the rollup was collected from a stream, which keeps no
   *     projects, and some of them count in several rows
   */
  public Rollup top(int most, Measure measure) {
    return folded(RowChoice.largest(most, measure)).sortedBy(measure);
  }

  /**
   * Returns this rollup with the rows that ask for a sum or more by the main measure; the others
   * are taken together as {@link #top(int, Measure)} does it.
   *
   * @throws IllegalArgumentException if the sum is in another currency
   * @throws IllegalStateException as {@link #top(int, Measure)} does
   */
  public Rollup atLeast(Money least) {
    return keeping(row -> !row.money().isLessThan(least));
  }

  /**
   * Returns this rollup with the rows that meet a condition; the others are taken together as
   * {@link #top(int, Measure)} does it.
   *
   * @throws IllegalStateException as {@link #top(int, Measure)} does
   */
  public Rollup keeping(Predicate<RollupRow> condition) {
    return folded(RowChoice.those(condition));
  }

  private Rollup folded(RowChoice choice) {
    return folded(Folding.choose(dimensions().size(), this::folded, choice));
  }

  Rollup folded(Folding folding) {
    return folding.equals(query.folding())
        ? this
        : query.withFolding(folding).compute(again()).sortedBy(order);
  }

  /** Returns what this rollup can be worked out from again. */
  Source again() {
    return source instanceof Leaves || source.projects().size() >= total().projectCount()
        ? source
        : Leaves.of(this);
  }

  /**
   * Returns this rollup with one of its dimensions in columns; {@link CrossTable#unpivot} takes
   * them back. Rows stand in printed order, and those that {@link #top(int, Measure)} or a like
   * method took together stand for themselves again.
   *
   * @throws IllegalArgumentException if the rollup doesn't have this dimension
   * @throws IllegalStateException if the rollup was collected from a stream, which keeps no
   *     projects, and some of them count in several rows
   */
  public CrossTable pivot(Dimension columns) {
    return CrossQuery.pivot(this, columns);
  }

  /** Returns the measures, the main one first. */
  public ImmutableList<Measure> measures() {
    return query.measures();
  }

  /** Returns the measure of money by which shares are worked out. */
  public MoneyMeasure main() {
    return query.main();
  }

  /** Returns the rates that were used, if amounts have been converted. */
  public Optional<Rates> ratesUsed() {
    return query.rates().map(rates -> rates.only(remarks.converted)).filter(Rates::isConverting);
  }

  /** Returns the dimensions, from the outermost in. */
  public ImmutableList<Dimension> dimensions() {
    return query.dimensions();
  }

  /**
   * Returns whether the rows below each row add up to it. They don't where a project counts in full
   * under several labels; each row is right for itself even then.
   */
  public boolean isAdditive() {
    return query.isAdditive();
  }

  /** Returns the row of all that counts. */
  public RollupRow total() {
    return row(RollupKey.TOTAL);
  }

  /**
   * Returns the row of these members, each given by label or key, from the outermost dimension in.
   *
   * @throws IllegalArgumentException if there is no such row; the message names those that there
   *     are
   */
  public RollupRow at(String... members) {
    RollupRow row = total();
    for (String name : members) {
      RollupRow above = row;
      row =
          child(above, name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "No such row: found \"%s\" below %s, expected one of %s"
                              .formatted(
                                  name,
                                  above.key(),
                                  above.children().stream().map(RollupRow::label).toList())));
    }
    return row;
  }

  /** Returns the row of these members, each given by label or key, or empty if there is none. */
  public Optional<RollupRow> find(String... members) {
    Optional<RollupRow> row = Optional.of(total());
    for (String name : members) {
      row = row.flatMap(above -> child(above, name));
    }
    return row;
  }

  private static Optional<RollupRow> child(RollupRow row, String name) {
    return row.children().stream()
        .filter(child -> child.key().members().get(row.level()).isCalled(name))
        .findFirst();
  }

  /** Returns all rows but the total, in order, each before those below it. */
  public ImmutableList<RollupRow> rows() {
    ImmutableList.Builder<RollupRow> all = ImmutableList.builder();
    addBelow(total(), all);
    return all.build();
  }

  private static void addBelow(RollupRow row, ImmutableList.Builder<RollupRow> all) {
    for (RollupRow child : row.children()) {
      all.add(child);
      addBelow(child, all);
    }
  }

  /** Returns the rows that can't be taken apart further, in order. */
  public ImmutableList<RollupRow> leaves() {
    return rows().stream().filter(RollupRow::isLeaf).collect(toImmutableList());
  }

  /** Returns what a reader must know to understand the figures, a sentence each. */
  public ImmutableList<String> notes() {
    return RollupNotes.of(this);
  }

  /**
   * Returns the rollup as a table: a row each, indented by level, the total last, with each
   * measure, the share of the main one in percent of the total, and the number of projects.
   */
  public Table toTable() {
    return RollupTable.of(this);
  }

  /** Returns all rows in order, the total last, with the getters that reporting tools look for. */
  public ImmutableList<RollupBean> beans() {
    return Stream.concat(rows().stream(), Stream.of(total()))
        .map(RollupBean::new)
        .collect(toImmutableList());
  }

  /**
   * Returns the rollup as a JSON object: its measures, dimensions, policies and notes, and the
   * total with all rows nested below the rows that they are part of. Figures are exact numbers;
   * what isn't known is null.
   */
  public String toJson() {
    return RollupJson.of(this);
  }

  Remarks remarks() {
    return remarks;
  }

  RollupQuery query() {
    return query;
  }

  ImmutableList<Project> projects() {
    return source.projects();
  }

  ImmutableList<Project> projects(RollupKey key) {
    return behind.get().get(key);
  }

  RollupRow row(RollupKey key) {
    RollupRow row = rows.get(key);
    checkArgument(row != null, "No such row: found %s", key);
    return row;
  }

  ImmutableMap<RollupKey, ImmutableMap<CurrencyUnit, Money>> runningTotals(MoneyMeasure measure) {
    return runningTotals.computeIfAbsent(measure, m -> RowFigures.runningTotals(this, m));
  }

  /** Returns the rows of one level, the total alone for level 0. */
  ImmutableList<RollupRow> rowsOf(int level) {
    return rows.values().stream().filter(row -> row.level() == level).collect(toImmutableList());
  }

  ImmutableList<RollupRow> children(RollupKey key) {
    return children.get(key);
  }

  /** Returns the currency of the total, or empty if it has none or several. */
  Optional<CurrencyUnit> currency() {
    ImmutableSet<CurrencyUnit> currencies =
        query.sums().stream()
            .flatMap(measure -> total().moneyByCurrency(measure).keySet().stream())
            .collect(toImmutableSet());
    return currencies.size() == 1 ? currencies.stream().findFirst() : query.binding().currency();
  }

  /** Rollups are equal if their dimensions have the same names, and their rows are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rollup that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns all rows, a line each, the total last. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rows().forEach(row -> text.append(row).append('\n'));
    return text.append(total()).toString();
  }

  /** Returns the members of one dimension that occur, in order. */
  ImmutableList<Member> members(int dimension) {
    return rows.keySet().stream()
        .filter(key -> key.members().size() == dimension + 1)
        .map(key -> key.members().get(dimension))
        .distinct()
        .sorted()
        .collect(toImmutableList());
  }
}
