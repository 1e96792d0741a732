package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openappeal.model.Appeal;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;

/**
 * Looks for the fewest changes after which all statements agree: stating each wrong figure anew, or
 * changing single projects where that saves more changes than it costs.
 */
final class Repairer {

  private final Appeal appeal;
  private final Function<? super Statement, Accuracy> accuracy;
  private final ImmutableList<Finding> wrong;

  Repairer(
      Appeal appeal,
      Function<? super Statement, Accuracy> accuracy,
      ImmutableList<Finding> statements) {
    this.appeal = appeal;
    this.accuracy = accuracy;
    this.wrong =
        statements.stream()
            .filter(finding -> !finding.verdict().isAgreement())
            .collect(toImmutableList());
  }

  Repair propose() {
    Repair restating = restate(appeal);
    Optional<Repair> changing = changeProjects();
    return changing
        .filter(repair -> repair.edits().size() < restating.edits().size())
        .orElse(restating);
  }

  /** Returns the repair that changes projects, and states anew what is wrong even then. */
  private Optional<Repair> changeProjects() {
    ImmutableList<Edit> edits = projectEdits();
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    try {
      Repair first = new Repair(edits);
      Repair rest = restate(first.apply(appeal));
      return Optional.of(
          new Repair(ImmutableList.<Edit>builder().addAll(edits).addAll(rest.edits()).build()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ImmutableList<Edit> projectEdits() {
    Map<StatementId, Long> followers = followers();
    Map<ProjectId, Edit> edits = new LinkedHashMap<>();
    for (Finding finding : wrong) {
      Optional<Edit> edit = edit(finding);
      long repaired = 1 + finding.statement().map(id -> followers.getOrDefault(id, 0L)).orElse(0L);
      boolean pair =
          !finding.diagnoses().isEmpty()
              && finding.diagnoses().get(0).cause() == Cause.COUNTED_ELSEWHERE;
      if (edit.isPresent() && (repaired > 1 || pair)) {
        edits.putIfAbsent(((Edit.OfProject) edit.get()).project(), edit.get());
      }
    }
    return ImmutableList.copyOf(edits.values());
  }

  /** Returns the change that the first explanation asks for, if it is the only one. */
  private static Optional<Edit> edit(Finding finding) {
    List<Diagnosis> diagnoses = finding.diagnoses();
    if (diagnoses.isEmpty() || diagnoses.get(0).isAmbiguous() || !finding.isRoot()) {
      return Optional.empty();
    }
    boolean tie = diagnoses.size() > 1 && diagnoses.get(1).score() <= diagnoses.get(0).score();
    return tie ? Optional.empty() : diagnoses.get(0).solutions().get(0).edit();
  }

  /** Counts the figures that follow from each, directly or through others. */
  private Map<StatementId, Long> followers() {
    Map<StatementId, Long> count = new LinkedHashMap<>();
    Map<StatementId, ImmutableList<StatementId>> above = new LinkedHashMap<>();
    for (Finding finding : wrong) {
      for (StatementId below : finding.followsFrom()) {
        above.merge(
            below,
            finding.statement().stream().collect(toImmutableList()),
            (a, b) -> ImmutableList.<StatementId>builder().addAll(a).addAll(b).build());
      }
    }
    for (StatementId id : above.keySet()) {
      count.put(id, (long) reach(id, above, new HashSet<>()).size());
    }
    return count;
  }

  private static Set<StatementId> reach(
      StatementId from, Map<StatementId, ImmutableList<StatementId>> above, Set<StatementId> seen) {
    for (StatementId next : above.getOrDefault(from, ImmutableList.of())) {
      if (seen.add(next)) {
        reach(next, above, seen);
      }
    }
    return seen;
  }

  /** Returns the repair that states anew what doesn't agree. */
  private Repair restate(Appeal changed) {
    StatementCheck check = new StatementCheck(new Books(changed, accuracy));
    ImmutableList<Finding> findings = check.againstProjects();
    Map<StatementId, Edit> edits = new LinkedHashMap<>();
    findings.stream()
        .filter(finding -> !finding.verdict().isAgreement())
        .forEach(finding -> put(edits, finding));
    Set<StatementId> rounded = new HashSet<>();
    Appeal restated = new Repair(ImmutableList.copyOf(edits.values())).apply(changed);
    new StatementCheck(new Books(restated, accuracy))
        .amongThemselves()
        .forEach(finding -> finding.statement().ifPresent(rounded::add));
    if (!rounded.isEmpty()) {
      findings.forEach(finding -> put(edits, finding));
    }
    return new Repair(ImmutableList.copyOf(edits.values()));
  }

  private static void put(Map<StatementId, Edit> edits, Finding finding) {
    StatementId id = finding.statement().orElseThrow();
    if (finding.computed().isPresent() && !finding.stated().equals(finding.computed())) {
      edits.put(
          id,
          new Edit.Restate(id, finding.stated().orElseThrow(), finding.computed().orElseThrow()));
    }
  }
}
