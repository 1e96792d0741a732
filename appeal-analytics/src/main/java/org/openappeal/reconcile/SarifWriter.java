package org.openappeal.reconcile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.openappeal.report.SarifLocation;
import org.openappeal.report.SarifLog;
import org.openappeal.report.SarifResult;
import org.openappeal.report.SarifRule;

/** Writes SARIF 2.1.0: one run, one rule a check, one result a finding. */
final class SarifWriter implements ReportWriter {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Reconciliation reconciliation = report.reconciliation();
    ImmutableList<SarifResult> results =
        Stream.concat(
                reconciliation.findings().stream()
                    .map(finding -> result(report, finding, Optional.empty())),
                reconciliation.suppressed().stream().map(suppressed -> result(report, suppressed)))
            .collect(toImmutableList());
    ImmutableList<SarifRule> rules =
        results.stream()
            .map(SarifResult::rule)
            .distinct()
            .sorted()
            .map(SarifRule::of)
            .collect(toImmutableList());
    new SarifLog(rules, results).write(out);
  }

  private static SarifResult result(Report report, Suppressed suppressed) {
    return result(report, suppressed.finding(), Optional.of(suppressed.suppression().reason()));
  }

  private static SarifResult result(Report report, Finding finding, Optional<String> suppression) {
    return new SarifResult(
        finding.check(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.explain(),
        report.pointers(finding).stream()
            .map(
                pointer ->
                    new SarifLocation(
                        report.file(), report.line(pointer), OptionalInt.empty(), pointer))
            .collect(toImmutableList()),
        suppression);
  }
}
