package org.openappeal.samples;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Appeal;
import org.openappeal.reconcile.Accuracy;
import org.openappeal.reconcile.Finding;
import org.openappeal.reconcile.Reconciler;
import org.openappeal.reconcile.Reconciliation;
import org.openappeal.reconcile.Report;
import org.openappeal.reconcile.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares what an appeal states with what its projects add up to. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description =
        "Holds every stated figure against what the projects add up to, and says why they differ.")
final class ReconcileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private AppealOption appeal;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description =
          "How to print it: text, markdown, csv or html (tables), json, sarif (SARIF 2.1.0) or "
              + "junit (XML) (default: text).")
  private ReconcileFormat format = ReconcileFormat.TEXT;

  @Option(
      names = "--strict",
      description = "End with exit status 1 if there is a warning or an error; notes don't count.")
  private boolean strict;

  @Option(
      names = "--propose",
      description =
          "Print the least changes after which all statements agree: below the findings as text or "
              + "Markdown, instead of them in other formats. Nothing is changed.")
  private boolean propose;

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description =
          "Findings that are known: CSV with the columns check, subject (the id of a statement or "
              + "project), reason and until (the last day, or nothing).")
  private @Nullable Path suppressions;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day by which suppressions expire (default: today).")
  private @Nullable LocalDate day;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description = "An earlier edition, whose figures may have been left standing.")
  private @Nullable Path previous;

  @Option(
      names = "--overview",
      paramLabel = "FILE",
      description =
          "What an overview says: CSV with the columns scope (the id of a place, service:CODE, "
              + "worldwide, unspecified or all), title (of a project that it lists there) and count "
              + "(how many projects it tells of).")
  private @Nullable Path overview;

  @Option(
      names = "--decimals",
      paramLabel = "NUMBER",
      description =
          "To how many decimals the stated figures are rounded; -3 are thousands (default: they are "
              + "exact).")
  private @Nullable Integer decimals;

  @Option(
      names = "--truncated",
      description = "The stated figures are cut off after --decimals (default: rounded).")
  private boolean truncated;

  @Override
  public Integer call() throws Exception {
    if (truncated && decimals == null) {
      throw new ParameterException(
          spec.commandLine(), "--truncated says nothing alone: found no --decimals, expected both");
    }
    Appeal read = appeal.read(spec.commandLine().getErr());
    Reconciliation reconciliation = reconciler(read).reconcile(read);
    PrintWriter out = spec.commandLine().getOut();
    if (!propose || format.isForPeople()) {
      format.print(report(reconciliation), reconciliation, out);
    }
    if (propose) {
      if (format.isForPeople()) {
        out.println();
      }
      format.propose(reconciliation, out);
    }
    out.flush();
    return strict && isWrong(reconciliation) ? 1 : 0;
  }

  private static boolean isWrong(Reconciliation reconciliation) {
    return reconciliation.findings().stream()
        .anyMatch(finding -> finding.severity() != Severity.NOTE);
  }

  private Reconciler reconciler(Appeal read) throws UnusableInputException {
    Reconciler.Builder builder = Reconciler.standard().toBuilder();
    try {
      if (decimals != null) {
        builder.accuracy(truncated ? Accuracy.truncated(decimals) : Accuracy.decimals(decimals));
      }
    } catch (IllegalArgumentException e) {
      throw UnusableInputException.of(e);
    }
    if (previous != null) {
      builder.addPrevious(AppealOption.read(previous, spec.commandLine().getErr()));
    }
    if (overview != null) {
      builder.addChecks(OverviewFile.read(overview, read));
    }
    if (suppressions != null) {
      SuppressionFile.read(suppressions).forEach(builder::addSuppression);
    }
    return builder.asOf(day == null ? LocalDate.now(ZoneOffset.UTC) : day).build();
  }

  private Report report(Reconciliation reconciliation) {
    Report report = Report.of(reconciliation);
    Path file = appeal.file();
    return file == null
        ? report
        : report
            .inFile(Path.of("").toUri().relativize(file.toUri()).toString())
            .withLines(PointerLines.of(file)::line);
  }

  static void explain(Reconciliation reconciliation, PrintWriter out) {
    out.print(explanations(reconciliation));
  }

  /** Returns why figures differ: each root after an empty line, and how much follows from it. */
  static String explanations(Reconciliation reconciliation) {
    StringBuilder text = new StringBuilder();
    for (Finding root : reconciliation.roots()) {
      text.append('\n').append(root.explain().lines().collect(joining("\n"))).append('\n');
      int consequences = reconciliation.consequences(root).size();
      if (consequences > 0) {
        text.append("  from which follow ")
            .append(consequences)
            .append(consequences == 1 ? " other finding\n" : " other findings\n");
      }
    }
    return text.toString();
  }
}
