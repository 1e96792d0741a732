package org.openappeal.samples.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.UnreadableSheetException;

/** The zip around a workbook: refused if it is broken, or far larger than it seems. */
final class Zips {

  /** What the file may have of bytes: it is held in memory. */
  static final long LARGEST_FILE = 64L << 20;

  /** What all parts together may have of bytes when unpacked. */
  static final long LARGEST_CONTENT = 512L << 20;

  /** How many times larger than the file its content may be, beyond a small one. */
  static final long MOST_RATIO = 200;

  private static final long SMALL = 1L << 20;
  private static final int MOST_PARTS = 10_000;
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Zips() {}

  /**
   * Returns the bytes of a zip that can be unpacked.
   *
   * @throws UnreadableSheetException if it can't, or mustn't
   * @throws UncheckedIOException if the stream can't be read
   */
  static byte[] read(InputStream in) {
    byte[] bytes;
    try {
      bytes = in.readNBytes((int) LARGEST_FILE + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (bytes.length > LARGEST_FILE) {
      throw bad(
          ProblemCode.LIMIT,
          "Workbook is too large: found more than %s bytes".formatted(LARGEST_FILE),
          "");
    }
    checkStart(bytes);
    check(bytes);
    return bytes;
  }

  private static void checkStart(byte[] bytes) {
    if (bytes.length == 0) {
      throw bad(
          ProblemCode.SYNTAX, "Nothing to read: found an empty file, expected a workbook", "");
    }
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw bad(
          ProblemCode.UNSUPPORTED,
          "Not a workbook: found no zip, expected one of Office Open XML (.xlsx)",
          "");
    }
  }

  private static void check(byte[] bytes) {
    long most = Math.min(LARGEST_CONTENT, Math.max(SMALL, bytes.length * MOST_RATIO));
    try (ZipFile zip = open(bytes)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_PARTS) {
        throw bad(
            ProblemCode.LIMIT,
            "Workbook has too many parts: found %s, expected at most %s"
                .formatted(entries.size(), MOST_PARTS),
            "");
      }
      PartCheck check = new PartCheck(most);
      for (ZipArchiveEntry entry : entries) {
        try (InputStream part = zip.getInputStream(entry)) {
          check.check(part, entry.getName());
        }
      }
      if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
        throw bad(
            ProblemCode.UNSUPPORTED,
            "Not a workbook: found a zip of something else, expected one of Office Open XML (.xlsx)",
            "");
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static ZipFile open(byte[] bytes) {
    try {
      return ZipFile.builder().setByteArray(bytes).get();
    } catch (IOException e) {
      throw bad(
          ProblemCode.SYNTAX,
          "Workbook is broken: found no list of its parts, expected it at the end",
          "");
    }
  }

  static UnreadableSheetException broken(Exception e) {
    return bad(ProblemCode.SYNTAX, "Workbook is broken: " + e.getMessage(), "");
  }

  static UnreadableSheetException bad(ProblemCode code, String message, String path) {
    return new UnreadableSheetException(code, message, Optional.empty(), path);
  }

  /** Writes a zip again with parts that don't depend on the time at which they were made. */
  static void copyTimeless(byte[] zip, String created, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipFile in = ZipFile.builder().setByteArray(zip).get()) {
      for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(EPOCH);
        copy.putNextEntry(entry);
        byte[] content = in.getInputStream(part).readAllBytes();
        boolean isDated = part.getName().equals("docProps/core.xml");
        copy.write(isDated ? dated(content, created) : content);
        copy.closeEntry();
      }
    }
    copy.finish();
    copy.flush();
  }

  private static byte[] dated(byte[] properties, String created) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + created)
        .getBytes(StandardCharsets.UTF_8);
  }
}
