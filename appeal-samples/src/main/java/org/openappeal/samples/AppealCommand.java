package org.openappeal.samples;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line program. */
@Command(name = "appeal", mixinStandardHelpOptions = true, version = "0.1.0")
public final class AppealCommand implements Runnable {

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Runs the program and ends the virtual machine with its exit status. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new AppealCommand()).execute(arguments));
  }
}
