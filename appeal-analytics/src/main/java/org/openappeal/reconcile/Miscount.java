package org.openappeal.reconcile;

import org.openappeal.model.Project;

/**
 * A way in which one project can be counted wrong.
 *
 * @param cause what happens
 * @param project the project
 * @param rank the number of the place where it stands
 * @param listed what it requires, in minor units
 * @param counted what is counted instead, in minor units
 */
record Miscount(Cause cause, Project project, int rank, long listed, long counted) {

  /** Returns by how much the sum changes. */
  long delta() {
    return counted - listed;
  }
}
