package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Scope;
import org.openappeal.model.Source;
import org.openappeal.model.StatementId;

/**
 * One thing that a check has to say: what was stated where, what it should be, and the verdict.
 *
 * <pre>{@code
 * reconciliation.findings().forEach(finding -> System.out.println(finding.explain()));
 * }</pre>
 */
@Value.Immutable
@ReconcileStyle
public abstract class Finding {

  private static final int CLEAR_BITS = 4;

  Finding() {}

  /** The name of the check; a reconciler fills it in. */
  @Value.Default
  public String check() {
    return "";
  }

  /** How bad it is. */
  @Value.Default
  public Severity severity() {
    return verdict().isAgreement() ? Severity.NOTE : Severity.ERROR;
  }

  /** Where it is, for people: the name of a place, the title of a project. */
  public abstract String label();

  /** What it says besides the figures. */
  public abstract Optional<String> message();

  /** The scope that it is about. */
  public abstract Optional<Scope> scope();

  /** The statement that it is about. */
  public abstract Optional<StatementId> statement();

  /** The projects that it is about, or that are involved. */
  public abstract ImmutableSet<ProjectId> projects();

  /** What is stated. */
  public abstract Optional<Money> stated();

  /** What should be stated: the sum of the projects, or of the figures below. */
  public abstract Optional<Money> computed();

  /** What comes of comparing the two. */
  @Value.Default
  public Verdict verdict() {
    return Verdict.DISAGREES;
  }

  /** What is to be known beside the figures, such as how many amounts are unknown. */
  public abstract ImmutableList<String> notes();

  /** What explains the difference, the simplest first; of the same score are ties. */
  public abstract ImmutableList<Diagnosis> diagnoses();

  /** The statements whose errors are carried into this one. */
  public abstract ImmutableSet<StatementId> followsFrom();

  /** Whether it has an error of its own, rather than being a consequence of other findings. */
  @Value.Default
  public boolean isRoot() {
    return true;
  }

  /** Where it is printed. */
  public abstract Optional<Source> source();

  /** Returns this finding with another severity. */
  public abstract Finding withSeverity(Severity severity);

  /** Returns this finding with another message. */
  public abstract Finding withMessage(String message);

  abstract Finding withCheck(String check);

  /** Returns what is stated less what is computed, or empty if either is missing. */
  public Optional<Money> difference() {
    return stated().flatMap(stated -> computed().map(stated::minus));
  }

  /**
   * Returns the explanation that can be taken for the truth: it has a single solution that is
   * hardly an accident, and any other explanation is at least sixteen times as unlikely. Empty if
   * there is none such; what there is then are guesses.
   */
  public Optional<Diagnosis> explanation() {
    ImmutableList<Diagnosis> found = diagnoses();
    boolean clear =
        found.size() == 1
            || found.size() > 1 && found.get(1).score() >= found.get(0).score() + CLEAR_BITS;
    return clear && !found.get(0).isAmbiguous() && !found.get(0).maybeAccident()
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** Returns the finding in plain sentences. */
  public String explain() {
    return Explanation.of(this);
  }

  /** Returns an error about a project. */
  public static Finding error(Project project) {
    return of(project, Severity.ERROR);
  }

  /** Returns a warning about a project. */
  public static Finding warning(Project project) {
    return of(project, Severity.WARNING);
  }

  /** Returns a note about a project. */
  public static Finding note(Project project) {
    return of(project, Severity.NOTE);
  }

  private static Finding of(Project project, Severity severity) {
    return builder()
        .severity(severity)
        .label(project.title())
        .addProject(project.id())
        .source(project.source())
        .build();
  }

  /** Returns check, label and verdict. */
  @Override
  public String toString() {
    return check() + ": " + label() + " " + verdict();
  }

  /** Returns a builder of which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this finding. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a finding; a label is needed. */
  public static final class Builder extends ImmutableFinding.Builder {
    Builder() {}
  }
}
