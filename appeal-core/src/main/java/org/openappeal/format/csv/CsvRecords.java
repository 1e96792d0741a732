package org.openappeal.format.csv;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.sheet.SheetCell;
import org.openappeal.format.sheet.SheetRow;
import org.openappeal.format.sheet.UnreadableSheetException;

/** Makes rows of what the parser finds, with the place of each cell. */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<SheetRow> {

  /** As many columns as spreadsheets have. */
  static final int MOST_COLUMNS = 16_384;

  /** Stands for bytes that are no text: a code point that is no character. */
  static final char NO_TEXT = '\uFFFF';

  private final Limits limits;
  private final List<String> above = new ArrayList<>();
  private ImmutableList.Builder<SheetCell> cells = ImmutableList.builder();
  private int count;
  private int number;
  private int line = 1;
  private int column = 1;

  CsvRecords(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void handleBegin(long startingLine) {
    cells = ImmutableList.builder();
    count = 0;
    number++;
    line = (int) Math.min(startingLine, Integer.MAX_VALUE);
    column = 1;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (++count > MOST_COLUMNS) {
      throw bad(
          ProblemCode.LIMIT,
          "Too many columns: found more than %s in one row".formatted(MOST_COLUMNS));
    }
    if (length > limits.stringLength()) {
      throw bad(
          ProblemCode.LIMIT,
          "Cell is too long: found %s characters, expected at most %s"
              .formatted(length, limits.stringLength()));
    }
    String text = new String(buffer, offset, length);
    if (text.indexOf('\0') >= 0) {
      throw bad(ProblemCode.ENCODING, "Not text: found a NUL character, expected text in UTF-8");
    }
    if (text.indexOf(NO_TEXT) >= 0) {
      throw bad(
          ProblemCode.ENCODING,
          "Not UTF-8: found bytes that are no text, expected a file that is saved as UTF-8");
    }
    cells.add(
        new SheetCell(again(Formulas.undo(text)), SheetCell.Kind.TEXT, Optional.of(position())));
    pass(text, quoted);
  }

  /** Returns the same object for what stood in this column before, as columns often repeat. */
  private String again(String text) {
    String before = count <= above.size() ? above.get(count - 1) : "";
    String kept = text.equals(before) ? before : text;
    if (count <= above.size()) {
      above.set(count - 1, kept);
    } else {
      above.add(kept);
    }
    return kept;
  }

  /** Steps over a field as it stands in the file, and the separator after it. */
  private void pass(String text, boolean quoted) {
    column += quoted ? 1 : 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isBreak = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      line += isBreak ? 1 : 0;
      column = isBreak ? 1 : column + (c == '"' && quoted ? 2 : 1);
    }
    column += quoted ? 2 : 1;
  }

  private UnreadableSheetException bad(ProblemCode code, String message) {
    String reference = new SheetRow(number, ImmutableList.of()).reference(count - 1);
    return new UnreadableSheetException(code, message, Optional.of(position()), reference);
  }

  /** Returns where the parser is, as far as it has told. */
  TextPosition position() {
    return new TextPosition(line, column);
  }

  @Override
  protected SheetRow buildRecord() {
    return new SheetRow(number, cells.build());
  }
}
