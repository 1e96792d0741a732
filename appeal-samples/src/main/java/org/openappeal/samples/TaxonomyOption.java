package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.Taxonomies;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.TaxonomyFormatException;
import picocli.CommandLine.Option;

/** Which themes to look for. */
final class TaxonomyOption {

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description =
          "The taxonomy to look for: a JSON file, or one that is built in: services, cross-cutting "
              + "or dac-categories (default: services and cross-cutting).")
  private @Nullable Path file;

  /** Whether a taxonomy is named, instead of those that are taken otherwise. */
  boolean isNamed() {
    return file != null;
  }

  ImmutableList<Taxonomy> read() throws UnusableInputException {
    if (file == null) {
      return ImmutableList.of(Taxonomies.services(), Taxonomies.crossCutting());
    }
    try {
      return ImmutableList.of(read(file));
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (TaxonomyFormatException e) {
      throw UnusableInputException.of(e);
    }
  }

  private static Taxonomy read(Path file) throws IOException {
    return switch (file.toString()) {
      case "services" -> Taxonomies.services();
      case "cross-cutting" -> Taxonomies.crossCutting();
      case "dac-categories" -> Taxonomies.dacCategories();
      default -> Taxonomy.read(file);
    };
  }
}
