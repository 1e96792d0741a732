package org.openappeal.samples;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.AppealFormatException;
import org.openappeal.format.Appeals;
import org.openappeal.format.Problem;
import org.openappeal.model.Appeal;
import picocli.CommandLine.Option;

/** Which appeal to work on. */
final class AppealOption {

  @Option(
      names = "--appeal",
      paramLabel = "FILE",
      description =
          "The appeal to work on (default: Migration Initiatives 2002, which is built in).")
  private @Nullable Path file;

  /** Returns the file, or null if it is the built-in appeal. */
  @Nullable Path file() {
    return file;
  }

  /**
   * Reads the appeal.
   *
   * @param progress where to show how far a long reading has come, if somebody is watching
   */
  Appeal read(PrintWriter progress) throws UnusableInputException {
    return file == null ? MigrationInitiatives2002.appeal() : read(file, progress);
  }

  static Appeal read(Path file, PrintWriter progress) throws UnusableInputException {
    try (InputStream in = ProgressStream.open(file, progress)) {
      return Appeals.read(in, file.toString());
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (UncheckedIOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (AppealFormatException e) {
      throw new UnusableInputException(
          errors(e) + "\nconvert --lenient leaves out what is wrong", e);
    }
  }

  /** Returns what the exception says of errors; warnings hinder nobody. */
  private static String errors(AppealFormatException e) {
    return String.valueOf(
        new AppealFormatException(Iterables.filter(e.problems(), Problem::isError)).getMessage());
  }
}
