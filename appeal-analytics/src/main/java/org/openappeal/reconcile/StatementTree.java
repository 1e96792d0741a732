package org.openappeal.reconcile;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openappeal.model.Scope;
import org.openappeal.model.Statement;
import org.openappeal.model.StatementId;

/** The statements of an appeal as trees, one a period and currency: what is stated above what. */
final class StatementTree {

  private final Books books;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<LedgerKey, List<Node>> byKey = new HashMap<>();
  private final ListMultimap<Difference, Node> byDelta = ArrayListMultimap.create();

  StatementTree(Books books, ImmutableList<Finding> findings) {
    this.books = books;
    ImmutableList<Statement> statements = books.statements();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      nodes.add(new Node(statement, findings.get(i), books.slice(statement)));
    }
    for (Node node : nodes) {
      byKey.computeIfAbsent(LedgerKey.of(node.statement()), key -> new ArrayList<>()).add(node);
    }
    byKey.values().forEach(this::link);
  }

  /** Returns all statements, in the order of the findings. */
  ImmutableList<Node> nodes() {
    return ImmutableList.copyOf(nodes);
  }

  /** Returns the wrong statements whose difference is this one. */
  ImmutableList<Node> wrongBy(LedgerKey key, BigDecimal delta) {
    if (byDelta.isEmpty()) {
      for (Node node : nodes) {
        if (node.isWrong()) {
          byDelta.put(new Difference(LedgerKey.of(node.statement()), node.delta()), node);
        }
      }
    }
    return ImmutableList.copyOf(byDelta.get(new Difference(key, delta)));
  }

  private record Difference(LedgerKey key, BigDecimal delta) {}

  /** Returns a finding among statements, with the wrong statements that it follows from. */
  Finding trace(Finding finding) {
    boolean byService = finding.check().equals(StatementCheck.STATED_BY_SERVICE);
    ImmutableSet<StatementId> causes =
        nodes.stream()
            .filter(node -> finding.statement().equals(Optional.of(node.statement().id())))
            .flatMap(
                node ->
                    Streams.concat(
                        Stream.of(node, firstOf(node)),
                        byService ? services(node) : node.wrongChildren().stream()))
            .filter(Node::isWrong)
            .map(node -> node.statement().id())
            .collect(ImmutableSet.toImmutableSet());
    return finding.toBuilder().followsFrom(causes).isRoot(causes.isEmpty()).build();
  }

  private Stream<Node> services(Node total) {
    LedgerKey key = LedgerKey.of(total.statement());
    return nodes.stream()
        .filter(node -> node.statement().scope() instanceof Scope.OfService)
        .filter(node -> LedgerKey.of(node.statement()).ofAllServices().equals(key));
  }

  /** Returns all statements, each after those below it; figures stated again come last. */
  ImmutableList<Node> bottomUp() {
    List<Node> total = new ArrayList<>();
    List<Node> again = new ArrayList<>();
    List<Node> others = new ArrayList<>();
    for (Node node : nodes) {
      List<Node> list = isFirst(node) ? isTotal(node) ? total : others : again;
      list.add(node);
    }
    return ImmutableList.<Node>builder()
        .addAll(Lists.reverse(others))
        .addAll(total)
        .addAll(again)
        .build();
  }

  private static boolean isTotal(Node node) {
    return node.statement().scope() == Scope.all();
  }

  boolean isFirst(Node node) {
    return first(node).equals(node.statement());
  }

  private Statement first(Node node) {
    return books.about(node.statement().scope(), LedgerKey.of(node.statement())).get(0);
  }

  /** Returns the first statement about the same scope. */
  Node firstOf(Node node) {
    Statement first = first(node);
    return isFirst(node)
        ? node
        : byKey.getOrDefault(LedgerKey.of(first), List.of()).stream()
            .filter(other -> other.statement().equals(first))
            .findFirst()
            .orElseThrow();
  }

  /** Hangs each node below the nearest that holds it; nodes come in the order of places. */
  private void link(List<Node> sorted) {
    List<Node> open = new ArrayList<>();
    List<Node> roots = new ArrayList<>();
    for (Node node : sorted) {
      if (!isFirst(node)) {
        continue;
      }
      if (isTotal(node)) {
        roots.forEach(node::addChild);
        continue;
      }
      while (!open.isEmpty() && !holds(open.get(open.size() - 1), node)) {
        open.remove(open.size() - 1);
      }
      if (open.isEmpty()) {
        roots.add(node);
      } else {
        open.get(open.size() - 1).addChild(node);
      }
      open.add(node);
    }
  }

  private static boolean holds(Node outer, Node inner) {
    return outer.range().contains(inner.slice().fromRank());
  }
}
