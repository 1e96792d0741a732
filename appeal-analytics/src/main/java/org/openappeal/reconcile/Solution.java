package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import org.openappeal.model.ProjectId;
import org.openappeal.model.Scope;

/**
 * One way in which a cause explains a difference.
 *
 * @param sentence what happened, in plain words
 * @param projects the projects involved
 * @param other the other scope involved
 * @param proofs the arithmetic; all of it holds
 * @param edit the change of the list of projects that would undo it, if there is a single one
 */
public record Solution(
    String sentence,
    ImmutableSet<ProjectId> projects,
    Optional<Scope> other,
    ImmutableList<Proof> proofs,
    Optional<Edit> edit) {

  /** Refuses null. */
  public Solution {
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(projects, "projects");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(proofs, "proofs");
    Objects.requireNonNull(edit, "edit");
  }

  static Solution of(String sentence, Proof... proofs) {
    return new Solution(
        sentence,
        ImmutableSet.of(),
        Optional.empty(),
        ImmutableList.copyOf(proofs),
        Optional.empty());
  }

  Solution about(Iterable<ProjectId> about) {
    return new Solution(sentence, ImmutableSet.copyOf(about), other, proofs, edit);
  }

  Solution withProofs(ImmutableList<Proof> other) {
    return new Solution(sentence, projects, this.other, other, edit);
  }

  Solution withOther(Scope scope) {
    return new Solution(sentence, projects, Optional.of(scope), proofs, edit);
  }

  Solution undoneBy(Edit change) {
    return new Solution(sentence, projects, other, proofs, Optional.of(change));
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence;
  }
}
