package org.openappeal.format.iati;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Losses;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;

/** Reads the activities of a file one at a time, and of each what its shape says. */
final class ActivityReader {

  private static final int MAX_NAMES = 10_000;
  private static final int MAX_ELEMENTS = 200_000;
  private static final int MAX_TEXTS = 16;

  private final XmlReading reading;
  private final Shape shape;
  private final Losses losses;
  private final Set<String> names = new HashSet<>();
  private final Kinds kinds = new Kinds();
  private @Nullable Element root;
  private @Nullable Element current;
  private String namespace = "";
  private int count;
  private int elements;
  private long characters;
  private boolean tooLarge;
  private @Nullable Element found;

  ActivityReader(XmlReading reading, Shape shape, Losses losses) {
    this.reading = reading;
    this.shape = shape;
    this.losses = losses;
    reading.locateWith(() -> current == null ? "" : current.path());
  }

  /** Returns the element that holds all, or empty if none has been read yet. */
  Optional<Element> root() {
    return Optional.ofNullable(root);
  }

  /** Returns the next activity, or null if there is no further one. */
  @Nullable Element next() {
    found = null;
    if (!reading.ended()) {
      reading.run(this::advance);
    }
    return found;
  }

  private void advance(XMLStreamReader2 xml) throws XMLStreamException {
    Element all = root;
    if (all == null) {
      all = readRoot(xml);
    }
    while (found == null && xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (isOwn(xml) && xml.getLocalName().equals("iati-activity")) {
          readActivity(xml, all);
        } else {
          skip(xml, all);
        }
      }
    }
  }

  private Element readRoot(XMLStreamReader2 xml) throws XMLStreamException {
    int event = xml.next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.DTD) {
        reading.stop(
            ProblemCode.UNSUPPORTED,
            "Document type isn't read: found <!DOCTYPE, expected <iati-activities>");
      }
      event = xml.next();
    }
    namespace = namespace(xml.getNamespaceURI());
    if (!xml.getLocalName().equals("iati-activities")) {
      reading.stop(
          ProblemCode.UNSUPPORTED,
          "Not a file of IATI activities: found <"
              + xml.getLocalName()
              + ">, expected <iati-activities>");
    }
    Element all = new Element("iati-activities", null, position(xml), 0);
    root = all;
    current = all;
    keepAttributes(xml, all, Shape.ROOT);
    Version.check(all, reading);
    return all;
  }

  private void readActivity(XMLStreamReader2 xml, Element all) throws XMLStreamException {
    count++;
    elements = 0;
    characters = 0;
    tooLarge = false;
    Element activity = read(xml, new Element("iati-activity", all, position(xml), count), shape);
    current = all;
    if (tooLarge) {
      reading
          .log()
          .error(
              ProblemCode.LIMIT,
              "Activity is too large: found more than "
                  + (elements > MAX_ELEMENTS ? MAX_ELEMENTS + " elements" : textLimit())
                  + " that would have to be kept, it is left out",
              activity);
    } else {
      found = activity;
    }
  }

  private String textLimit() {
    return (long) MAX_TEXTS * reading.limits().stringLength() + " characters";
  }

  private Element read(XMLStreamReader2 xml, Element element, Shape shape)
      throws XMLStreamException {
    current = element;
    keepAttributes(xml, element, shape);
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        readChild(xml, element, shape);
      } else if (shape.keepsText() && isText(event)) {
        keepText(xml.getText(), element);
      }
    }
    return element;
  }

  private void readChild(XMLStreamReader2 xml, Element element, Shape shape)
      throws XMLStreamException {
    String name = xml.getLocalName();
    Shape kept = isOwn(xml) ? shape.child(name) : null;
    if (kept == null || tooLarge) {
      skip(xml, element);
    } else {
      tooLarge |= ++elements > MAX_ELEMENTS;
      element.addChild(read(xml, new Element(name, element, position(xml), 0), kept));
      current = element;
    }
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void keepText(String text, Element element) {
    int max = reading.limits().stringLength();
    characters += text.length();
    tooLarge |= characters > (long) MAX_TEXTS * max;
    if (!tooLarge && element.addText(text) > max) {
      reading.stop(
          ProblemCode.LIMIT, "Text is too long: found more than " + max + " characters in it");
    }
  }

  private void keepAttributes(XMLStreamReader2 xml, Element element, Shape shape) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = attributeName(xml, i);
      if (shape.keepsAttribute(name)) {
        String value = xml.getAttributeValue(i);
        characters += value.length();
        element.addAttribute(name, value);
      } else {
        remember(name);
        losses.add(
            kinds.attribute(element.name(), name),
            element::path,
            () -> Optional.of(element.position()));
      }
    }
  }

  private static String attributeName(XMLStreamReader2 xml, int index) {
    String local = xml.getAttributeLocalName(index);
    String uri = namespace(xml.getAttributeNamespace(index));
    return switch (uri) {
      case "" -> local;
      case XMLConstants.XML_NS_URI -> local.equals("lang") ? "xml:lang" : "xml:" + local;
      case IatiWriter.NAMESPACE -> IatiWriter.PREFIX + local;
      default -> xml.getAttributePrefix(index) + ":" + local;
    };
  }

  /** Skips the current element with all that it holds, and counts it. */
  private void skip(XMLStreamReader2 xml, Element parent) throws XMLStreamException {
    String name = isOwn(xml) ? xml.getLocalName() : xml.getPrefixedName();
    TextPosition position = position(xml);
    losses.add(
        kinds.element(parent.name(), name),
        () -> parent.path() + "/" + name,
        () -> Optional.of(position));
    remember(xml);
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        remember(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void remember(XMLStreamReader2 xml) {
    if (xml.getDepth() > reading.limits().nesting()) {
      reading.stop(
          ProblemCode.LIMIT,
          "Elements are nested too deep: found more than "
              + reading.limits().nesting()
              + " levels");
    }
    remember(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      remember(xml.getAttributeLocalName(i));
    }
  }

  /** Bounds how many names there are, since the parser keeps each of them. */
  private void remember(String name) {
    if (names.add(name) && names.size() > MAX_NAMES) {
      reading.stop(
          ProblemCode.LIMIT,
          "Too many different names: found more than "
              + MAX_NAMES
              + " names of elements and attributes");
    }
  }

  private boolean isOwn(XMLStreamReader2 xml) {
    String uri = namespace(xml.getNamespaceURI());
    return uri.isEmpty() || uri.equals(namespace);
  }

  private static String namespace(@Nullable String uri) {
    return uri == null ? "" : uri;
  }

  private static TextPosition position(XMLStreamReader2 xml) {
    return XmlReading.position(xml.getLocationInfo().getStartLocation());
  }
}
