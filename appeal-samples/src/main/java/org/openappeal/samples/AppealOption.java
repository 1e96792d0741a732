package org.openappeal.samples;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.AppealFormatException;
import org.openappeal.format.Appeals;
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

  Appeal read() throws UnusableInputException {
    if (file == null) {
      return MigrationInitiatives2002.appeal();
    }
    try {
      return Appeals.read(file);
    } catch (AppealFormatException | UncheckedIOException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()), e);
    }
  }
}
