package org.openappeal.format.iati;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openappeal.format.Limits;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.ReadResult;
import org.openappeal.format.validate.InspectableFormat;
import org.openappeal.format.validate.StatedProject;
import org.openappeal.model.Appeal;
import org.openappeal.model.Places;
import org.openappeal.model.Project;

/**
 * Activities after the standard of the International Aid Transparency Initiative. Files of the
 * versions 1.01 to 2.03 are read, 2.03 is written.
 *
 * <p>Each activity is a project. Its budgets of type 1 are original lines, those of type 2 revised
 * ones, those below zero corrections. Incoming funds are what was received. A parent that has
 * budgets while its children have some too is in parts, so that no money is counted twice. What an
 * appeal has no place for is told as a warning of the code {@link
 * org.openappeal.format.ProblemCode#NOT_CARRIED}; so is the status, and that budgets of cancelled
 * and suspended activities count as any.
 *
 * <pre>{@code
 * RollupQuery query = Rollup.of(required()).by(region(), country()).bind(IatiFormat.world());
 * try (Stream<Project> projects = Appeals.projects(path, System.err::println)) {
 *   Rollup total = projects.collect(query.collector());
 * }
 * }</pre>
 */
public final class IatiFormat implements InspectableFormat {

  /** Makes the format; a service provider needs this constructor. */
  public IatiFormat() {}

  /**
   * Returns the places that projects read one at a time refer to: all countries, by their two
   * letters, under the regions of the OECD's Development Assistance Committee, such as {@code
   * dac-289}.
   */
  public static Places world() {
    return Places.of(PlacesMaker.world());
  }

  @Override
  public String id() {
    return "iati";
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public boolean writes() {
    return true;
  }

  @Override
  public boolean recognizes(String start) {
    String text = start.replace("\0", "").replace("\uFEFF", "").strip();
    return text.startsWith("<") && text.contains("<iati-activities");
  }

  @Override
  public ReadResult<Appeal> read(InputStream in, String name, Limits limits) {
    XmlReading reading = new XmlReading(in, name, limits);
    return new AppealMaker(reading, Losses.ofReading(name)).make();
  }

  /**
   * Reads the projects alone, one at a time. What comes later isn't known, so a parent with budgets
   * of its own isn't known to be in parts; {@link #projects(Path, Limits, Consumer)} knows.
   */
  @Override
  public Stream<Project> projects(
      InputStream in, String name, Limits limits, Consumer<Problem> problems) {
    return projects(in, name, limits, new Parts(), problems);
  }

  /**
   * Reads the projects alone, one at a time, after going through the file once to tell wholes from
   * parts.
   */
  @Override
  public Stream<Project> projects(Path file, Limits limits, Consumer<Problem> problems) {
    try {
      Parts parts = parts(file, limits);
      return projects(Files.newInputStream(file), file.toString(), limits, parts, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Parts parts(Path file, Limits limits) throws IOException {
    if (!Relations.areIn(file)) {
      return new Parts();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String name = file.toString();
      XmlReading reading = new XmlReading(in, name, limits);
      return Parts.of(
          reading, new ActivityReader(reading, Shape.RELATIONS, Losses.ofReading(name)));
    }
  }

  private static Stream<Project> projects(
      InputStream in, String name, Limits limits, Parts parts, Consumer<Problem> problems) {
    XmlReading reading = new XmlReading(in, name, limits);
    return ProjectStream.of(reading, Losses.ofReading(name), parts, in, problems);
  }

  @Override
  public void inspect(
      InputStream in,
      String name,
      Limits limits,
      Consumer<Problem> problems,
      Consumer<StatedProject> projects) {
    new Inspection(in, name, limits).run(problems, projects);
  }

  @Override
  public void write(Appeal appeal, OutputStream out) {
    write(appeal, out, loss -> {});
  }

  @Override
  public void write(Appeal appeal, OutputStream out, Consumer<Problem> losses) {
    IatiWriter.write(appeal, out, losses);
  }
}
