package org.openappeal.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns projects that are in parts into wholes that carry the money of their parts. */
final class Wholes {

  private final ImmutableMap<ProjectId, Project> projects;

  private Wholes(ImmutableList<Project> projects) {
    this.projects =
        projects.stream().collect(ImmutableMap.toImmutableMap(Project::id, Function.identity()));
  }

  /** Returns the projects so changed, in the same order; parents must exist and form no circle. */
  static ImmutableList<Project> of(ImmutableList<Project> projects) {
    Wholes wholes = new Wholes(projects);
    return projects.stream().map(wholes::change).collect(ImmutableList.toImmutableList());
  }

  private Project change(Project project) {
    Project whole = outermostAbove(project);
    if (whole != null && !project.isCarried()) {
      return project.withFunding(carriedBy(whole, project.budget()));
    }
    return whole == null && project.isInParts() ? project.withBudget(project.budget()) : project;
  }

  /** Returns the outermost project in parts that holds this one, or null if none does. */
  private @Nullable Project outermostAbove(Project project) {
    Project outermost = null;
    Project at = parent(project);
    while (at != null) {
      outermost = at.isInParts() ? at : outermost;
      at = parent(at);
    }
    return outermost;
  }

  private @Nullable Project parent(Project project) {
    return project.parent().map(projects::get).orElse(null);
  }

  private static Funding carriedBy(Project whole, Budget part) {
    Budget rest =
        part.toBuilder()
            .total(Amount.unknown())
            .received(Amount.unknown())
            .lines(ImmutableList.of())
            .build();
    return new Funding.CarriedBy(
        ImmutableSet.of(whole.id()), ImmutableSet.of(), Optional.empty(), rest);
  }
}
