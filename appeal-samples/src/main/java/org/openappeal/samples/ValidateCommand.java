package org.openappeal.samples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.AppealFormat;
import org.openappeal.format.AppealFormatException;
import org.openappeal.format.Limits;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.format.validate.Severity;
import org.openappeal.format.validate.Validation;
import org.openappeal.format.validate.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Validates a file by rules. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Tells where a file breaks the rules of its format, and where its money is doubtful.",
      "The exit status is 1 if there is an error, 2 if the file can't be read."
    })
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private MappingOption mapping;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to validate; - for standard input.")
  private @Nullable Path file;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description =
          "The format of the file: csv, hpc, hxl, iati, json, xlsx (default: by its content).")
  private @Nullable String from;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description =
          "How to print it: text, markdown, csv, html, json or sarif (SARIF 2.1.0) (default: text).")
  private ValidationFormat format = ValidationFormat.TEXT;

  @Option(names = "--list-rules", description = "Print all rules instead.")
  private boolean listRules;

  @Option(
      names = "--max-problems",
      paramLabel = "NUMBER",
      defaultValue = "1000",
      description = "How many findings to print, and after how many errors to stop reading.")
  private int maxProblems = Limits.standard().maxProblems();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      defaultValue = "NOTE",
      description = "The least to print: note, warning or error (default: note).")
  private Severity severity = Severity.NOTE;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (listRules) {
      format.print(ValidationTables.rules(), out);
      return 0;
    }
    if (file == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
    }
    Validation validation = validate(file);
    format.print(validation, file, out);
    out.flush();
    return validation.hasErrors() ? 1 : 0;
  }

  private Validation validate(Path path) throws UnusableInputException {
    try (InputStream opened = ProgressStream.open(path, spec.commandLine().getErr());
        BufferedInputStream content = new BufferedInputStream(opened)) {
      Optional<SheetMapping> told = mapping.read();
      AppealFormat read = FileFormats.toRead(from, content, path, told);
      return Validator.standard()
          .withMaxFindings(maxProblems)
          .withLeast(severity)
          .withLimits(Limits.builder().maxProblems(maxProblems).build())
          .validate(content, path.toString(), read);
    } catch (IllegalArgumentException | UnsupportedOperationException | AppealFormatException e) {
      throw UnusableInputException.of(e);
    } catch (IOException e) {
      throw UnusableInputException.reading(path, e);
    } catch (UncheckedIOException e) {
      throw UnusableInputException.reading(path, e);
    }
  }
}
