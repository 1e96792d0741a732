package org.openappeal.format.iati;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.text.StopReadingException;
import org.openappeal.format.text.TextDecoder;

/**
 * The reading of one XML file: its parser, which reads no document type and resolves no entity, and
 * what goes wrong with it.
 */
final class XmlReading {

  private static final TextPosition START = new TextPosition(1, 1);
  private static final int MAX_ATTRIBUTES = 1_000;
  private static final int BYTES_A_CHARACTER = 4;

  private final ProblemLog log;
  private final Limits limits;
  private final InputStream source;
  private Supplier<String> path = () -> "";
  private @Nullable XMLStreamReader2 parser;
  private boolean ended;

  XmlReading(InputStream source, String name, Limits limits) {
    this.source = source;
    this.log = new ProblemLog(name, limits);
    this.limits = limits;
  }

  /** A part of the reading. */
  interface Part {
    void read(XMLStreamReader2 parser) throws XMLStreamException;
  }

  ProblemLog log() {
    return log;
  }

  Limits limits() {
    return limits;
  }

  /** Returns whether something went wrong that ended the reading. */
  boolean ended() {
    return ended;
  }

  /** Says how to tell where in the structure reading is. */
  void locateWith(Supplier<String> path) {
    this.path = path;
  }

  /** Reads; what makes it impossible to go on is told, and ends the reading. */
  void run(Part part) {
    try {
      part.read(parser());
    } catch (StopReadingException e) {
      ended = true;
    } catch (WstxLazyException e) {
      end(e.getCause() instanceof XMLStreamException cause ? cause : new XMLStreamException(e));
    } catch (XMLStreamException e) {
      end(e);
    }
  }

  private XMLStreamReader2 parser() throws XMLStreamException {
    XMLStreamReader2 current = parser;
    if (current == null) {
      current = open();
      parser = current;
    }
    return current;
  }

  private XMLStreamReader2 open() throws XMLStreamException {
    try {
      InputStream guarded =
          new MarkupGuard(source, (long) BYTES_A_CHARACTER * limits.stringLength());
      return (XMLStreamReader2) factory().createXMLStreamReader(TextDecoder.xml(guarded));
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  private WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_AUTO_CLOSE_INPUT, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.stringLength());
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.stringLength());
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.nesting() + 1);
    return factory;
  }

  /** Tells why reading ends here, and ends it. */
  void stop(ProblemCode code, String message) {
    log.error(code, message, position(parser), path.get());
    throw new StopReadingException();
  }

  private void end(XMLStreamException e) {
    ended = true;
    try {
      tell(e);
    } catch (StopReadingException full) {
      ended = true;
    }
  }

  private void tell(XMLStreamException e) {
    Optional<IOException> cause = io(e);
    if (cause.isPresent()) {
      tellIo(cause.get(), e);
    } else if (e instanceof WstxEOFException) {
      tell(ProblemCode.SYNTAX, "File ends too early: found its end, expected an end tag", e);
    } else if (message(e).toLowerCase(Locale.ROOT).contains(" limit (")) {
      tell(ProblemCode.LIMIT, "Limit exceeded: " + message(e), e);
    } else {
      tell(ProblemCode.SYNTAX, "Not well-formed XML: " + message(e), e);
    }
  }

  private void tellIo(IOException cause, XMLStreamException e) {
    if (cause instanceof MarkupGuard.TooLongException) {
      tell(
          ProblemCode.LIMIT,
          "Text, tag or name is too long: found more than " + limits.stringLength() + " characters",
          e);
    } else if (cause instanceof UnsupportedEncodingException) {
      tell(
          ProblemCode.ENCODING,
          "Encoding isn't known: found \"" + cause.getMessage() + "\", expected UTF-8",
          e);
    } else if (cause instanceof CharacterCodingException) {
      log.error(
          ProblemCode.ENCODING,
          "Bytes are no text: found some that the encoding hasn't",
          reached(e),
          path.get());
    } else {
      throw new UncheckedIOException(cause);
    }
  }

  private static Optional<IOException> io(Throwable e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof IOException io) {
        return Optional.of(io);
      }
    }
    return Optional.empty();
  }

  private void tell(ProblemCode code, String message, XMLStreamException e) {
    Location location = e.getLocation();
    log.error(
        code,
        message,
        location == null ? position(parser) : Optional.of(position(location)),
        path.get());
  }

  /** Returns how far the parser has come. */
  private Optional<TextPosition> reached(XMLStreamException e) {
    XMLStreamReader2 current = parser;
    return current == null
        ? Optional.ofNullable(e.getLocation())
            .map(XmlReading::position)
            .or(() -> Optional.of(START))
        : Optional.of(position(current.getLocationInfo().getCurrentLocation()));
  }

  private static String message(XMLStreamException e) {
    String message = e.getMessage();
    if (message == null) {
      return e.toString();
    }
    int end = message.indexOf("\n at [row");
    return end < 0 ? message : message.substring(0, end).strip();
  }

  /** Returns where a parser is; what goes wrong before there is one does so at the beginning. */
  private static Optional<TextPosition> position(@Nullable XMLStreamReader2 parser) {
    return Optional.of(parser == null ? START : position(parser.getLocation()));
  }

  static TextPosition position(Location location) {
    return new TextPosition(
        Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
  }
}
