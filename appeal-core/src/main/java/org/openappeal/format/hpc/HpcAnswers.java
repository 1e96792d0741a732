package org.openappeal.format.hpc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openappeal.format.Limits;
import org.openappeal.format.ReadResult;
import org.openappeal.format.validate.ProjectPlaces;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;

/**
 * Several answers of the service that are about one appeal: the pages of a plan's projects, the
 * plan, its figures. A project that stands twice is told, and so are pages that are missing. Not
 * for several threads.
 *
 * <pre>{@code
 * HpcAnswers answers = new HpcAnswers(Limits.standard());
 * pages.forEach(answers::add);
 * Appeal appeal = answers.appeal().orThrow();
 * }</pre>
 */
public final class HpcAnswers {

  private final Answers answers;
  private String last = "";

  /** Starts without an answer. */
  public HpcAnswers(Limits limits) {
    this.answers = new Answers(limits);
  }

  /**
   * Reads one more answer.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public void add(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      add(in, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads one more answer and leaves the stream open.
   *
   * @param name what to call the stream in problems
   * @throws UncheckedIOException if the stream can't be read
   */
  public void add(InputStream in, String name) {
    last = name;
    answers.read(in, name);
  }

  /** Returns where a project is stated. */
  ProjectPlaces places(Project project) {
    return answers.places(project.id());
  }

  /** Returns the appeal that all answers are about, and what is wrong with them. */
  public ReadResult<Appeal> appeal() {
    return Editions.of(answers, last);
  }
}
