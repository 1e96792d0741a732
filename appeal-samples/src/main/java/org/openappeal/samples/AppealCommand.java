package org.openappeal.samples;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line program; without a command it reports. */
@Command(
    name = "appeal",
    mixinStandardHelpOptions = true,
    version = "appeal 0.1.0",
    description = "Adds up, reconciles and reports a humanitarian funding appeal.",
    footer = {
      "",
      "Exit status: 0 when the work could be done, 1 when something is wrong that was "
          + "asked about or results can't be written, 2 for bad arguments or input that can't be "
          + "read."
    },
    subcommands = {
      ReportCommand.class,
      RollupCommand.class,
      ReconcileCommand.class,
      ClassifyCommand.class,
      ThemesCommand.class,
      CompareCommand.class,
      ConvertCommand.class,
      ValidateCommand.class
    })
public final class AppealCommand implements Callable<Integer> {

  private static final int UNWRITABLE = CommandLine.ExitCode.SOFTWARE;
  private static final int UNUSABLE = CommandLine.ExitCode.USAGE;

  @Spec private CommandSpec spec;
  @Mixin private ReportCommand report;

  /** Reports the shipped appeal, or the one that is named. */
  @Override
  public Integer call() throws Exception {
    return report.report(spec.commandLine());
  }

  /** Runs the program and ends the virtual machine with its exit status. */
  public static void main(String... arguments) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(CheckedOutput.writer(System.out), writer(err), arguments);
    System.exit(status);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the program.
   *
   * @param out where results go
   * @param err where messages go
   * @return the exit status: 0 when the work could be done, 1 when findings were asked to be
   *     failures or results can't be written, 2 for bad arguments or input that can't be read
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine program =
        new CommandLine(new AppealCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionStrategy(AppealCommand::execute)
            .setExecutionExceptionHandler(AppealCommand::tell);
    try {
      int status = program.execute(arguments);
      if (out.checkError()) {
        throw new OutputFailedException();
      }
      return status;
    } catch (OutputFailedException e) {
      err.println("appeal: " + e.getMessage());
      return UNWRITABLE;
    } finally {
      err.flush();
    }
  }

  private static int execute(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutputFailedException e) {
      return UNWRITABLE;
    }
  }

  private static int tell(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof OutputFailedException) {
      return UNWRITABLE;
    }
    if (!(e instanceof UnusableInputException)) {
      throw e;
    }
    commandLine.getErr().println("appeal: " + e.getMessage());
    return UNUSABLE;
  }
}
