package org.openappeal.samples;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.openappeal.reconcile.Finding;
import org.openappeal.reconcile.Reconciler;
import org.openappeal.reconcile.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares what an appeal states with what its projects add up to. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Compares every figure that the appeal states with what its projects add up to,",
      "and says why they differ."
    })
final class ReconcileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AppealOption appeal;
  @Mixin private FormatOption format;

  @Option(names = "--strict", description = "End with exit status 1 if there is a finding.")
  private boolean strict;

  @Option(
      names = "--propose",
      description = "Also print the least changes after which all statements agree.")
  private boolean propose;

  @Override
  public Integer call() throws Exception {
    Reconciliation reconciliation =
        Reconciler.standard().reconcile(appeal.read(spec.commandLine().getErr()));
    PrintWriter out = spec.commandLine().getOut();
    format.print(reconciliation.toTable(), out);
    if (format.isText()) {
      explain(reconciliation, out);
    }
    if (propose) {
      out.println();
      format.print(reconciliation.proposeRepair().toTable(), out);
    }
    return strict && !reconciliation.isClean() ? 1 : 0;
  }

  static void explain(Reconciliation reconciliation, PrintWriter out) {
    for (Finding root : reconciliation.roots()) {
      out.println();
      root.explain().lines().forEach(out::println);
      int consequences = reconciliation.consequences(root).size();
      if (consequences > 0) {
        out.println(
            "  from which follow "
                + consequences
                + (consequences == 1 ? " other finding" : " other findings"));
      }
    }
  }
}
