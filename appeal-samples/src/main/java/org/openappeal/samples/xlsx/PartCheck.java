package org.openappeal.samples.xlsx;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.ProblemCode;

/**
 * Looks through the parts of a workbook before they are read: all of them together may only be so
 * large, XML must be well-formed and declare nothing, and no cell may lie beyond the columns and
 * rows that spreadsheets have, since readers make room for all that lies before it.
 */
final class PartCheck {

  /** A1 to XFD1048576, and rows that are somewhat higher. */
  private static final Pattern CELL =
      Pattern.compile("(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[0-9]{1,7}");

  private static final XMLInputFactory FACTORY = factory();

  private final long most;
  private long total;

  PartCheck(long most) {
    this.most = most;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  void check(InputStream part, String name) throws IOException {
    BufferedInputStream counted = new BufferedInputStream(new Counted(part, name));
    if (isXml(counted)) {
      try {
        checkXml(new Unclosed(counted), name);
      } catch (XMLStreamException e) {
        throw Zips.bad(ProblemCode.SYNTAX, "Workbook is broken: " + firstLine(e), name);
      }
    }
    counted.transferTo(OutputStream.nullOutputStream());
  }

  private static String firstLine(XMLStreamException e) {
    return String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
  }

  private static boolean isXml(BufferedInputStream in) throws IOException {
    in.mark(4);
    int first = in.read();
    in.reset();
    return first == '<' || first == 0xEF || first == 0xFE || first == 0xFF;
  }

  private static void checkXml(InputStream in, String name) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw Zips.bad(
              ProblemCode.UNSUPPORTED,
              "Workbook declares entities: found a document type in a part, expected none",
              name);
        }
        if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("c")) {
          checkCell(reader.getAttributeValue(null, "r"), name);
        }
      }
    } finally {
      reader.close();
    }
  }

  private static void checkCell(@Nullable String reference, String name) {
    if (reference != null && !CELL.matcher(reference).matches()) {
      throw Zips.bad(
          ProblemCode.LIMIT,
          "Cell lies beyond the sheet: found %s, expected A1 to XFD1048576".formatted(reference),
          name);
    }
  }

  /** Parsers close what they have read to its end. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  private final class Counted extends FilterInputStream {
    private final String name;

    Counted(InputStream in, String name) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      total += more;
      if (total > most) {
        throw Zips.bad(
            ProblemCode.LIMIT,
            "Workbook unpacks to far more than its size: expected at most %s times, and %s bytes"
                .formatted(Zips.MOST_RATIO, Zips.LARGEST_CONTENT),
            name);
      }
    }
  }
}
