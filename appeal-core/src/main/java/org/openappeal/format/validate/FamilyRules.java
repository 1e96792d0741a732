package org.openappeal.format.validate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether parts fit their wholes, wherever in the file they stand. Only projects that are a part or
 * have parts are remembered, up to a limit.
 */
final class FamilyRules {

  static final int MAX_PROJECTS = 200_000;

  private final Map<String, Member> members = new LinkedHashMap<>();

  /** Takes notice of a project; of one beyond the limit it doesn't. */
  void add(StatedProject project) {
    boolean hasFamily = project.parent().isPresent() || !project.parts().isEmpty();
    if (!hasFamily && !members.containsKey(project.id())) {
      return;
    }
    Member member = member(project.id());
    if (member != null) {
      member.place = project.place();
      member.own.addAll(Sums.ofBudgets(project));
      project.parent().ifPresent(parent -> join(parent, project.id()));
      project.parts().forEach(part -> join(project.id(), part));
    }
  }

  private void join(String whole, String part) {
    Member parent = member(whole);
    if (parent != null && !whole.equals(part)) {
      parent.parts.add(part);
    }
  }

  private @Nullable Member member(String id) {
    return members.size() < MAX_PROJECTS
        ? members.computeIfAbsent(id, first -> new Member())
        : members.get(id);
  }

  /** Tells what is wrong with the wholes, in the order in which they were met. */
  void finish(Findings findings) {
    members.values().forEach(whole -> check(whole, findings));
  }

  private void check(Member whole, Findings findings) {
    FilePlace place = whole.place;
    Sums parts = new Sums();
    for (String id : whole.parts) {
      Member part = members.get(id);
      if (part != null) {
        parts.addAll(part.own);
      }
    }
    if (place == null || whole.own.isEmpty() || parts.isEmpty()) {
      return;
    }
    boolean exceeds = false;
    for (Money sum : parts.all()) {
      Money own = whole.own.like(sum).orElse(sum);
      if (sum.isGreaterThan(own)) {
        exceeds = true;
        findings.add(
            Rules.PARTS_ABOVE_WHOLE,
            place,
            "Parts exceed the whole: found " + sum + ", expected at most " + own,
            sum.toString());
      }
    }
    if (!exceeds) {
      findings.add(
          Rules.PARTS_AND_WHOLE,
          place,
          "Whole and parts both have budgets: found them in "
              + whole.parts.size()
              + (whole.parts.size() == 1 ? " part" : " parts"),
          "");
    }
  }

  private static final class Member {
    final Sums own = new Sums();
    final Set<String> parts = new LinkedHashSet<>(2);
    @Nullable FilePlace place;
  }
}
