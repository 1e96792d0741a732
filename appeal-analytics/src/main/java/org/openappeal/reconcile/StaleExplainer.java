package org.openappeal.reconcile;

import java.util.List;
import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;

/** Looks whether the figure is the one that the last edition stated about the same scope. */
final class StaleExplainer implements Explainer {

  private final Appeal previous;

  StaleExplainer(Appeal previous) {
    this.previous = previous;
  }

  @Override
  public void explain(Case wrong, Diagnoses diagnoses) {
    Scope scope = wrong.node().statement().scope();
    List<Statement> before = previous.statementsAbout(scope);
    List<Solution> solutions =
        before.stream()
            .filter(statement -> statement.amount().equals(wrong.stated()))
            .map(statement -> solution(wrong, statement))
            .toList();
    diagnoses.add(Cause.STALE_FIGURE, before.size(), solutions, solutions.size());
  }

  private Solution solution(Case wrong, Statement statement) {
    String where = wrong.label() + " in " + previous.title();
    return Solution.of(
        "The figure is the one of " + previous.title() + ".",
        new Proof.Equality(wrong.stated(), where, statement.amount()));
  }
}
