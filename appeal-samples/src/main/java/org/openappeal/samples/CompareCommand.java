package org.openappeal.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openappeal.compare.Comparison;
import org.openappeal.compare.MatchPolicy;
import org.openappeal.model.Appeal;
import org.openappeal.rollup.Dimension;
import org.openappeal.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two editions. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two editions: what is new, what ended, what asks for more or less, what moved.",
      "Without files, Migration Initiatives 2002 is compared with a fictional edition of 2003."
    })
final class CompareCommand implements Callable<Integer> {

  private static final long SEED = 2003;
  private static final int MAX_WIDTH = 160;

  /** What of a comparison to print. */
  private enum Part {
    BRIDGE,
    WATERFALL,
    CHANGES,
    CONTINUITY
  }

  @Spec private CommandSpec spec;
  @Mixin private FormatOption format;
  @Mixin private EditionRates rates;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..2",
      description = "The earlier and the later edition.")
  private List<Path> files = List.of();

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "DIMENSION",
      defaultValue = "region",
      description = "Dimensions of the bridge, as those of rollup (default: region).")
  private List<String> dimensions = List.of();

  @Option(
      names = "--show",
      paramLabel = "PART",
      defaultValue = "BRIDGE",
      description =
          "What to print: bridge (the change of the total taken apart), waterfall (the same as data "
              + "of a chart), changes (field by field), continuity (what was said to be needed against "
              + "what is asked) (default: bridge).")
  private Part part = Part.BRIDGE;

  @Option(
      names = "--threshold",
      paramLabel = "SIMILARITY",
      defaultValue = "0.7",
      description =
          "How alike projects of different ids must be to be the same, above 0 to 1"
              + " (default: 0.7).")
  private double threshold;

  @Option(names = "--new-ids", description = "Ids are given anew in each edition and say nothing.")
  private boolean newIds;

  @Override
  public Integer call() throws Exception {
    if (files.size() == 1) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to compare with: found one file, expected two or none");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      Comparison comparison = comparison();
      print(comparison, table(comparison), out);
    } catch (IllegalArgumentException e) {
      throw UnusableInputException.of(e);
    }
    return 0;
  }

  private void print(Comparison comparison, Table table, PrintWriter out) throws IOException {
    if (format.isText()) {
      out.println(comparison);
      if (rates.areGiven() && (part == Part.BRIDGE || part == Part.WATERFALL)) {
        out.printf(
            "At %s before, at %s after%n", rates.before(comparison), rates.after(comparison));
      }
      out.println();
      out.print(table.toText(MAX_WIDTH));
      out.flush();
    } else {
      format.print(table, out);
    }
  }

  private Comparison comparison() throws UnusableInputException {
    MatchPolicy policy = MatchPolicy.standard().withThreshold(threshold).withTrustsIds(!newIds);
    if (files.isEmpty()) {
      Appeal appeal = MigrationInitiatives2002.appeal();
      return Comparison.between(appeal, FictionalEdition.after(appeal, SEED), policy);
    }
    PrintWriter progress = spec.commandLine().getErr();
    return Comparison.between(
        AppealOption.read(files.get(0), progress),
        AppealOption.read(files.get(1), progress),
        policy);
  }

  private Table table(Comparison comparison) {
    return switch (part) {
      case BRIDGE -> rates.applyTo(comparison).by(by()).toTable();
      case WATERFALL -> rates.applyTo(comparison).toWaterfall();
      case CHANGES -> comparison.toTable();
      case CONTINUITY -> comparison.continuity().toTable();
    };
  }

  private Dimension[] by() {
    return dimensions.stream()
        .map(name -> Dimensions.named(name, spec.commandLine()))
        .toArray(Dimension[]::new);
  }
}
