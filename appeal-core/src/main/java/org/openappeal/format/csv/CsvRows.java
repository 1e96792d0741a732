package org.openappeal.format.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.sheet.Labels;
import org.openappeal.format.sheet.SheetMapping;
import org.openappeal.format.sheet.SheetReader;
import org.openappeal.format.sheet.SheetRow;
import org.openappeal.format.sheet.SheetRows;
import org.openappeal.format.sheet.UnreadableSheetException;

/**
 * Reads rows of comma-separated values after RFC 4180, in UTF-8 with or without byte order mark,
 * with comma, semicolon or tab between cells.
 */
public final class CsvRows implements SheetRows {

  private static final ImmutableList<Character> SEPARATORS = ImmutableList.of(',', ';', '\t');
  private static final char USUAL = ',';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int START_LENGTH = 1 << 16;

  /** What the parser may hold beyond the longest cell. */
  private static final int MARGIN = 1 << 16;

  private final LastCharReader reader;
  private final Limits limits;
  private final char separator;
  private final CsvRecords records;
  private @Nullable Iterator<SheetRow> rows;

  private CsvRows(Reader reader, char separator, Limits limits) {
    this.reader = new LastCharReader(reader);
    this.separator = separator;
    this.limits = limits;
    this.records = new CsvRecords(limits);
  }

  /**
   * Returns the rows of a file. The separator is that of the mapping, or the one between which most
   * columns are known, or the most frequent one of the first line.
   *
   * @param labels by what the columns are known
   * @throws UncheckedIOException if the file can't be read
   */
  public static CsvRows of(InputStream in, Labels labels, SheetMapping mapping, Limits limits) {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(CsvRecords.NO_TEXT))));
    try {
      String start = start(reader);
      return new CsvRows(
          reader, mapping.separator().orElseGet(() -> separator(start, labels, mapping)), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns whether a text that starts like this has a row of labels that says that the others are
   * about projects.
   */
  public static boolean isSheet(String start, Labels labels) {
    String text = start.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? start.substring(1) : start;
    return SEPARATORS.stream()
        .anyMatch(mark -> knownColumns(text, mark, labels, SheetMapping.standard()) > 0);
  }

  /** Returns the first characters, and leaves the reader behind a byte order mark. */
  private static String start(BufferedReader reader) throws IOException {
    char[] buffer = new char[START_LENGTH];
    int length = 0;
    reader.mark(START_LENGTH);
    for (int n = 0; n >= 0 && length < buffer.length; length += Math.max(0, n)) {
      n = reader.read(buffer, length, buffer.length - length);
    }
    reader.reset();
    if (length > 0 && buffer[0] == BYTE_ORDER_MARK) {
      reader.skip(1);
      return new String(buffer, 1, length - 1);
    }
    return new String(buffer, 0, length);
  }

  private static char separator(String start, Labels labels, SheetMapping mapping) {
    char best = USUAL;
    int most = 0;
    for (char separator : SEPARATORS) {
      int known = knownColumns(start, separator, labels, mapping);
      if (known > most) {
        best = separator;
        most = known;
      }
    }
    return most > 0 ? best : mostFrequent(start);
  }

  private static char mostFrequent(String start) {
    String line = start.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(mark -> line.chars().filter(c -> c == mark).count()))
        .filter(mark -> line.indexOf(mark) >= 0)
        .orElse(USUAL);
  }

  private static int knownColumns(
      String start, char separator, Labels labels, SheetMapping mapping) {
    CsvRows rows = new CsvRows(new StringReader(start), separator, Limits.standard());
    return SheetReader.knownColumns(rows, labels, mapping);
  }

  @Override
  public Optional<SheetRow> next() {
    try {
      if (rows == null) {
        rows = parse();
      }
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (UncheckedIOException | CsvParseException e) {
      throw told(e);
    }
  }

  @Override
  public boolean endedWithinRow() {
    return !reader.endsWithLineBreak();
  }

  private Iterator<SheetRow> parse() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(2 * limits.stringLength() + MARGIN)
        .build(records, reader)
        .iterator();
  }

  private RuntimeException told(RuntimeException e) {
    if (e.getCause() instanceof UnreadableSheetException unreadable) {
      return unreadable;
    }
    if (e.getCause() instanceof IOException io) {
      return new UncheckedIOException(io);
    }
    boolean isFull = String.valueOf(e.getMessage()).contains("buffer");
    return new UnreadableSheetException(
        isFull ? ProblemCode.LIMIT : ProblemCode.SYNTAX,
        isFull
            ? "Cell is too long, or its quote isn't closed: found more than %s characters"
                .formatted(limits.stringLength())
            : "Not well-formed CSV: " + e.getMessage(),
        Optional.of(records.position()),
        "");
  }
}
