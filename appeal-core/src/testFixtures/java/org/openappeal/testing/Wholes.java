package org.openappeal.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openappeal.model.Funding;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

/** Makes parts and wholes fit: parents that exist, and no whole in parts without one. */
final class Wholes {

  private Wholes() {}

  /** Makes each part a part of the nearest whole before it, else of the first project. */
  static List<Project> joined(List<Project> projects) {
    List<Project> joined = new ArrayList<>();
    Project whole = null;
    for (Project project : projects) {
      Project nearest = whole;
      joined.add(
          project.toBuilder()
              .parent(
                  project.parent().flatMap(any -> Optional.ofNullable(nearest).map(Project::id)))
              .build());
      whole = whole == null || project.isInParts() ? project : whole;
    }
    Set<ProjectId> parents = new HashSet<>();
    joined.forEach(p -> p.parent().filter(id -> !isCarriedBy(p, id)).ifPresent(parents::add));
    joined.replaceAll(p -> p.isInParts() && !parents.contains(p.id()) ? ownBudget(p) : p);
    return joined;
  }

  private static boolean isCarriedBy(Project project, ProjectId carrier) {
    return project.funding() instanceof Funding.CarriedBy carried
        && carried.projects().contains(carrier);
  }

  private static Project ownBudget(Project project) {
    return project.withBudget(project.budget());
  }
}
