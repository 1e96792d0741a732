package org.openappeal.samples;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** A file that is there as a whole or not at all: it is written beside and then moved. */
final class OutputFile {

  private final Path file;

  private OutputFile(Path file) {
    this.file = file;
  }

  /** Returns whether standard input or output is meant. */
  static boolean isStandard(Path file) {
    return file.toString().equals("-");
  }

  /**
   * Returns the file to write.
   *
   * @param source the file that is read, which mustn't be the same
   */
  static OutputFile of(Path file, Path source) throws UnusableInputException {
    if (isStandard(file)) {
      return new OutputFile(file);
    }
    try {
      Path folder = file.toAbsolutePath().normalize().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw cannot(file, "there is no directory " + folder);
      }
      if (Files.isDirectory(file)) {
        throw cannot(file, "it is a directory");
      }
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw cannot(file, "it may not be written to");
      }
      if (!isStandard(source) && Files.exists(file) && Files.exists(source)) {
        if (Files.isSameFile(file, source)) {
          throw cannot(file, "it is the file that is read");
        }
      }
      return new OutputFile(Files.exists(file) ? file.toRealPath() : file);
    } catch (IOException e) {
      throw new UnusableInputException("Can't write " + file + ": " + e.getMessage(), e);
    }
  }

  private static UnusableInputException cannot(Path file, String reason) {
    return new UnusableInputException("Can't write " + file + ": " + reason);
  }

  /**
   * Writes the file.
   *
   * @param out where text goes if standard output is meant
   */
  void write(Consumer<OutputStream> content, PrintWriter out) throws UnusableInputException {
    try {
      if (isStandard(file)) {
        print(content, out);
      } else if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeTo(file, content, StandardOpenOption.WRITE);
      } else {
        replace(content);
      }
    } catch (CharacterCodingException e) {
      throw cannot(file, "standard output takes text only, expected a file");
    } catch (IOException e) {
      throw new UnusableInputException("Can't write " + file + ": " + e.getMessage(), e);
    }
  }

  private static void print(Consumer<OutputStream> content, PrintWriter out)
      throws CharacterCodingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.accept(bytes);
    out.print(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())));
    out.flush();
  }

  private void replace(Consumer<OutputStream> content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + "." + System.nanoTime() + ".part");
    try {
      writeTo(part, content, StandardOpenOption.CREATE_NEW);
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeTo(Path file, Consumer<OutputStream> content, StandardOpenOption option)
      throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(file, option, StandardOpenOption.WRITE))) {
      content.accept(out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
