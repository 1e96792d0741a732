package org.openappeal.samples;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.model.DateRange;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.MoneyMeasure;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which projects count, and in which period. */
final class ScopeOptions {

  private static final String ALL = "all";
  private static final ImmutableSet<String> PERIODS =
      ImmutableSet.of("year", "fiscal-year", "quarter", "month");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--where",
      paramLabel = "DIMENSION=MEMBER",
      description =
          "Only the projects of a member, such as region=Africa; may be given several "
              + "times, and then all must be met. With --by project this lists the projects "
              + "behind a row.")
  private List<String> conditions = List.of();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "When required money counts, such as 2002 or 2002-04/2003-03, or all. (default: "
              + "the appeal's period; all where a dimension is of periods)")
  private @Nullable String period;

  /** Returns what is required in the period that counts, where dimensions have these names. */
  MoneyMeasure required(Appeal appeal, List<String> dimensions) {
    if (period == null) {
      return dimensions.stream().anyMatch(PERIODS::contains)
          ? Measure.required()
          : Measure.required(appeal.period());
    }
    return period.equals(ALL) ? Measure.required() : Measure.required(DateRange.parse(period));
  }

  /** Returns the query over those projects alone that meet all conditions. */
  RollupQuery applyTo(RollupQuery query, Appeal appeal, Dimensions dimensions) {
    RollupQuery narrower = query;
    for (String condition : conditions) {
      String[] parts = condition.split("=", 2);
      if (parts.length < 2) {
        throw new ParameterException(
            spec.commandLine(),
            "No such condition: found \"%s\", expected one such as region=Africa"
                .formatted(condition));
      }
      Dimension dimension = dimensions.named(parts[0]);
      ImmutableSet<ProjectId> ids =
          Rollup.of(Measure.required())
              .by(dimension)
              .compute(appeal)
              .at(parts[1])
              .projects()
              .stream()
              .map(Project::id)
              .collect(ImmutableSet.toImmutableSet());
      narrower = narrower.where(project -> ids.contains(project.id()));
    }
    return narrower;
  }
}
