package org.openappeal.samples;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.AppealFormatException;
import org.openappeal.format.sheet.SheetMapping;
import picocli.CommandLine.Option;

/** What the columns of a sheet mean. */
final class MappingOption {

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the columns of a csv, hxl or xlsx file mean: JSON (default: by headers).")
  private @Nullable Path file;

  Optional<SheetMapping> read() throws UnusableInputException {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(SheetMapping.read(file));
    } catch (UncheckedIOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (AppealFormatException e) {
      throw UnusableInputException.of(e);
    }
  }
}
