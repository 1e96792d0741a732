package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.rollup.CrossTable;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.MoneyMeasure;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;
import org.openappeal.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
  @Mixin private Dimensions dimensions;
  @Mixin private RowsOption rows;
  @Mixin private PolicyOptions policies;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "DIMENSION",
      defaultValue = "region,subregion,place",
      description = {
        "Dimensions from the outermost in, with commas: region, subregion, country, place,",
        "service, services, theme, partner, year, fiscal-year, quarter, month, project,",
        "funding-state, currency (default: region,subregion,place)."
      })
  private List<String> by = List.of();

  @Option(
      names = "--across",
      paramLabel = "DIMENSION",
      description = "A dimension whose members become columns.")
  private @Nullable String across;

  @Option(
      names = "--measure",
      split = ",",
      paramLabel = "MEASURE",
      description = {
        "What to tell, with commas: required, total, received, remaining, later-years; average,",
        "minimum, maximum, running-total, share, share-of-parent of the first of those; projects",
        "(default: required,total)."
      })
  private List<String> measures = List.of();

  @Override
  public Integer call() throws Exception {
    Appeal read = appeal.read(spec.commandLine().getErr());
    try {
      format.print(table(read), spec.commandLine().getOut());
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()), e);
    }
    return 0;
  }

  private Table table(Appeal read) {
    String columns = across;
    ImmutableList<Measure> asked = measures(read, columns != null);
    RollupQuery query =
        policies.applyTo(
            Rollup.of(asked.get(0), asked.subList(1, asked.size()).toArray(Measure[]::new))
                .by(dimensions.named(by)),
            read.currency());
    if (columns == null) {
      return rows.applyTo(query.compute(read), read.currency()).toTable();
    }
    if (asked.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "More than one measure across columns: found %s, expected one".formatted(measures));
    }
    CrossTable cross = query.across(dimensions.named(columns)).computeCross(read);
    return rows.applyTo(cross, read.currency()).toTable(asked.get(0));
  }

  private ImmutableList<Measure> measures(Appeal read, boolean isCrossed) {
    MoneyMeasure required = isCrossed ? Measure.required() : Measure.required(read.period());
    List<String> usual = isCrossed ? List.of("required") : List.of("required", "total");
    return new Measures(required, spec.commandLine()).named(measures.isEmpty() ? usual : measures);
  }
}
