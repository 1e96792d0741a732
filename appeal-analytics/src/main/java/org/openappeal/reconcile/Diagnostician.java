package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openappeal.model.Appeal;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;

/** Explains wrong statements: traces them to their roots and looks for the causes of these. */
final class Diagnostician {

  private final Books books;
  private final StatementTree tree;
  private final ImmutableList<Explainer> explainers;
  private final Map<Node, ImmutableList<Diagnosis>> diagnoses = new HashMap<>();
  private final Set<Node> told = new HashSet<>();

  private Diagnostician(
      Books books, ImmutableList<Finding> findings, ImmutableList<Appeal> previous) {
    this.books = books;
    this.tree = new StatementTree(books, findings);
    ImmutableList.Builder<Explainer> all = ImmutableList.builder();
    previous.forEach(appeal -> all.add(new StaleExplainer(appeal)));
    this.explainers =
        all.add(
                new WritingExplainer(),
                new RoundedShareExplainer(),
                new MiscountExplainer(),
                new NeighbourExplainer(),
                new PlaceExplainer(),
                new MistypedProjectExplainer(),
                new ListExplainer(),
                new SubsetExplainer(),
                new TwoErrorsExplainer())
            .build();
  }

  /** Returns the findings about statements, explained. */
  static StatementTree explain(
      Books books, ImmutableList<Finding> findings, ImmutableList<Appeal> previous) {
    Diagnostician diagnostician = new Diagnostician(books, findings, previous);
    Propagation.trace(diagnostician.tree);
    for (Node node : Lists.reverse(diagnostician.tree.bottomUp())) {
      if (node.isWrong() && !node.isConsequence()) {
        diagnostician.diagnose(node);
      }
    }
    diagnostician.tree.nodes().forEach(diagnostician::conclude);
    return diagnostician.tree;
  }

  private void diagnose(Node node) {
    ImmutableList<Diagnosis> alone = diagnose(new Case(books, tree, node, ImmutableList.of()));
    ImmutableList<Node> wrong = node.wrongChildren();
    if (wrong.isEmpty() || Propagation.sum(wrong).signum() == 0) {
      diagnoses.put(node, alone);
      return;
    }
    ImmutableList<Diagnosis> onTop = diagnose(new Case(books, tree, node, carried(node, wrong)));
    boolean carriesUp = onTop.get(0).score() < alone.get(0).score();
    diagnoses.put(node, carriesUp ? onTop : alone);
    if (carriesUp) {
      node.follow(wrong);
    }
    wrong.forEach(
        child -> child.setContext(carriesUp ? Node.Context.PROPAGATED : Node.Context.ISOLATED));
  }

  private ImmutableList<Diagnosis> diagnose(Case wrong) {
    Diagnoses found = new Diagnoses(wrong);
    explainers.forEach(explainer -> explainer.explain(wrong, found));
    return found.ranked();
  }

  private ImmutableList<Proof.Term> carried(Node node, ImmutableList<Node> wrong) {
    Ledger ledger = node.slice().ledger();
    return wrong.stream()
        .map(
            child ->
                new Proof.Term(
                    Labels.of(books.appeal(), child.statement().scope()) + ", carried up",
                    ledger.money(child.delta())))
        .collect(ImmutableList.toImmutableList());
  }

  private void conclude(Node node) {
    ImmutableList<Diagnosis> found = diagnoses.getOrDefault(node, ImmutableList.of());
    Optional<Node> otherSide = otherSide(node, found);
    otherSide.map(ImmutableSet::of).ifPresent(node::follow);
    ImmutableSet<StatementId> causes =
        node.followed().stream().map(Node::statement).map(Statement::id).collect(toImmutableSet());
    node.conclude(
        node.finding().toBuilder()
            .diagnoses(found)
            .followsFrom(causes)
            .isRoot(!found.isEmpty() && otherSide.isEmpty())
            .build());
  }

  /** Returns the other side of an error between neighbours, if that was told of already. */
  private Optional<Node> otherSide(Node node, ImmutableList<Diagnosis> found) {
    if (found.isEmpty() || found.get(0).cause() != Cause.COUNTED_ELSEWHERE) {
      return Optional.empty();
    }
    ImmutableSet<Scope> others =
        found.get(0).solutions().stream()
            .flatMap(solution -> solution.other().stream())
            .collect(toImmutableSet());
    if (others.size() > 1) {
      return Optional.empty();
    }
    told.add(node);
    return tree.wrongBy(LedgerKey.of(node.statement()), node.delta().negate()).stream()
        .filter(other -> told.contains(other) && others.contains(other.statement().scope()))
        .findFirst();
  }
}
