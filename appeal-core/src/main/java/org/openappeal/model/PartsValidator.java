package org.openappeal.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what doesn't fit between projects and their parts. */
final class PartsValidator {

  private final ImmutableList<Project> projects;
  private final Map<ProjectId, Integer> indexes = new HashMap<>();
  private final Set<ProjectId> parents = new HashSet<>();
  private final Set<ProjectId> cleared = new HashSet<>();
  private final List<Violation> violations = new ArrayList<>();

  private PartsValidator(ImmutableList<Project> projects) {
    this.projects = projects;
    for (int i = 0; i < projects.size(); i++) {
      indexes.putIfAbsent(projects.get(i).id(), i);
      Project project = projects.get(i);
      project.parent().filter(parent -> !isCarriedBy(project, parent)).ifPresent(parents::add);
    }
  }

  private static boolean isCarriedBy(Project project, ProjectId carrier) {
    return project.funding() instanceof Funding.CarriedBy carried
        && carried.projects().contains(carrier);
  }

  static List<Violation> validate(Appeal appeal) {
    PartsValidator validator = new PartsValidator(appeal.projects());
    for (int i = 0; i < appeal.projects().size(); i++) {
      validator.check(appeal.projects().get(i), "/projects/" + i);
    }
    return validator.violations;
  }

  private void check(Project project, String path) {
    if (project.parent().isPresent()) {
      ProjectId parent = project.parent().get();
      if (!indexes.containsKey(parent)) {
        add(
            path + "/parent",
            "No such project: found \"%s\" as parent of project %s, expected the id of a project",
            parent,
            project.id());
      } else {
        followParents(project);
      }
    }
    if (project.isInParts() && !parents.contains(project.id())) {
      add(
          path + "/inParts",
          "Project in parts has none: found no part of %s that isn't carried by it, expected at least one",
          project.id());
    }
  }

  /** Tells the circle into which the parents of this project lead, the first time it is met. */
  private void followParents(Project project) {
    Set<ProjectId> trail = new LinkedHashSet<>();
    Project at = project;
    while (at != null && !cleared.contains(at.id()) && trail.add(at.id())) {
      at = parent(at);
    }
    if (at != null && !cleared.contains(at.id())) {
      add(
          "/projects/" + indexes.get(at.id()) + "/parent",
          "Projects are each other's parts in a circle: found %s again after %s,"
              + " expected a project without a parent",
          at.id(),
          trail);
    }
    cleared.addAll(trail);
  }

  private @Nullable Project parent(Project project) {
    Integer index = project.parent().map(indexes::get).orElse(null);
    return index == null ? null : projects.get(index);
  }

  private void add(String path, String format, Object... arguments) {
    violations.add(new Violation(path, String.format(Locale.ROOT, format, arguments)));
  }
}
