package org.openappeal.format.validate;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.openappeal.format.AppealFormat;
import org.openappeal.format.Appeals;
import org.openappeal.format.Limits;
import org.openappeal.format.ReadResult;
import org.openappeal.model.Appeal;

/**
 * Validates files: tells all that their reader finds wrong, and what the rules about money find.
 * Files of a format that is {@linkplain InspectableFormat inspectable} may be larger than memory.
 *
 * <pre>{@code
 * Validation validation = Validator.standard().withMaxFindings(100).validate(path);
 * if (validation.hasErrors()) {
 *   validation.findings().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Validator {

  private static final int USUAL_MAX = 1_000;
  private static final Validator STANDARD =
      new Validator(USUAL_MAX, Severity.NOTE, Limits.standard());

  private final int maxFindings;
  private final Severity least;
  private final Limits limits;

  private Validator(int maxFindings, Severity least, Limits limits) {
    this.maxFindings = maxFindings;
    this.least = least;
    this.limits = limits;
  }

  /** Returns the validator that keeps the first 1,000 findings of any severity. */
  public static Validator standard() {
    return STANDARD;
  }

  /**
   * Returns this validator with another number of findings that are kept; the further ones are only
   * counted.
   *
   * @throws IllegalArgumentException if the number is below zero
   */
  public Validator withMaxFindings(int max) {
    checkArgument(max >= 0, "Number of findings is negative: found %s, expected 0 or more", max);
    return new Validator(max, least, limits);
  }

  /**
   * Returns this validator for findings of at least a severity; others are neither kept nor
   * counted.
   */
  public Validator withLeast(Severity severity) {
    return new Validator(maxFindings, Objects.requireNonNull(severity, "severity"), limits);
  }

  /** Returns this validator with other limits of reading. */
  public Validator withLimits(Limits limits) {
    return new Validator(maxFindings, least, Objects.requireNonNull(limits, "limits"));
  }

  /**
   * Validates a file of the format that its content tells.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public Validation validate(Path file) {
    return validate(file, Appeals.formatOf(file));
  }

  /**
   * Validates a file of a format.
   *
   * @throws UnsupportedOperationException if the format isn't one to read
   * @throws UncheckedIOException if the file can't be read
   */
  public Validation validate(Path file, AppealFormat format) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return validate(in, file.toString(), format);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Validates what a stream has, and leaves it open.
   *
   * @param name what to call the stream
   * @throws UnsupportedOperationException if the format isn't one to read
   * @throws UncheckedIOException if the stream can't be read
   */
  public Validation validate(InputStream in, String name, AppealFormat format) {
    Collector collector = new Collector(name, maxFindings, least);
    if (format instanceof InspectableFormat inspectable) {
      inspectable.inspect(in, name, limits, collector::problem, collector::project);
    } else {
      readAll(in, name, format, collector);
    }
    return collector.finish(format.id());
  }

  private void readAll(InputStream in, String name, AppealFormat format, Collector collector) {
    ReadResult<Appeal> result = format.read(in, name, limits);
    result.problems().forEach(collector::problem);
    result.value().stream()
        .flatMap(appeal -> appeal.projects().stream())
        .map(project -> ModelProjects.state(project, ProjectPlaces.unknown()))
        .forEach(collector::project);
  }
}
