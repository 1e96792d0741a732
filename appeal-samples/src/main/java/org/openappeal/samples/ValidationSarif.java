package org.openappeal.samples;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.openappeal.format.TextPosition;
import org.openappeal.format.validate.Rule;
import org.openappeal.format.validate.RuleFinding;
import org.openappeal.format.validate.Rules;
import org.openappeal.format.validate.Validation;
import org.openappeal.report.SarifLocation;
import org.openappeal.report.SarifLog;
import org.openappeal.report.SarifResult;
import org.openappeal.report.SarifRule;

/** Makes a SARIF log of what came of validating. */
final class ValidationSarif {

  private ValidationSarif() {}

  static SarifLog of(Validation validation, Path file) {
    String uri = Path.of("").toUri().relativize(file.toUri()).toString();
    return new SarifLog(
        Rules.all().stream().map(ValidationSarif::rule).collect(toImmutableList()),
        validation.findings().stream()
            .map(finding -> result(finding, uri))
            .collect(toImmutableList()));
  }

  private static SarifRule rule(Rule rule) {
    return new SarifRule(rule.id(), Optional.of(rule.meaning()), Optional.of(rule.suggestion()));
  }

  private static SarifResult result(RuleFinding finding, String uri) {
    Optional<TextPosition> position = finding.place().position();
    SarifLocation location =
        new SarifLocation(
            Optional.of(uri),
            position.map(at -> OptionalInt.of(at.line())).orElse(OptionalInt.empty()),
            position.map(at -> OptionalInt.of(at.column())).orElse(OptionalInt.empty()),
            finding.place().path());
    return new SarifResult(
        finding.rule().id(),
        ValidationTables.name(finding.severity()),
        finding.message() + ". " + finding.rule().suggestion(),
        ImmutableList.of(location),
        Optional.empty());
  }
}
