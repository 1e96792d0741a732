package org.openappeal.samples;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sums an appeal along dimensions. */
@Command(
    name = "rollup",
    mixinStandardHelpOptions = true,
    description = "Sums what the appeal requires in its period along dimensions, with subtotals.")
final class RollupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AppealOption appeal;
  @Mixin private FormatOption format;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "DIMENSION",
      defaultValue = "region,subregion,place",
      description = {
        "Dimensions from the outermost in, with commas: region, subregion, country, place,",
        "service, services, partner, year, project, currency",
        "(default: region,subregion,place)."
      })
  private List<String> dimensions = List.of();

  @Option(
      names = "--across",
      paramLabel = "DIMENSION",
      description = "A dimension whose members become columns.")
  private @Nullable String across;

  @Option(
      names = "--overlapping",
      description = "Count a project in full under each of its services or partners.")
  private boolean overlapping;

  @Override
  public Integer call() throws Exception {
    Appeal read = appeal.read(spec.commandLine().getErr());
    Dimension[] by = dimensions.stream().map(this::dimension).toArray(Dimension[]::new);
    try {
      RollupQuery query =
          Rollup.of(
                  across == null ? Measure.required(read.period()) : Measure.required(),
                  Measure.totalBudget())
              .by(by);
      Table table =
          across == null
              ? query.compute(read).toTable()
              : query.across(dimension(across)).computeCross(read).toTable();
      format.print(table, spec.commandLine().getOut());
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()), e);
    }
    return 0;
  }

  private Dimension dimension(String name) {
    return Dimensions.named(name, overlapping, spec.commandLine());
  }
}
