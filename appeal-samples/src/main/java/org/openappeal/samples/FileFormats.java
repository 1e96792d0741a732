package org.openappeal.samples;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedInputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.AppealFormat;
import org.openappeal.format.Appeals;
import org.openappeal.format.sheet.SheetFormat;
import org.openappeal.format.sheet.SheetMapping;

/** Which format a file is meant to be in. */
final class FileFormats {

  /** Formats whose files end otherwise than with the format's id; the longest endings first. */
  private static final ImmutableMap<String, String> ENDINGS =
      ImmutableMap.of(".hxl.csv", "hxl", ".xml", "iati", ".db", "duckdb");

  private FileFormats() {}

  /**
   * Returns the format to read.
   *
   * @throws IllegalArgumentException if there is none of this id, or it isn't one to read
   */
  private static AppealFormat toRead(String id) {
    AppealFormat format = Appeals.format(id);
    if (!format.reads()) {
      throw new IllegalArgumentException(
          "Format can't be read: found \"%s\", expected one of %s"
              .formatted(id, ids(AppealFormat::reads)));
    }
    return format;
  }

  /**
   * Returns the format to write into a file.
   *
   * @param id the format that is asked for, or null to go by the file's ending
   * @throws IllegalArgumentException if there is none, or it isn't one to write
   */
  static AppealFormat toWrite(Path file, @Nullable String id) {
    String wanted = id == null ? ofEnding(file).orElse("") : id;
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException(
          "Can't tell the format of %s: expected --to with one of %s"
              .formatted(file, ids(AppealFormat::writes)));
    }
    AppealFormat format = Appeals.format(wanted);
    if (!format.writes()) {
      throw new IllegalArgumentException(
          "Format can't be written: found \"%s\", expected one of %s"
              .formatted(wanted, ids(AppealFormat::writes)));
    }
    return format;
  }

  /**
   * Returns the format to read a file in: the one that is asked for, or that the content tells, or
   * the file's ending.
   *
   * @param id the format that is asked for, or null to go by the content
   * @param content what to read, which is left at its start
   * @throws IllegalArgumentException if there is none of this id, or it isn't one to read
   */
  static AppealFormat toRead(
      @Nullable String id, BufferedInputStream content, Path file, Optional<SheetMapping> mapping) {
    AppealFormat format =
        id != null
            ? toRead(id)
            : Appeals.recognize(content).orElseGet(() -> unrecognized(file, mapping.isPresent()));
    return mapped(format, mapping);
  }

  /** Returns the format to try on a file whose content no format recognizes. */
  private static AppealFormat unrecognized(Path file, boolean isMapped) {
    String usual = isMapped ? "csv" : "json";
    return Appeals.format(ofEnding(file).orElse(usual));
  }

  private static Optional<String> ofEnding(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.entrySet().stream()
        .filter(ending -> name.endsWith(ending.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(
            () ->
                Appeals.formats().stream()
                    .map(AppealFormat::id)
                    .filter(id -> name.endsWith("." + id))
                    .findFirst())
        .filter(id -> Appeals.formats().stream().anyMatch(format -> format.id().equals(id)));
  }

  private static Object ids(Predicate<AppealFormat> filter) {
    return Appeals.formats().stream().filter(filter).map(AppealFormat::id).toList();
  }

  /** Returns the format as the mapping tells it, if it is one of sheets. */
  static AppealFormat mapped(AppealFormat format, Optional<SheetMapping> mapping) {
    return mapping.isPresent() && format instanceof SheetFormat sheet
        ? sheet.withMapping(mapping.get())
        : format;
  }
}
