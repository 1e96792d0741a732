package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.openappeal.model.Appeal;

/** A query whose last dimension becomes columns; made by {@link RollupQuery#across}. */
public final class CrossQuery implements Serializable {

  private static final long serialVersionUID = 1L;

  private final RollupQuery query;

  CrossQuery(RollupQuery query) {
    this.query = query;
  }

  /**
   * Returns the cross table of an appeal's projects.
   *
   * @throws IllegalArgumentException if a policy refuses a project, or amounts of several
   *     currencies would have to be added
   */
  public CrossTable computeCross(Appeal appeal) {
    return RollupQuery.isWorthAnIndex(appeal)
        ? computeCross(AppealIndex.of(appeal))
        : computeCross(query.bind(appeal), new Source.Projects(appeal.projects()));
  }

  /**
   * Returns the cross table of the projects of an appeal that has been indexed.
   *
   * @throws IllegalArgumentException if a policy refuses a project, or amounts of several
   *     currencies would have to be added
   */
  public CrossTable computeCross(AppealIndex index) {
    RollupQuery bound = query.withBinding(index.binding());
    return computeCross(bound, IndexedQuery.source(bound, index));
  }

  /** Moves one of the dimensions of a rollup into columns. */
  static CrossTable pivot(Rollup rollup, Dimension columns) {
    ImmutableList<Dimension> dimensions = rollup.dimensions();
    checkArgument(
        dimensions.contains(columns),
        "No such dimension: found %s, expected one of %s",
        columns.name(),
        dimensions.stream().map(Dimension::name).toList());
    Dimension[] rows =
        dimensions.stream().filter(row -> !row.equals(columns)).toArray(Dimension[]::new);
    CrossQuery cross = rollup.query().withFolding(Folding.NONE).by(rows).across(columns);
    return computeCross(cross.query, rollup.again());
  }

  private static CrossTable computeCross(RollupQuery query, Source source) {
    ImmutableList<Dimension> dimensions = query.dimensions();
    Dimension across = dimensions.get(dimensions.size() - 1);
    ImmutableList.Builder<Rollup> levels = ImmutableList.builder();
    for (int level = 0; level < dimensions.size(); level++) {
      levels.add(
          query
              .withDimensions(
                  ImmutableList.<Dimension>builder()
                      .addAll(dimensions.subList(0, level))
                      .add(across)
                      .build())
              .compute(source));
    }
    return new CrossTable(levels.build());
  }
}
