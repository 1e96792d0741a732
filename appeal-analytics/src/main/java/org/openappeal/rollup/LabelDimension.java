package org.openappeal.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Objects;
import org.openappeal.model.Project;

/** A dimension whose members are labels that a project has. */
record LabelDimension(String name, Kind kind, LabelPolicy policy, Dimension.LabelFunction function)
    implements Dimension {

  /** Whether labels are services or sectors, to be named as the appeal names them. */
  enum Kind {
    SERVICE,
    SECTOR,
    OWN
  }

  static final LabelDimension CURRENCY =
      new LabelDimension("currency", Kind.OWN, LabelPolicy.SPLIT, BuiltInLabels.CURRENCY);

  LabelDimension {
    checkArgument(!name.isBlank(), "Name of a dimension is blank: found \"%s\"", name);
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(function, "function");
  }

  /** Returns what the labels of a project come from: where it is equal, they are. */
  Object source(Project project) {
    return function instanceof BuiltInLabels builtIn
        ? builtIn.source(project)
        : function.apply(project);
  }

  /** Returns the labels in their order, never none. */
  ImmutableSortedMap<Member, BigDecimal> labels(Project project, Binding binding) {
    ImmutableSortedMap.Builder<Member, BigDecimal> labels = ImmutableSortedMap.naturalOrder();
    function
        .apply(project)
        .forEach(
            (member, weight) -> {
              checkArgument(
                  weight.signum() > 0,
                  "Weight of a label is out of range: found %s for %s, expected more than zero in"
                      + " project %s",
                  weight,
                  member,
                  project.id());
              labels.put(named(member, binding), weight);
            });
    ImmutableSortedMap<Member, BigDecimal> found = labels.buildOrThrow();
    Member none = kind == Kind.SERVICE ? Member.NO_SERVICE : Member.NO_LABEL;
    return found.isEmpty() ? ImmutableSortedMap.of(none, BigDecimal.ONE) : found;
  }

  private Member named(Member member, Binding binding) {
    if (kind == Kind.SERVICE) {
      return binding.service(member);
    }
    return function instanceof SectorLabels sectors
        ? binding.sector(sectors.vocabulary(), member)
        : member;
  }
}
