package org.openappeal.format.validate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether parts fit their wholes, wherever in the file they stand. So many projects are remembered
 * by their sums alone; that there were more is told.
 */
final class FamilyRules {

  static final int MAX_PROJECTS = 200_000;

  private final Map<String, Member> members = new LinkedHashMap<>();
  private boolean isFull;

  /** Takes notice of a project; of one beyond the limit it doesn't. */
  void add(StatedProject project) {
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
    Member known = members.get(id);
    if (known != null || members.size() == MAX_PROJECTS) {
      isFull |= known == null;
      return known;
    }
    Member member = new Member();
    members.put(id, member);
    return member;
  }

  /** Tells what is wrong with the wholes, in the order in which they were met. */
  void finish(Findings findings) {
    members.values().forEach(whole -> check(whole, findings));
    if (isFull) {
      findings.add(
          Rules.PARTS_UNCHECKED,
          new FilePlace("", Optional.empty()),
          "Not all parts are held against their whole: found more than "
              + MAX_PROJECTS
              + " projects",
          "");
    }
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
    final Set<String> parts = new LinkedHashSet<>(0);
    @Nullable FilePlace place;
  }
}
