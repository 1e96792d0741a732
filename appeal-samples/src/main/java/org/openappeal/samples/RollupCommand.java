package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
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
import picocli.CommandLine.Spec;

/** Sums an appeal along dimensions. */
@Command(
    name = "rollup",
    mixinStandardHelpOptions = true,
    description = "Sums what the appeal requires along dimensions, with subtotals.",
    footer = {
      "",
      "Such as:",
      "  rollup --by region,country --across year --measure required,share --top 10",
      "  rollup --where region=Africa --by country,project --measure total,received",
      "  rollup --by services --overlapping --format csv"
    })
final class RollupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AppealOption appeal;
  @Mixin private FormatOption format;
  @Mixin private Dimensions dimensions;
  @Mixin private ScopeOptions scope;
  @Mixin private RowsOption rows;
  @Mixin private PolicyOptions policies;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "DIMENSION",
      defaultValue = "region,subregion,place",
      description =
          "Dimensions from the outermost in, with commas: region, subregion (or region-3 "
              + "and so on for deeper ones), country, place, service, services, sector (of the "
              + "OECD DAC's five digits; or sector:VOCABULARY by the id of another of IATI's "
              + "vocabularies, such as sector:10 for the clusters), theme, partner, year, "
              + "fiscal-year, quarter, month, project, funding-state, currency (default: "
              + "region,subregion,place).")
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
      description =
          "What to tell, with commas: required, total, received, remaining, later-years; "
              + "average, minimum, maximum, running-total, share, share-of-parent of the first of "
              + "those; projects (default: required,total; required with --across).")
  private List<String> measures = List.of();

  @Override
  public Integer call() throws Exception {
    Appeal read = appeal.read(spec.commandLine().getErr());
    try {
      format.print(table(read), spec.commandLine().getOut());
    } catch (IllegalArgumentException e) {
      throw UnusableInputException.of(e);
    }
    return 0;
  }

  private Table table(Appeal read) {
    String columns = across;
    List<String> names = new ArrayList<>(by);
    if (columns != null) {
      names.add(columns);
    }
    ImmutableList<Measure> asked = measures(scope.required(read, names), columns != null);
    RollupQuery query =
        Rollup.of(asked.get(0), asked.subList(1, asked.size()).toArray(Measure[]::new))
            .by(dimensions.named(by));
    query = policies.applyTo(scope.applyTo(query, read, dimensions), read.currency());
    if (columns == null) {
      return rows.applyTo(query.compute(read), read.currency()).toTable();
    }
    CrossTable cross = query.across(dimensions.named(columns)).computeCross(read);
    return rows.applyTo(cross, read.currency()).toTable();
  }

  private ImmutableList<Measure> measures(MoneyMeasure required, boolean isCrossed) {
    List<String> usual = isCrossed ? List.of("required") : List.of("required", "total");
    return new Measures(required, spec.commandLine()).named(measures.isEmpty() ? usual : measures);
  }
}
