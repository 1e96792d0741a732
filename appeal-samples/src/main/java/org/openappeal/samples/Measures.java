package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.openappeal.rollup.Measure;
import org.openappeal.rollup.MoneyMeasure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What measures are called on the command line. */
final class Measures {

  private static final String PROJECTS = "projects";
  private static final ImmutableMap<String, UnaryOperator<MoneyMeasure>> STATISTICS =
      ImmutableMap.<String, UnaryOperator<MoneyMeasure>>builder()
          .put("average", MoneyMeasure::average)
          .put("minimum", MoneyMeasure::minimum)
          .put("maximum", MoneyMeasure::maximum)
          .put("running-total", MoneyMeasure::runningTotal)
          .put("share", MoneyMeasure::shareOfTotal)
          .put("share-of-parent", MoneyMeasure::shareOfParent)
          .buildOrThrow();

  private final ImmutableMap<String, MoneyMeasure> sums;
  private final CommandLine commandLine;

  Measures(MoneyMeasure required, CommandLine commandLine) {
    this.sums =
        ImmutableMap.of(
            "required", required,
            "total", Measure.totalBudget(),
            "received", Measure.received(),
            "remaining", Measure.remaining(),
            "later-years", Measure.laterYears());
    this.commandLine = commandLine;
  }

  /**
   * Returns the measures; statistics are of the first sum that is named, else of what's required.
   */
  ImmutableList<Measure> named(List<String> names) {
    MoneyMeasure main =
        sums.getOrDefault(
            names.stream().filter(sums::containsKey).findFirst().orElse("required"),
            Measure.required());
    return names.stream().map(name -> named(name, main)).collect(ImmutableList.toImmutableList());
  }

  Measure named(String name, MoneyMeasure main) {
    MoneyMeasure sum = sums.get(name);
    if (sum != null) {
      return sum;
    }
    UnaryOperator<MoneyMeasure> statistic = STATISTICS.get(name);
    if (statistic != null) {
      return statistic.apply(main);
    }
    if (name.equals(PROJECTS)) {
      return Measure.projectCount();
    }
    Set<String> known = new TreeSet<>(sums.keySet());
    known.addAll(STATISTICS.keySet());
    known.add(PROJECTS);
    throw new ParameterException(
        commandLine, "No such measure: found \"%s\", expected one of %s".formatted(name, known));
  }
}
