package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.model.Location;
import org.openappeal.model.Project;
import org.openappeal.model.Scope;

/** Holds a list of titles against the projects of a scope; case and white space don't count. */
final class TitleCheck implements Check {

  private final Scope scope;
  private final ImmutableList<String> titles;

  TitleCheck(Scope scope, ImmutableList<String> titles) {
    this.scope = scope;
    this.titles = titles;
  }

  @Override
  public String name() {
    return "titles";
  }

  @Override
  public Stream<Finding> check(Appeal appeal) {
    Multiset<String> listed = LinkedHashMultiset.create();
    titles.forEach(title -> listed.add(normalized(title)));
    Stream.Builder<Finding> findings = Stream.builder();
    for (Project project : projects(appeal, scope)) {
      if (!listed.remove(normalized(project.title()))) {
        findings.add(
            Finding.warning(project)
                .withMessage("isn't in the list of " + Labels.of(appeal, scope)));
      }
    }
    for (String title : titles) {
      if (listed.remove(normalized(title))) {
        findings.add(
            Finding.builder()
                .severity(Severity.WARNING)
                .label(title)
                .scope(scope)
                .message(
                    "is in the list of " + Labels.of(appeal, scope) + " and is no project of it")
                .build());
      }
    }
    return findings.build();
  }

  private static String normalized(String title) {
    return CharMatcher.whitespace().trimAndCollapseFrom(title, ' ').toLowerCase(Locale.ROOT);
  }

  /** Returns the projects of a scope, in printed order. */
  static List<Project> projects(Appeal appeal, Scope scope) {
    if (scope instanceof Scope.OfPlace place) {
      return appeal.projectsIn(place.place());
    }
    return appeal.projects().stream()
        .filter(project -> isIn(project, scope))
        .collect(toImmutableList());
  }

  private static boolean isIn(Project project, Scope scope) {
    if (scope instanceof Scope.OfService of) {
      return project.services().contains(of.service());
    }
    return scope == Scope.all()
        || project.location()
            == (scope == Scope.worldwide() ? Location.worldwide() : Location.unspecified());
  }
}
