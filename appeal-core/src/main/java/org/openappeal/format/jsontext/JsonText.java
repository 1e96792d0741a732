package org.openappeal.format.jsontext;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.ProblemLog;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** A JSON text while it is read, and what is wrong with it where. */
public final class JsonText {

  private final JsonParser parser;
  private final ProblemLog log;
  private final Positions positions;

  JsonText(JsonParser parser, ProblemLog log, Positions positions) {
    this.parser = parser;
    this.log = log;
    this.positions = positions;
  }

  /** Returns the parser, which stands at the current token. */
  public JsonParser parser() {
    return parser;
  }

  /** Moves to the next token and returns it, or null at the end. */
  public @Nullable JsonToken nextToken() {
    return parser.nextToken();
  }

  /** Moves to the next member's name and returns it, or null if the object ends. */
  public @Nullable String nextName() {
    return parser.nextName();
  }

  /** Skips the current value. */
  public void skip() {
    parser.skipChildren();
  }

  /** Remembers where the current value stands. */
  public void mark() {
    positions.mark(parser.streamReadContext(), parser.currentTokenLocation());
  }

  /** Tells a mistake at the current token. */
  public void problem(ProblemCode code, String format, Object... arguments) {
    report(code, String.format(Locale.ROOT, format, arguments), pointer(), Optional.of(position()));
  }

  /** Tells a mistake somewhere else. */
  public void report(
      ProblemCode code, String message, String pointer, Optional<TextPosition> position) {
    log.error(code, message, position, pointer);
  }

  /** Returns how many errors have been told. */
  public int errors() {
    return log.errors();
  }

  /** Returns the JSON pointer of the current value. */
  public String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  /** Returns where the current token starts. */
  public TextPosition position() {
    return position(parser.currentTokenLocation());
  }

  /** Returns where reading has come to. */
  Optional<TextPosition> end() {
    return Optional.of(position(parser.currentLocation()));
  }

  /** Returns the place, or the first of the file if the parser can't tell. */
  static TextPosition position(TokenStreamLocation location) {
    return new TextPosition(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
