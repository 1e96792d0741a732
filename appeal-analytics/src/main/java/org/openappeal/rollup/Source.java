package org.openappeal.rollup;

import com.google.common.collect.ImmutableList;
import org.openappeal.model.Project;

/** What a rollup was worked out from, so that it can be worked out again with other rows. */
interface Source {

  /** Nothing is known any more. */
  Source NONE = new Projects(ImmutableList.of());

  /** Returns the projects, in the order of the appeal. */
  ImmutableList<Project> projects();

  /**
   * Adds all of them to an accumulator whose query differs from the first in its folding alone, or
   * has only some of its dimensions, in whatever order.
   */
  void addTo(RollupAccumulator accumulator);

  /** Projects that are taken apart one by one. */
  record Projects(ImmutableList<Project> projects) implements Source {
    @Override
    public void addTo(RollupAccumulator accumulator) {
      projects.forEach(accumulator::add);
    }
  }
}
