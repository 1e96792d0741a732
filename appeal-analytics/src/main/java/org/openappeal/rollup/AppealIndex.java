package org.openappeal.rollup;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import org.openappeal.model.Appeal;
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
      known = LabelColumn.of(dimension, this);
      labels.put(dimension, known);
    }
    return known;
  }

  /** Returns roughly how many bytes the columns take, without the projects themselves. */
  long bytes() {
    return columns.bytes();
  }
}
