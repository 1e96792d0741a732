package org.openappeal.format.jsontext;

import com.google.common.base.Splitter;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.text.StopReadingException;
import org.openappeal.format.text.TextDecoder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The reading of one file: its parser, and what goes wrong. */
public final class JsonReading {

  private final JsonText text;
  private final ProblemLog log;
  private final Positions positions = new Positions();
  private boolean ended;

  private JsonReading(JsonParser parser, ProblemLog log) {
    this.log = log;
    this.text = new JsonText(parser, log, positions);
  }

  /** Starts reading; nothing is taken from the stream yet. */
  public static JsonReading start(InputStream in, String name, Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(limits.stringLength())
            .maxNameLength(limits.stringLength())
            .maxNumberLength(limits.numberLength())
            .build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    JsonParser parser = factory.createParser(ObjectReadContext.empty(), TextDecoder.utf8(in));
    return new JsonReading(parser, new ProblemLog(name, limits));
  }

  /** Returns the text that is read. */
  public JsonText text() {
    return text;
  }

  /** Returns what goes wrong. */
  public ProblemLog log() {
    return log;
  }

  /** Returns where marked values stand. */
  public Positions positions() {
    return positions;
  }

  /** Returns whether something went wrong that ended the reading. */
  public boolean ended() {
    return ended;
  }

  /** Reads; what makes it impossible to go on is told, and ends the reading. */
  public void run(Runnable part) {
    try {
      part.run();
    } catch (StopReadingException e) {
      ended = true;
    } catch (JacksonException e) {
      ended = true;
      tell(e);
    }
  }

  private void tell(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      tell(ProblemCode.LIMIT, "Limit exceeded: " + e.getOriginalMessage(), e);
    } else if (e instanceof JacksonIOException io) {
      if (!(io.getCause() instanceof CharacterCodingException)) {
        throw new UncheckedIOException(io.getCause());
      }
      tell(ProblemCode.ENCODING, "Not UTF-8: found bytes that are no text", text.end());
    } else {
      String message =
          Splitter.on(" (start marker").split(e.getOriginalMessage()).iterator().next();
      tell(ProblemCode.SYNTAX, "Not well-formed JSON: " + message, e);
    }
  }

  private void tell(ProblemCode code, String message, JacksonException e) {
    tell(code, message, Optional.ofNullable(e.getLocation()).map(JsonText::position).or(text::end));
  }

  private void tell(ProblemCode code, String message, Optional<TextPosition> position) {
    try {
      log.error(code, message, position, text.pointer());
    } catch (StopReadingException full) {
      ended = true;
    }
  }
}
