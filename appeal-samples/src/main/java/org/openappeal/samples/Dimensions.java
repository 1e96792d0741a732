package org.openappeal.samples;

import com.google.common.collect.ImmutableMap;
import org.openappeal.rollup.Dimension;
import org.openappeal.rollup.LabelPolicy;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What dimensions are called on the command line. */
final class Dimensions {

  private static final ImmutableMap<String, Dimension> DIMENSIONS =
      ImmutableMap.<String, Dimension>builder()
          .put("region", Dimension.region())
          .put("subregion", Dimension.subRegion())
          .put("country", Dimension.country())
          .put("place", Dimension.place())
          .put("service", Dimension.service())
          .put("services", Dimension.services(LabelPolicy.SPLIT))
          .put("partner", Dimension.partner(LabelPolicy.SPLIT))
          .put("year", Dimension.year())
          .put("project", Dimension.project())
          .put("currency", Dimension.currency())
          .buildOrThrow();
  private static final ImmutableMap<String, Dimension> OVERLAPPING =
      ImmutableMap.of(
          "services", Dimension.services(LabelPolicy.OVERLAPPING),
          "partner", Dimension.partner(LabelPolicy.OVERLAPPING));

  private Dimensions() {}

  /** Returns the dimension; {@code overlapping} counts a project in full under each label. */
  static Dimension named(String name, boolean overlapping, CommandLine commandLine) {
    Dimension dimension = (overlapping ? OVERLAPPING : DIMENSIONS).get(name);
    dimension = dimension == null ? DIMENSIONS.get(name) : dimension;
    if (dimension == null) {
      throw new ParameterException(
          commandLine,
          "No such dimension: found \"%s\", expected one of %s"
              .formatted(name, DIMENSIONS.keySet()));
    }
    return dimension;
  }
}
