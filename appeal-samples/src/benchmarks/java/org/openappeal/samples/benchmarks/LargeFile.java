package org.openappeal.samples.benchmarks;

import static org.openappeal.rollup.Dimension.country;
import static org.openappeal.rollup.Dimension.currency;
import static org.openappeal.rollup.Dimension.region;
import static org.openappeal.rollup.Measure.required;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openappeal.format.Appeals;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.iati.IatiFormat;
import org.openappeal.format.validate.Validation;
import org.openappeal.format.validate.Validator;
import org.openappeal.model.Location;
import org.openappeal.model.Places;
import org.openappeal.model.Project;
import org.openappeal.rollup.Rollup;
import org.openappeal.rollup.RollupQuery;

/**
 * Validates a file of IATI activities larger than memory, rolls it up, and says how long that took.
 */
public final class LargeFile {

  private static final Places WORLD = IatiFormat.world();

  private LargeFile() {}

  /**
   * Prints what is wrong with a file, and what it asks for by currency, region and country.
   *
   * @param args the file
   * @throws IOException if it can't be read
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    long start = System.nanoTime();
    Validation validation = Validator.standard().validate(file);
    tell("validated", file, start);
    System.out.println(validation.projects() + " projects, findings: " + validation.counts());
    start = System.nanoTime();
    Map<ProblemCode, Long> problems = new EnumMap<>(ProblemCode.class);
    Rollup rollup = rollup(file, problem -> problems.merge(problem.code(), 1L, Long::sum));
    tell("read and rolled up", file, start);
    System.out.println(rollup.total().projectCount() + " projects, problems: " + problems);
    rollup.rows().forEach(System.out::println);
  }

  private static Rollup rollup(Path file, Consumer<Problem> problems) {
    RollupQuery query = Rollup.of(required()).by(currency(), region(), country()).bind(WORLD);
    try (Stream<Project> projects = Appeals.projects(file, problems)) {
      return projects.map(LargeFile::inTheWorld).collect(query.collector());
    }
  }

  private static void tell(String what, Path file, long start) throws IOException {
    double seconds = (System.nanoTime() - start) / 1e9;
    double megabytes = Files.size(file) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%s %.0f MB in %.1f s, %.1f MB/s, heap of %d MB%n",
        what,
        megabytes,
        seconds,
        megabytes / seconds,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Puts projects in regions of a publisher's own list, which no one else knows, nowhere. */
  private static Project inTheWorld(Project project) {
    boolean isKnown =
        project.location().places().stream().allMatch(place -> WORLD.find(place).isPresent());
    return isKnown ? project : project.withLocation(Location.unspecified());
  }
}
