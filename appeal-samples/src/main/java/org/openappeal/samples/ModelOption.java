package org.openappeal.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.TaxonomyFormatException;
import org.openappeal.theme.ThemeModel;
import picocli.CommandLine.Option;

/** Whose second opinion to ask for. */
final class ModelOption {

  @Option(
      names = "--second-opinion",
      arity = "0..1",
      paramLabel = "MODEL.json",
      fallbackValue = "",
      description =
          "Also tell what a trained model thinks: one that themes --train wrote (default: the one "
              + "that is built in, for the built-in services and cross-cutting themes).")
  private @Nullable Path file;

  /** Returns the model that is asked for. */
  Optional<ThemeModel> read(TaxonomyOption taxonomy) throws UnusableInputException {
    if (file == null) {
      return Optional.empty();
    }
    if (!file.toString().isEmpty()) {
      return Optional.of(read(file));
    }
    if (!taxonomy.read().equals(TaxonomyOption.standard())) {
      throw new UnusableInputException(
          "The built-in model knows the built-in services and cross-cutting themes together: expected"
              + " no --taxonomy, or --second-opinion=MODEL.json with a model for it");
    }
    return Optional.of(ThemeModel.standard());
  }

  private static ThemeModel read(Path file) throws UnusableInputException {
    try {
      return ThemeModel.read(file);
    } catch (IOException e) {
      throw UnusableInputException.reading(file, e);
    } catch (TaxonomyFormatException e) {
      throw UnusableInputException.of(e);
    }
  }
}
