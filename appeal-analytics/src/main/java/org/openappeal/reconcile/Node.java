package org.openappeal.reconcile;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openappeal.model.Statement;

/** A statement among those above and below it, while errors are traced through them. */
final class Node {

  private final Statement statement;
  private Finding finding;
  private final Ledger.Slice slice;
  private final List<Node> children = new ArrayList<>();
  private final Set<Node> followed = new LinkedHashSet<>();
  private Optional<Node> above = Optional.empty();
  private Context context = Context.UNKNOWN;

  Node(Statement statement, Finding finding, Ledger.Slice slice) {
    this.statement = statement;
    this.finding = finding;
    this.slice = slice;
  }

  /** What the statement above says about an error. */
  enum Context {
    /** There is none, or it has an error of its own. */
    UNKNOWN,
    /** It doesn't have the error, so the list of projects must be right. */
    ISOLATED,
    /** It has the same error, so the printing of this figure isn't the cause. */
    PROPAGATED,
    /** A neighbour has the opposite error, so that it doesn't show above. */
    BALANCED
  }

  Statement statement() {
    return statement;
  }

  Finding finding() {
    return finding;
  }

  /** Replaces the finding by the explained one. */
  void conclude(Finding explained) {
    finding = explained;
  }

  Ledger.Slice slice() {
    return slice;
  }

  void addChild(Node child) {
    children.add(child);
    child.above = Optional.of(this);
  }

  /** Returns the statement above, if it is wrong by another amount. */
  Optional<Node> wrongAbove() {
    return above.filter(Node::isWrong).filter(node -> node.delta().compareTo(delta()) != 0);
  }

  ImmutableList<Node> wrongChildren() {
    return children.stream().filter(Node::isWrong).collect(ImmutableList.toImmutableList());
  }

  boolean isWrong() {
    return !finding.verdict().isAgreement();
  }

  /** Returns the difference; zero if it is within the accuracy. */
  BigDecimal delta() {
    return isWrong() ? statement.amount().getAmount().subtract(slice.sum()) : BigDecimal.ZERO;
  }

  void follow(Iterable<Node> causes) {
    causes.forEach(followed::add);
  }

  Set<Node> followed() {
    return followed;
  }

  boolean isConsequence() {
    return !followed.isEmpty();
  }

  Context context() {
    return context;
  }

  void setContext(Context context) {
    this.context = context;
  }

  /** Returns the places that no statement below is about. */
  ImmutableList<RankRange> ownRanges() {
    ImmutableList.Builder<RankRange> ranges = ImmutableList.builder();
    int next = slice.fromRank();
    for (Node child : children) {
      if (child.slice.fromRank() > next) {
        ranges.add(new RankRange(next, child.slice.fromRank()));
      }
      next = Math.max(next, child.slice.toRank());
    }
    if (next < slice.toRank()) {
      ranges.add(new RankRange(next, slice.toRank()));
    }
    return ranges.build();
  }

  RankRange range() {
    return new RankRange(slice.fromRank(), slice.toRank());
  }
}
