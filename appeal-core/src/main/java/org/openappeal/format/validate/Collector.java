package org.openappeal.format.validate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import org.openappeal.format.Problem;

/** Runs the rules over what a file states, and keeps what they find up to a limit. */
final class Collector {

  private final String file;
  private final int max;
  private final Severity least;
  private final FamilyRules families = new FamilyRules();
  private final ImmutableList.Builder<RuleFinding> kept = ImmutableList.builder();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private long found;
  private long projects;

  Collector(String file, int max, Severity least) {
    this.file = file;
    this.max = max;
    this.least = least;
  }

  void problem(Problem problem) {
    add(RuleFinding.of(problem));
  }

  void project(StatedProject project) {
    projects++;
    Findings named = named(project.id());
    PeriodRules.check(project, named);
    StageRules.check(project, named);
    AmountRules.check(project, named);
    families.add(project);
  }

  /** Returns where to tell findings about a project; its id stands in for a path. */
  private Findings named(String id) {
    return (rule, place, message, value) ->
        add(
            rule,
            place.path().isEmpty() ? new FilePlace(id, place.position()) : place,
            message,
            value);
  }

  private void add(Rule rule, FilePlace place, String message, String value) {
    add(new RuleFinding(rule, rule.severity(), message, file, place, value));
  }

  private void add(RuleFinding finding) {
    if (finding.severity().compareTo(least) < 0) {
      return;
    }
    counts.merge(finding.severity(), 1L, Long::sum);
    if (found++ < max) {
      kept.add(finding);
    }
  }

  Validation finish(String format) {
    families.finish(this::add);
    return new Validation(file, format, projects, kept.build(), Maps.immutableEnumMap(counts));
  }
}
