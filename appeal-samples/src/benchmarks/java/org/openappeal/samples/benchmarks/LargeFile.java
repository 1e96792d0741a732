package org.openappeal.samples.benchmarks;

import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.currency;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Measure.required;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openappeal.format.Appeals;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.iati.IatiFormat;
import org.openappeal.model.Location;
import org.openappeal.model.Places;
import org.openappeal.model.Project;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;

/**
 * Reads a file of IATI activities larger than memory, counts what is wrong with it and rolls it up,
 * and says how long that took.
 */
public final class LargeFile {

  private static final Places WORLD = IatiFormat.world();

  private LargeFile() {}

  /**
   * Prints what a file asks for by currency.
   *
   * @param args the file
   * @throws java.io.IOException if it can't be read
   */
  public static void main(String[] args) throws java.io.IOException {
    Path file = Path.of(args[0]);
    Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
    RollupQuery query = Rollup.of(required()).by(currency(), region(), country()).bind(WORLD);
    long start = System.nanoTime();
    Rollup rollup;
    try (Stream<Project> projects =
        Appeals.projects(
            file, (Problem problem) -> problems.merge(problem.code(), 1L, Long::sum))) {
      rollup = projects.map(LargeFile::inTheWorld).collect(query.collector());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double megabytes = Files.size(file) / 1e6;
    System.out.printf(
        java.util.Locale.ROOT,
        "%.0f MB in %.1f s, %.1f MB/s, heap of %d MB%n",
        megabytes,
        seconds,
        megabytes / seconds,
        Runtime.getRuntime().maxMemory() >> 20);
    System.out.println(rollup.total().projectCount() + " projects, problems: " + problems);
    rollup.rows().forEach(System.out::println);
  }

  /** Puts projects in regions of a publisher's own list, which no one else knows, nowhere. */
  private static Project inTheWorld(Project project) {
    boolean isKnown =
        project.location().places().stream().allMatch(place -> WORLD.find(place).isPresent());
    return isKnown ? project : project.withLocation(Location.unspecified());
  }
}
