package org.openappeal.rollup;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.BitSet;
import org.openappeal.model.Appeal;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;

/**
 * The projects of an appeal, laid out for many queries: codes instead of places and periods, and
 * whole numbers of minor units instead of money, in arrays.
 *
 * <pre>{@code
 * AppealIndex index = AppealIndex.of(appeal);
 * Rollup byPlace = Rollup.of(required()).by(region(), country()).compute(index);
 * Rollup byService = Rollup.of(required()).by(service()).compute(index);
 * }</pre>
 *
 * <p>A query gives the same answer with an index as without one. It is read in one pass, in
 * parallel where it is large, without an object a project; what doesn't fit into arrays (amounts in
 * other currencies, lines that cross the edge of a period asked for, labels that split a project)
 * is worked out project by project beside it. Immutable for its users, and safe for many threads.
 */
public final class AppealIndex {

  /** What is known of a project's requirement. */
  static final int KNOWN = 0;

  static final int UNKNOWN = 1;
  static final int CARRIED = 2;

  /** It isn't in the columns of projects in one place. */
  static final int ELSEWHERE = 3;

  static final int STATES = 4;

  private static final int MOST_COLUMNS = 32;

  private final Binding binding;
  private final ImmutableList<Project> projects;
  private final IndexColumns columns;
  private final Cache<LabelDimension, LabelColumn> labels =
      CacheBuilder.newBuilder().maximumSize(MOST_COLUMNS).build();

  private AppealIndex(Binding binding, ImmutableList<Project> projects, IndexColumns columns) {
    this.binding = binding;
    this.projects = projects;
    this.columns = columns;
  }

  /** Returns the index of an appeal. */
  public static AppealIndex of(Appeal appeal) {
    return new AppealIndex(
        Binding.of(appeal),
        appeal.projects(),
        IndexBuilder.build(appeal.projects(), appeal.currency()));
  }

  Binding binding() {
    return binding;
  }

  ImmutableList<Project> projects() {
    return projects;
  }

  IndexColumns columns() {
    return columns;
  }

  /** Returns the labels of all projects in a dimension; those of the last dimensions are kept. */
  LabelColumn labels(LabelDimension dimension) {
    LabelColumn known = labels.getIfPresent(dimension);
    if (known == null) {
      known = LabelColumn.of(dimension, projects, binding);
      labels.put(dimension, known);
    }
    return known;
  }

  /** Returns roughly how many bytes the columns take, without the projects themselves. */
  long bytes() {
    return columns.bytes();
  }

  /**
   * The columns.
   *
   * @param placements the placements, by their codes
   * @param placeLists the codes of the places of projects in several, by the codes of the lists
   * @param periods the periods of budget lines, by their codes
   * @param periodSets the codes of the periods that a project's lines have, by codes of their own
   * @param keyOf the code of each project's placement times {@link #STATES}, plus its state
   * @param totalOf what the lines of each project in one place add up to, in minor units
   * @param listOf for each project in several places, by its number, the code of their list times
   *     {@link #STATES}, plus its state
   * @param periodSetOf the code of each project's periods
   * @param firstLine the number of each project's first line, and the number of all at the end
   * @param amounts the amount of each line in minor units
   * @param periodOf the code of each line's period
   * @param parts the amounts of each project in several places, by its number: line by line, place
   *     by place
   * @param irregular the projects that aren't in these columns
   * @param sumFits whether all amounts together fit into a long
   */
  @SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
  record IndexColumns(
      ImmutableList<Placement> placements,
      int[][] placeLists,
      ImmutableList<DateRange> periods,
      int[][] periodSets,
      int[] keyOf,
      long[] totalOf,
      ImmutableMap<Integer, Integer> listOf,
      int[] periodSetOf,
      int[] firstLine,
      long[] amounts,
      int[] periodOf,
      ImmutableMap<Integer, long[]> parts,
      BitSet irregular,
      boolean sumFits) {

    /** Roughly what a long takes in a map, and its part of an array. */
    private static final int ENTRY = 64;

    long bytes() {
      long bytes =
          (long) Integer.BYTES
                  * (keyOf.length + periodSetOf.length + firstLine.length + periodOf.length)
              + (long) Long.BYTES * (totalOf.length + amounts.length)
              + irregular.size() / Byte.SIZE;
      for (long[] part : parts.values()) {
        bytes += 2L * ENTRY + (long) Long.BYTES * part.length;
      }
      return bytes;
    }
  }
}
