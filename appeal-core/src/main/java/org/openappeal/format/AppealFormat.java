package org.openappeal.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;

/**
 * A format of files that {@link Appeals} can read, write or both. A further one plugs in as a
 * {@link java.util.ServiceLoader} service. Formats keep no state between calls and may be used by
 * many threads at once.
 */
public interface AppealFormat {

  /** Returns the short name by which users choose the format, such as {@code json}. */
  String id();

  /** Returns whether appeals can be read from it. */
  boolean reads();

  /** Returns whether appeals can be written in it. */
  boolean writes();

  /**
   * Returns whether a file that starts like this is of this format.
   *
   * @param start the first characters of the file, a few thousand at most
   */
  boolean recognizes(String start);

  /**
   * Reads an appeal and leaves the stream open.
   *
   * @param name what to call the stream in problems
   * @throws UnsupportedOperationException if the format isn't one to read
   * @throws java.io.UncheckedIOException if the stream can't be read
   */
  ReadResult<Appeal> read(InputStream in, String name, Limits limits);

  /**
   * Reads the projects alone, one at a time where the format allows it. Closing the stream closes
   * the file.
   *
   * @param name what to call the stream in problems
   * @param problems is told what is wrong, as it is met; the project that has an error is left out
   * @throws UnsupportedOperationException if the format isn't one to read
   * @throws java.io.UncheckedIOException if the file can't be read
   */
  default Stream<Project> projects(
      InputStream in, String name, Limits limits, Consumer<Problem> problems) {
    try (in) {
      ReadResult<Appeal> result = read(in, name, limits);
      result.problems().forEach(problems);
      return result.value().stream().flatMap(appeal -> appeal.projects().stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the projects of a file alone, one at a time where the format allows it. A format may go
   * through the file twice, where what comes later decides how to read what comes before. Closing
   * the stream closes the file.
   *
   * @param problems is told what is wrong, as it is met; the project that has an error is left out
   * @throws UnsupportedOperationException if the format isn't one to read
   * @throws java.io.UncheckedIOException if the file can't be read
   */
  default Stream<Project> projects(Path file, Limits limits, Consumer<Problem> problems) {
    try {
      InputStream in = new BufferedInputStream(Files.newInputStream(file));
      try {
        return projects(in, file.toString(), limits, problems);
      } catch (RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes an appeal, flushes the stream and leaves it open.
   *
   * @throws UnsupportedOperationException if the format isn't one to write
   * @throws java.io.UncheckedIOException if the stream can't be written
   */
  void write(Appeal appeal, OutputStream out);

  /**
   * Writes an appeal as {@link #write(Appeal, OutputStream)} does, and tells what this format can't
   * carry: a warning of the code {@link ProblemCode#NOT_CARRIED} for each kind of thing, with how
   * often it was met and where first. A format that carries everything has nothing to tell.
   *
   * @param losses is told what isn't written
   * @throws UnsupportedOperationException if the format isn't one to write
   * @throws java.io.UncheckedIOException if the stream can't be written
   */
  default void write(Appeal appeal, OutputStream out, Consumer<Problem> losses) {
    write(appeal, out);
  }
}
