package org.openappeal.format.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.openappeal.format.AppealFormatException;

/**
 * How to read a sheet that isn't written as the library writes its own: what its columns mean, what
 * each of its rows has in common, and how it writes figures. A mapping stands in a JSON file, after
 * {@code appeal-sheet-1.schema.json} beside this class.
 *
 * <pre>{@code
 * SheetMapping mapping = SheetMapping.read(Path.of("mapping.json"));
 * Appeal appeal = CsvFormat.standard().withMapping(mapping).read(in, "projets.csv", limits).orThrow();
 * }</pre>
 */
@Value.Immutable
@SheetStyle
public abstract class SheetMapping {

  private static final SheetMapping STANDARD = builder().build();
  private static final String SEPARATORS = ",;\t|";

  SheetMapping() {}

  /**
   * What the columns of these headers mean, or empty for one that isn't to be read. A header that
   * isn't among them is understood by itself where that is possible.
   */
  public abstract ImmutableMap<String, Optional<ColumnUse>> columns();

  /** What stands in every row, for columns that the sheet doesn't have. */
  public abstract ImmutableMap<SheetColumn, String> constants();

  /** The character between the cells of a text file; guessed if empty. */
  public abstract Optional<Character> separator();

  /** The mark before decimals, a point or a comma. */
  @Value.Default
  public char decimalMark() {
    return Marks.PLAIN.decimal();
  }

  /** The mark between groups of three digits: a comma, a point, an apostrophe or a space. */
  public abstract Optional<Character> thousandsMark();

  /** The name of the sheet to read or write, if it isn't the first one. */
  public abstract Optional<String> sheet();

  /** The number of the row of headers, from 1; found if empty. */
  public abstract OptionalInt headerRow();

  /** Words for amounts that aren't known, besides {@code unknown}. */
  public abstract ImmutableSet<String> unknownWords();

  @Value.Lazy
  Marks marks() {
    return new Marks(decimalMark(), thousandsMark());
  }

  /** Returns whether the text stands for an amount that isn't known. */
  boolean isUnknown(String text) {
    return text.equalsIgnoreCase(Cells.UNKNOWN) || unknownWords().contains(text);
  }

  @Value.Check
  void check() {
    marks();
    separator()
        .ifPresent(
            mark ->
                checkArgument(
                    SEPARATORS.indexOf(mark) >= 0,
                    "Separator: found \"%s\", expected a comma, semicolon, tab or bar",
                    mark));
    headerRow()
        .ifPresent(row -> checkArgument(row > 0, "Header row: found %s, expected 1 or more", row));
  }

  /** Returns the mapping that leaves all to the headers. */
  public static SheetMapping standard() {
    return STANDARD;
  }

  /**
   * Reads a mapping file.
   *
   * @throws AppealFormatException if there is an error in it; it tells all of them with their
   *     places
   * @throws UncheckedIOException if the file can't be read
   */
  public static SheetMapping read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return MappingReader.read(in, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a mapping and leaves the stream open.
   *
   * @param name what to call the stream in problems
   * @throws AppealFormatException if there is an error in it; it tells all of them with their
   *     places
   * @throws UncheckedIOException if the stream can't be read
   */
  public static SheetMapping read(InputStream in, String name) {
    return MappingReader.read(in, name);
  }

  /** Returns a builder that starts from the standard. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from this mapping. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds a mapping; nothing is needed. */
  public static final class Builder extends ImmutableSheetMapping.Builder {
    Builder() {}
  }
}
