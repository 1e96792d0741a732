package org.openappeal.rollup;

import org.openappeal.model.Project;

/** Whether a project counts with money of its own, and if not, why. */
enum Standing {
  OWN,
  CARRIED,
  IN_PARTS;

  static Standing of(Project project) {
    return project.isCarried() ? CARRIED : project.isInParts() ? IN_PARTS : OWN;
  }
}
