package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Traces errors upwards: where a figure is off by as much as some figures below it together, it is
 * their consequence.
 */
final class Propagation {

  private static final int MAX_EXHAUSTIVE = 14;

  private Propagation() {}

  static void trace(StatementTree tree) {
    for (Node node : tree.bottomUp()) {
      if (tree.isFirst(node)) {
        settle(node);
      } else if (node.isWrong()) {
        Node first = tree.firstOf(node);
        if (first.isWrong() && first.delta().compareTo(node.delta()) == 0) {
          node.follow(ImmutableList.of(first));
        } else {
          node.setContext(Node.Context.ISOLATED);
        }
      }
    }
  }

  private static void settle(Node node) {
    ImmutableList<Node> wrong = node.wrongChildren();
    if (wrong.isEmpty()) {
      return;
    }
    Optional<ImmutableSet<Node>> explained =
        node.isWrong() ? subset(wrong, node.delta()) : Optional.of(ImmutableSet.of());
    if (explained.isEmpty()) {
      return;
    }
    node.follow(explained.get());
    for (Node child : wrong) {
      child.setContext(
          explained.get().contains(child)
              ? Node.Context.PROPAGATED
              : isBalanced(child, wrong) ? Node.Context.BALANCED : Node.Context.ISOLATED);
    }
  }

  private static boolean isBalanced(Node child, List<Node> wrong) {
    BigDecimal opposite = child.delta().negate();
    return wrong.stream().anyMatch(other -> other.delta().compareTo(opposite) == 0);
  }

  static BigDecimal sum(Iterable<Node> nodes) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Node node : nodes) {
      sum = sum.add(node.delta());
    }
    return sum;
  }

  /** Returns the most nodes whose differences add up to this one, if any do. */
  private static Optional<ImmutableSet<Node>> subset(ImmutableList<Node> nodes, BigDecimal delta) {
    if (sum(nodes).compareTo(delta) == 0) {
      return Optional.of(ImmutableSet.copyOf(nodes));
    }
    return nodes.size() <= MAX_EXHAUSTIVE ? anySubset(nodes, delta) : oneOrAllButOne(nodes, delta);
  }

  private static Optional<ImmutableSet<Node>> anySubset(
      ImmutableList<Node> nodes, BigDecimal delta) {
    int best = 0;
    for (int mask = 1; mask < 1 << nodes.size(); mask++) {
      if (Integer.bitCount(mask) > Integer.bitCount(best)
          && sum(select(nodes, mask)).compareTo(delta) == 0) {
        best = mask;
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(select(nodes, best));
  }

  private static ImmutableSet<Node> select(ImmutableList<Node> nodes, int mask) {
    ImmutableSet.Builder<Node> selected = ImmutableSet.builder();
    for (int i = 0; i < nodes.size(); i++) {
      if ((mask >> i & 1) == 1) {
        selected.add(nodes.get(i));
      }
    }
    return selected.build();
  }

  private static Optional<ImmutableSet<Node>> oneOrAllButOne(
      ImmutableList<Node> nodes, BigDecimal delta) {
    BigDecimal rest = sum(nodes).subtract(delta);
    for (Node node : nodes) {
      if (node.delta().compareTo(rest) == 0) {
        return Optional.of(
            nodes.stream().filter(other -> other != node).collect(ImmutableSet.toImmutableSet()));
      }
    }
    return nodes.stream()
        .filter(node -> node.delta().compareTo(delta) == 0)
        .findFirst()
        .map(ImmutableSet::of);
  }
}
