package org.openappeal.theme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openappeal.theme.TaxonomyFormatException.Mistake;

/**
 * The themes of one project as a person sees them.
 *
 * @param primary the main theme, if it has one
 * @param themes all themes, the main one among them
 */
public record Labels(Optional<String> primary, ImmutableSet<String> themes) {

  private static final Pattern SEPARATOR = Pattern.compile("[;|,\\s]+");

  /**
   * Checks that the main theme is among all.
   *
   * @throws IllegalArgumentException if it isn't
   */
  public Labels {
    checkArgument(
        primary.isEmpty() || themes.contains(primary.get()),
        "The main theme must be among the themes: found %s, themes %s",
        primary,
        themes);
  }

  /**
   * Reads labels from a CSV file: a line of headers, then a line a project. The column {@code id}
   * has the project's id, {@code primary}, where there is one, its main theme; every other column
   * has codes of themes, separated by semicolons, of whatever taxonomy.
   *
   * @return the labels of each project, by its id, in the order of the file
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the file can't be read
   */
  public static ImmutableMap<String, Labels> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader, file.toString());
    }
  }

  /**
   * Reads labels as CSV from a reader, which is left open.
   *
   * @param name what to call the input in messages
   * @return the labels of each project, by its id, in the order of the input
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the input can't be read
   */
  public static ImmutableMap<String, Labels> read(Reader in, String name) throws IOException {
    Map<String, Labels> labels = new LinkedHashMap<>();
    List<Mistake> mistakes = new ArrayList<>();
    try {
      CsvReader<NamedCsvRecord> records =
          CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(in);
      for (Iterator<NamedCsvRecord> i = records.iterator(); i.hasNext(); ) {
        NamedCsvRecord line = i.next();
        int number = (int) Math.min(Integer.MAX_VALUE, line.getStartingLineNumber());
        Optional<String> id = line.findField("id").map(String::strip).filter(t -> !t.isEmpty());
        if (id.isEmpty()) {
          mistakes.add(new Mistake(name, number, 1, "id", "Expected the id of a project"));
        } else if (labels.putIfAbsent(id.get(), labels(line)) != null) {
          mistakes.add(
              new Mistake(name, number, 1, "id", "Duplicate id: found " + id.get() + " again"));
        }
      }
    } catch (CsvParseException e) {
      mistakes.add(new Mistake(name, 1, 1, "", "Not well-formed CSV: " + e.getMessage()));
    }
    if (!mistakes.isEmpty()) {
      throw new TaxonomyFormatException(mistakes);
    }
    return ImmutableMap.copyOf(labels);
  }

  private static Labels labels(NamedCsvRecord line) {
    ImmutableSet.Builder<String> themes = ImmutableSet.builder();
    line.getFieldsAsMap()
        .forEach(
            (column, codes) -> {
              if (!Set.of("id", "title", "primary").contains(column)) {
                SEPARATOR.splitAsStream(codes).filter(code -> !code.isEmpty()).forEach(themes::add);
              }
            });
    Optional<String> primary =
        line.findField("primary").map(String::strip).filter(code -> !code.isEmpty());
    primary.ifPresent(themes::add);
    return new Labels(primary, themes.build());
  }
}
