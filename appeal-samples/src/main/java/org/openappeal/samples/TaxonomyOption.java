package org.openappeal.samples;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openappeal.theme.Taxonomies;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.TaxonomyFormatException;
import picocli.CommandLine.Option;

/** Which themes to look for; where some are named, only those. */
final class TaxonomyOption {

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description =
          "The taxonomy to look for: a JSON file, or one that is built in: services, cross-cutting "
              + "or dac-categories; may be given several times (default: services and "
              + "cross-cutting).")
  private List<Path> files = List.of();

  ImmutableList<Taxonomy> read() throws UnusableInputException {
    if (files.isEmpty()) {
      return standard();
    }
    Map<String, Taxonomy> taxonomies = new LinkedHashMap<>();
    for (Path file : files) {
      Taxonomy taxonomy = read(file);
      if (taxonomies.putIfAbsent(taxonomy.id(), taxonomy) != null) {
        throw new UnusableInputException(
            "Two taxonomies have the same id: found \"%s\" again in %s, expected another \"id\""
                .formatted(taxonomy.id(), file));
      }
    }
    return ImmutableList.copyOf(taxonomies.values());
  }

  /** Those that are taken when none is named. */
  static ImmutableList<Taxonomy> standard() {
    return ImmutableList.of(Taxonomies.services(), Taxonomies.crossCutting());
  }

  private static Taxonomy read(Path file) throws UnusableInputException {
    try {
      Optional<Taxonomy> builtIn = Taxonomies.named(file.toString());
      return builtIn.isPresent() ? builtIn.get() : Taxonomy.read(file);
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (TaxonomyFormatException e) {
      throw UnusableInputException.of(e);
    }
  }
}
