package org.openappeal.samples;

import com.google.common.collect.ImmutableMap;
import java.time.Month;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openappeal.model.SectorVocabulary;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.LabelPolicy;
import org.openappeal.theme.ThemeClassifier;
import org.openappeal.theme.ThemeDimension;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What dimensions are called on the command line. */
final class Dimensions {

  private static final Pattern REGIONS = Pattern.compile("region-[1-9]");
  private static final String SECTOR_OF = "sector:";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--overlapping",
      description =
          "Count a project in full under each of its services, sectors, partners or themes.")
  private boolean overlapping;

  @Option(
      names = "--fiscal-year-from",
      paramLabel = "MONTH",
      defaultValue = "APRIL",
      description = "The month in which a fiscal year begins (default: april).")
  private Month firstMonth = Month.APRIL;

  private static ImmutableMap<String, Supplier<Dimension>> byName(
      LabelPolicy policy, Month firstMonth) {
    return ImmutableMap.<String, Supplier<Dimension>>builder()
        .put("region", Dimension::region)
        .put("subregion", Dimension::subRegion)
        .put("country", Dimension::country)
        .put("place", Dimension::place)
        .put("service", Dimension::service)
        .put("services", () -> Dimension.services(policy))
        .put("sector", () -> Dimension.sector(SectorVocabulary.DAC_5_DIGIT, policy))
        .put("theme", () -> ThemeDimension.theme(ThemeClassifier.standard(), policy))
        .put("partner", () -> Dimension.partner(policy))
        .put("year", Dimension::year)
        .put("fiscal-year", () -> Dimension.fiscalYear(firstMonth))
        .put("quarter", Dimension::quarter)
        .put("month", Dimension::month)
        .put("project", Dimension::project)
        .put("funding-state", Dimension::fundingState)
        .put("currency", Dimension::currency)
        .buildOrThrow();
  }

  Dimension named(String name) {
    LabelPolicy policy = overlapping ? LabelPolicy.OVERLAPPING : LabelPolicy.SPLIT;
    return named(name, policy, firstMonth, spec.commandLine());
  }

  Dimension[] named(List<String> names) {
    return names.stream().map(this::named).toArray(Dimension[]::new);
  }

  /** Returns the dimension whose labels split a project. */
  static Dimension named(String name, CommandLine commandLine) {
    return named(name, LabelPolicy.SPLIT, Month.JANUARY, commandLine);
  }

  private static Dimension named(
      String name, LabelPolicy policy, Month firstMonth, CommandLine commandLine) {
    if (REGIONS.matcher(name).matches()) {
      return Dimension.region(Integer.parseInt(name.substring(name.indexOf('-') + 1)));
    }
    if (name.startsWith(SECTOR_OF)) {
      return Dimension.sector(vocabulary(name, commandLine), policy);
    }
    ImmutableMap<String, Supplier<Dimension>> byName = byName(policy, firstMonth);
    Supplier<Dimension> dimension = byName.get(name);
    if (dimension == null) {
      throw new ParameterException(
          commandLine,
          "No such dimension: found \"%s\", expected one of %s".formatted(name, byName.keySet()));
    }
    return dimension.get();
  }

  private static SectorVocabulary vocabulary(String name, CommandLine commandLine) {
    try {
      return SectorVocabulary.of(name.substring(SECTOR_OF.length()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine, String.valueOf(e.getMessage()), e);
    }
  }
}
