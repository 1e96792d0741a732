package org.openappeal.format;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;

/**
 * Reads appeals from files and writes them. The format of what is read is told from its content;
 * what is written without naming a format is JSON, the library's own.
 *
 * <pre>{@code
 * Appeal appeal = Appeals.read(Path.of("migration-initiatives-2002.json"));
 * Appeals.write(appeal.withTitle("Draft"), Path.of("draft.json"));
 * try (Stream<Project> projects = Appeals.projects(Path.of("larger-than-memory.json"))) {
 *   long count = projects.count();
 * }
 * }</pre>
 */
public final class Appeals {

  private static final String NATIVE = "json";
  private static final int START_LENGTH = 4096;

  private Appeals() {}

  /**
   * Reads an appeal.
   *
   * @throws AppealFormatException if there is an error in the file; it tells all of them
   * @throws UncheckedIOException if the file can't be read
   */
  public static Appeal read(Path file) {
    return tryRead(file).orThrow();
  }

  /**
   * Reads an appeal and leaves the stream open.
   *
   * @param name what to call the stream in problems
   * @throws AppealFormatException if there is an error in it; it tells all of them
   * @throws UncheckedIOException if the stream can't be read
   */
  public static Appeal read(InputStream in, String name) {
    return tryRead(in, name).orThrow();
  }

  /**
   * Reads what is good of an appeal: a project, place, service, statement or section that has an
   * error is left out and reported, and so is what refers to it.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public static ReadResult<Appeal> tryRead(Path file) {
    return tryRead(file, Limits.standard());
  }

  /**
   * Reads what is good of an appeal, within other limits than the standard ones.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public static ReadResult<Appeal> tryRead(Path file, Limits limits) {
    try (InputStream in = Files.newInputStream(file)) {
      return tryRead(in, name(file), limits);
    } catch (IOException e) {
      throw cannotRead(file, e);
    }
  }

  /**
   * Reads what is good of an appeal and leaves the stream open.
   *
   * @param name what to call the stream in problems
   * @throws UncheckedIOException if the stream can't be read
   */
  public static ReadResult<Appeal> tryRead(InputStream in, String name) {
    return tryRead(in, name, Limits.standard());
  }

  /**
   * Reads what is good of an appeal within other limits than the standard ones, and leaves the
   * stream open.
   *
   * @param name what to call the stream in problems
   * @throws UncheckedIOException if the stream can't be read
   */
  public static ReadResult<Appeal> tryRead(InputStream in, String name, Limits limits) {
    BufferedInputStream buffered = new BufferedInputStream(in);
    return guess(buffered).read(buffered, name, limits);
  }

  /**
   * Reads the projects of a file one at a time, in bounded memory however large the file is. Close
   * the stream to close the file. References to places, services and other projects aren't checked.
   *
   * @throws AppealFormatException when the stream comes to an error, and with all that is wrong
   *     with that project
   * @throws UncheckedIOException if the file can't be read
   */
  public static Stream<Project> projects(Path file) {
    return projects(
        file,
        problem -> {
          if (problem.isError()) {
            throw new AppealFormatException(ImmutableList.of(problem));
          }
        });
  }

  /**
   * Reads the good projects of a file one at a time, in bounded memory however large the file is.
   *
   * @param problems is told what is wrong, as the stream comes to it
   * @throws UncheckedIOException if the file can't be read
   */
  public static Stream<Project> projects(Path file, Consumer<Problem> problems) {
    return formatOf(file).projects(file, Limits.standard(), problems);
  }

  /**
   * Writes an appeal as JSON, in UTF-8, indented; an existing file is replaced. Equal appeals give
   * the same bytes.
   *
   * @throws UncheckedIOException if the file can't be written
   */
  public static void write(Appeal appeal, Path file) {
    write(appeal, file, format(NATIVE));
  }

  /**
   * Writes an appeal in a format; an existing file is replaced.
   *
   * @throws UnsupportedOperationException if the format isn't one to write
   * @throws UncheckedIOException if the file can't be written
   */
  public static void write(Appeal appeal, Path file, AppealFormat format) {
    write(appeal, file, format, loss -> {});
  }

  /**
   * Writes an appeal in a format and tells what the format can't carry; an existing file is
   * replaced.
   *
   * @param losses is told what isn't written, a warning for each kind of thing
   * @throws UnsupportedOperationException if the format isn't one to write
   * @throws UncheckedIOException if the file can't be written
   */
  public static void write(
      Appeal appeal, Path file, AppealFormat format, Consumer<Problem> losses) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      format.write(appeal, out, losses);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Returns an appeal as JSON, indented. */
  public static String toJson(Appeal appeal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format(NATIVE).write(appeal, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Returns all formats that are there, by id. */
  public static ImmutableList<AppealFormat> formats() {
    return ServiceLoader.load(AppealFormat.class, AppealFormat.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(AppealFormat::id))
        .collect(toImmutableList());
  }

  /**
   * Returns the format of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static AppealFormat format(String id) {
    ImmutableList<AppealFormat> formats = formats();
    Optional<AppealFormat> format = formats.stream().filter(f -> f.id().equals(id)).findFirst();
    checkArgument(
        format.isPresent(),
        "No such format: found \"%s\", expected one of %s",
        id,
        formats.stream().map(AppealFormat::id).toList());
    return format.get();
  }

  /**
   * Returns the format that the content of a file tells: the library's own where none is told.
   *
   * @throws UncheckedIOException if the file can't be read
   */
  public static AppealFormat formatOf(Path file) {
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return guess(in);
    } catch (IOException e) {
      throw cannotRead(file, e);
    }
  }

  /**
   * Returns the format that recognizes what a stream holds, or empty if none does, and leaves the
   * stream at its start.
   *
   * @throws UncheckedIOException if the stream can't be read
   */
  public static Optional<AppealFormat> recognize(BufferedInputStream in) {
    try {
      in.mark(START_LENGTH);
      String start = new String(in.readNBytes(START_LENGTH), StandardCharsets.UTF_8);
      in.reset();
      return formats().stream()
          .filter(format -> format.reads() && format.recognizes(start))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AppealFormat guess(BufferedInputStream in) {
    return recognize(in).orElseGet(() -> format(NATIVE));
  }

  private static String name(Path file) {
    return file.toString();
  }

  private static UncheckedIOException cannotRead(Path file, IOException e) {
    return new UncheckedIOException("Can't read " + file + ": " + e.getMessage(), e);
  }
}
