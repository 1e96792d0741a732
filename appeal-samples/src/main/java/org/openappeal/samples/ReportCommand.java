package org.openappeal.samples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openappeal.model.Appeal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a donor and what an editor want to see first, and writes it as files. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Prints who asks for how much, where, for what, over which years, and whether it adds up.",
      "Writes projects.csv, rollup.csv and statements.csv."
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AppealOption appeal;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "appeal-samples/target/report",
      description = "Where to write the files (default: appeal-samples/target/report).")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws Exception {
    return report(spec.commandLine());
  }

  int report(CommandLine commandLine) throws UnusableInputException {
    Appeal read = appeal.read(commandLine.getErr());
    PrintWriter out = commandLine.getOut();
    try {
      Report report = new Report(read, commandLine.getColorScheme().ansi());
      report.print(out);
      report.write(folder);
    } catch (IllegalArgumentException e) {
      throw UnusableInputException.of(e);
    } catch (IOException e) {
      throw new UnusableInputException("Can't write into " + folder + ": " + e.getMessage(), e);
    }
    out.println();
    out.println("Written to " + folder + ": projects.csv, rollup.csv, statements.csv");
    out.flush();
    return 0;
  }
}
