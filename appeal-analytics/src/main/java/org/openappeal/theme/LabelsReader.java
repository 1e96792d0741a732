package org.openappeal.theme;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openappeal.theme.TaxonomyFormatException.Mistake;

/** Reads labels from CSV. */
final class LabelsReader {

  private static final String ID = "id";
  private static final String PRIMARY = "primary";
  private static final ImmutableList<String> THEMES = ImmutableList.of("services", "themes");
  private static final ImmutableSet<String> FOR_PEOPLE = ImmutableSet.of("title", "comment");
  private static final ImmutableSet<String> COLUMNS =
      ImmutableSet.<String>builder().add(ID, PRIMARY).addAll(THEMES).addAll(FOR_PEOPLE).build();
  private static final Splitter CODES =
      Splitter.on(Labels.SEPARATOR).trimResults().omitEmptyStrings();
  private static final int MOST_NAMED = 25;

  private final String file;
  private @Nullable Set<String> knownProjects;
  private @Nullable Set<String> knownThemes;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, Labels> labels = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private int line = 1;

  LabelsReader(String file) {
    this.file = file;
  }

  /** Takes projects and themes that aren't among these for mistakes. */
  LabelsReader withKnown(Set<String> projects, Set<String> themes) {
    knownProjects = projects;
    knownThemes = themes;
    return this;
  }

  ImmutableMap<String, Labels> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(in, out, true).isError()) {
      line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
      tell(
          "",
          "Not UTF-8: found the byte 0x%02X, expected a file saved as CSV in UTF-8"
              .formatted(in.get(in.position())));
      throw new TaxonomyFormatException(mistakes);
    }
    return read(out.flip().toString());
  }

  ImmutableMap<String, Labels> read(String content) {
    String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
    try {
      CsvReader.builder()
          .fieldSeparator(separator(text))
          .skipEmptyLines(true)
          .allowUnclosedQuote(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .ofCsvRecord(text)
          .forEach(this::read);
    } catch (CsvParseException e) {
      tell("", "Not well-formed CSV after this line: " + reason(e));
    }
    if (columns.isEmpty() && mistakes.isEmpty()) {
      tell("", "No labels: found an empty file, expected a line of headers, one of them id");
    }
    if (!mistakes.isEmpty()) {
      throw new TaxonomyFormatException(mistakes);
    }
    return ImmutableMap.copyOf(labels);
  }

  /** Returns what stands behind the first header. */
  private static char separator(String text) {
    return (char)
        text.lines()
            .findFirst()
            .orElse("")
            .chars()
            .filter(c -> c == ',' || c == ';' || c == '\t')
            .findFirst()
            .orElse(',');
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }

  private void tell(String column, String message) {
    mistakes.add(new Mistake(file, line, 1, column, message));
  }

  private void read(CsvRecord record) {
    line = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
    if (columns.isEmpty()) {
      headers(record);
      return;
    }
    if (record.getFieldCount() > columns.size()) {
      tell(
          "",
          "Too many columns: found %s, expected %s; several codes in a column are separated by %s"
              .formatted(record.getFieldCount(), columns.size(), Labels.SEPARATOR));
      return;
    }
    String id = field(record, ID);
    Labels read = labels(record);
    if (id.isEmpty()) {
      tell(ID, "Expected the id of a project");
    } else if (labels.putIfAbsent(id, read) != null) {
      tell(ID, "Duplicate id: found " + id + " again");
    } else if (knownProjects != null && !knownProjects.contains(id)) {
      tell(ID, "No such project: found " + id + ", expected the id of one of the texts");
    }
  }

  private void headers(CsvRecord record) {
    for (String header : record.getFields()) {
      String name = header.strip();
      if (!COLUMNS.contains(name)) {
        tell("", "Unknown column: found \"" + name + "\", expected one of " + COLUMNS);
      }
      if (columns.putIfAbsent(name, columns.size()) != null) {
        tell("", "Duplicate column: found \"" + name + "\" again");
      }
    }
    if (!columns.containsKey(ID)) {
      tell("", "Missing column: expected \"id\", found " + columns.keySet());
    }
    if (!columns.containsKey(PRIMARY) && THEMES.stream().noneMatch(columns::containsKey)) {
      tell("", "Missing column: expected primary, services or themes, found " + columns.keySet());
    }
    if (!mistakes.isEmpty()) {
      throw new TaxonomyFormatException(mistakes);
    }
  }

  private String field(CsvRecord record, String column) {
    Integer at = columns.get(column);
    return at == null || at >= record.getFieldCount() ? "" : record.getField(at).strip();
  }

  private Labels labels(CsvRecord record) {
    ImmutableSet.Builder<String> themes = ImmutableSet.builder();
    for (String column : THEMES) {
      for (String code : CODES.split(field(record, column))) {
        themes.add(known(code, column));
      }
    }
    Optional<String> primary = Optional.of(field(record, PRIMARY)).filter(code -> !code.isEmpty());
    primary.ifPresent(code -> themes.add(known(code, PRIMARY)));
    return new Labels(primary, themes.build());
  }

  private String known(String code, String column) {
    if (knownThemes != null && !knownThemes.contains(code)) {
      tell(column, "Unknown theme: found " + code + ", expected " + oneOf(knownThemes));
    }
    return code;
  }

  private static String oneOf(Set<String> names) {
    return names.size() > MOST_NAMED
        ? "one of " + names.stream().limit(MOST_NAMED).toList() + " and so on"
        : "one of " + names;
  }
}
