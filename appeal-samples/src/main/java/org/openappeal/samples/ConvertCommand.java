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
import org.openappeal.format.ReadResult;
import org.openappeal.format.sheet.SheetFormat;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.model.Appeal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an appeal in one format and writes it in another. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = {
      "Reads an appeal in one format and writes it in another.",
      "What can't be carried, and what is wrong, goes to standard error."
    },
    footer = {
      "",
      "Exit status: 0 when all was converted, 1 when --lenient left something out, 2 when nothing "
          + "was written."
    })
final class ConvertCommand implements Callable<Integer> {

  private static final int LEFT_OUT = 1;
  private static final int UNUSABLE = 2;

  @Spec private CommandSpec spec;
  @Mixin private MappingOption mapping;

  @Parameters(index = "0", paramLabel = "IN", description = "What to read; - for standard input.")
  private Path in = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "What to write; - for standard output. An existing file is replaced.")
  private Path out = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "The format of IN: csv, hpc, hxl, iati, json, xlsx (default: by its content).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description =
          "The format of OUT: csv, duckdb, hxl, iati, json, xlsx (default: by the file's ending).")
  private @Nullable String to;

  @Option(names = "--lenient", description = "Leave out what is wrong, and convert the rest.")
  private boolean lenient;

  @Option(
      names = "--max-problems",
      paramLabel = "N",
      description = "After how many errors reading ends (default: 1000).")
  private @Nullable Integer maxProblems;

  /** What was read, and whether of rows, which a mapping explains. */
  private record Source(ReadResult<Appeal> result, boolean isSheet) {}

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    try {
      OutputFile output = OutputFile.of(out, in);
      AppealFormat target = FileFormats.toWrite(out, to);
      Optional<SheetMapping> told = mapping.read();
      Source source = read(told);
      source.result.problems().forEach(err::println);
      if (source.result.value().isEmpty() || (source.result.hasErrors() && !lenient)) {
        tellNothingWritten(source.result, err);
        return UNUSABLE;
      }
      Appeal appeal = source.result.value().get();
      AppealFormat writer = source.isSheet ? target : FileFormats.mapped(target, told);
      output.write(
          stream -> writer.write(appeal, stream, err::println), spec.commandLine().getOut());
      tellWritten(appeal);
      return source.result.hasErrors() ? LEFT_OUT : 0;
    } catch (IllegalArgumentException
        | UnsupportedOperationException
        | UncheckedIOException
        | AppealFormatException e) {
      throw UnusableInputException.of(e);
    }
  }

  private void tellNothingWritten(ReadResult<Appeal> read, PrintWriter err) {
    int errors = read.errors().size();
    boolean isHopeless = lenient || read.value().isEmpty();
    err.println(
        "appeal: Nothing written: found %s %s in %s%s"
            .formatted(
                errors,
                errors == 1 ? "error" : "errors",
                in,
                isHopeless ? "" : "; --lenient converts the rest"));
  }

  private void tellWritten(Appeal appeal) {
    if (!OutputFile.isStandard(out)) {
      int count = appeal.projects().size();
      spec.commandLine()
          .getOut()
          .println("Written to " + out + ": " + count + (count == 1 ? " project" : " projects"));
    }
  }

  private Source read(Optional<SheetMapping> told) throws UnusableInputException {
    Limits.Builder limits = Limits.builder();
    if (maxProblems != null) {
      limits.maxProblems(maxProblems);
    }
    try (InputStream opened = ProgressStream.open(in, spec.commandLine().getErr());
        BufferedInputStream content = new BufferedInputStream(opened)) {
      AppealFormat format = FileFormats.toRead(from, content, in, told);
      return new Source(
          format.read(content, in.toString(), limits.build()), format instanceof SheetFormat);
    } catch (IOException e) {
      throw UnusableInputException.reading(in, e);
    } catch (UncheckedIOException e) {
      throw UnusableInputException.reading(in, e);
    }
  }
}
